'use client';

import { useId, useState } from 'react';
import { AmendForm, type AmendFormProps } from '@/components/chamber/amendments/amend-form';
import { SelectField, TextArea, TextField } from '@/components/ui/text-field';
import type { FieldErrors } from '@/lib/refusal';
import { isMovable } from '@/lib/review/edit-piece';
import type { Piece } from '@/lib/review/pieces';
import { terms } from '@/lib/vi/terms';
import { proposerKinds } from '@/lib/words';

export type RecordAmendmentProps = Pick<
  AmendFormProps,
  'resolutionId' | 'version' | 'newKey' | 'send' | 'growing' | 'closing'
> & {
  /** Of the version councillors read: what an amendment is made against. */
  pieces: readonly Piece[];
};

/** How much of a piece is shown where it is chosen. */
const SHOWN = 60;

/** What others put forward in the room or on paper, entered by the clerk under their name. */
export function RecordAmendment({ pieces, ...form }: RecordAmendmentProps) {
  const id = useId();
  const [at, setAt] = useState(pieces[0]?.id ?? '');
  const piece = pieces.find((one) => one.id === at);
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        id={`${id}-piece`}
        name="piece"
        label="Chỗ được đề nghị sửa"
        defaultValue={at}
        onChange={(event) => setAt(event.currentTarget.value)}
        options={pieces.map(({ id: value, label, text }) => ({ value, label: `${label}: ${startOf(text)}` }))}
      />
      {piece && (
        <AmendForm
          {...form}
          piece={piece}
          isMovable={isMovable(piece.id)}
          proposer={(errors) => <ProposerFields id={id} errors={errors} />}
        />
      )}
    </div>
  );
}

function startOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, line.lastIndexOf(' ', SHOWN))}…` : line;
}

function ProposerFields({ id, errors }: { id: string; errors: FieldErrors }) {
  return (
    <>
      <SelectField
        id={`${id}-kind`}
        name="proposerKind"
        label="Ai đề nghị"
        placeholder="Chọn"
        options={proposerKinds.map((value) => ({ value, label: terms.proposerKind[value] }))}
        error={errors.proposerKind}
      />
      <TextField
        id={`${id}-proposer`}
        name="proposer"
        label="Tên"
        hint="Như «Ban Kinh tế - Xã hội», «Tổ đại biểu số 2». Thường trực, cơ quan soạn thảo, đoàn thư ký không cần ghi."
        error={errors.proposer}
      />
      <TextArea
        id={`${id}-signers`}
        name="coSigners"
        rows={2}
        label="Người cùng ký, mỗi người một dòng, không bắt buộc"
        error={errors.coSigners}
      />
    </>
  );
}
