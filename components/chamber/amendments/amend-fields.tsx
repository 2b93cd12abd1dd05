import { useId } from 'react';
import { SelectField } from '@/components/ui/text-field';
import type { FieldErrors } from '@/lib/refusal';
import { isAnnex } from '@/lib/review/annex-place';
import { inSentence, type Piece } from '@/lib/review/pieces';
import { terms } from '@/lib/vi/terms';
import { amendmentKinds } from '@/lib/words';
import { KeptArea } from '../kept-area';

/** An amendment that may reach further pieces yet, by its first one. */
export type GrowingAmendment = { id: string; name: string };

type AmendFieldsProps = {
  piece: Piece;
  /** Whether a piece like it may be added or removed. */
  isMovable: boolean;
  kind: string;
  onKind: (kind: string) => void;
  errors: FieldErrors;
  growing: readonly GrowingAmendment[];
  /** What the words are of, in all this tab. */
  place: string;
  /** Another for each amendment: its words are fields of their own. */
  fieldsKey: string;
  isSent: boolean;
};

/** What is given words: each has a field of its own, so that changing one's mind loses none. */
const WORDED = ['replace', 'insert_after'] as const;
const HINTS = {
  replace: 'Sửa ngay trên câu chữ của dự thảo.',
  insert_after: 'Không ghi số thứ tự; số tự đánh lại.',
};
const OF_ANNEX =
  'Dòng đầu là tên phụ lục. Bảng thì mỗi hàng một dòng, giữa hai ô là dấu | có dấu cách hai bên.';

/** What is proposed for a piece, and whether by itself or as a further piece of an amendment. */
export function AmendFields(props: AmendFieldsProps) {
  const { piece, isMovable, kind, onKind, errors, growing, place, fieldsKey, isSent } = props;
  const id = useId();
  return (
    <>
      <input type="hidden" name="pieceId" value={piece.id} />
      {isMovable ? (
        <SelectField
          id={`${id}-kind`}
          name="kind"
          label={`Đề nghị với ${inSentence(piece.label)}`}
          defaultValue="replace"
          onChange={(event) => onKind(event.currentTarget.value)}
          options={amendmentKinds.map((value) => ({ value, label: terms.amendmentKind[value] }))}
          error={errors.kind}
        />
      ) : (
        <input type="hidden" name="kind" value="replace" />
      )}
      {WORDED.filter((one) => isMovable || one === 'replace').map((one) => (
        <div key={one} hidden={kind !== one}>
          <KeptArea
            key={`${fieldsKey} ${piece.id}`}
            place={`${place} ${one}`}
            isSent={isSent}
            id={`${id}-${one}`}
            name="proposed"
            rows={6}
            disabled={kind !== one}
            label={one === 'replace' ? `Câu chữ đề nghị của ${inSentence(piece.label)}` : 'Nội dung thêm'}
            hint={isAnnex(piece.id) ? OF_ANNEX : HINTS[one]}
            defaultValue={one === 'replace' ? piece.text : ''}
            error={kind === one ? errors.proposed : undefined}
          />
        </div>
      ))}
      <div>
        <KeptArea
          key={`${fieldsKey} ${piece.id}`}
          place={`${place} ly-do`}
          isSent={isSent}
          id={`${id}-reason`}
          name="reason"
          rows={2}
          label="Lý do, không bắt buộc"
          error={errors.reason}
        />
      </div>
      {growing.length > 0 && (
        <SelectField
          id={`${id}-whole`}
          name="partOf"
          label="Gửi thành"
          hint="Nhiều chỗ trong một đề nghị được xem xét và biểu quyết cùng nhau."
          placeholder="Đề nghị riêng"
          options={growing.map(({ id: value, name }) => ({ value, label: `Thêm vào: ${name}` }))}
          error={errors.partOf}
        />
      )}
    </>
  );
}
