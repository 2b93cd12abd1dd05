'use client';

import { useActionState, useEffect, useId, useRef, useState } from 'react';
import { AmendFields, type GrowingAmendment } from '@/components/chamber/amendments/amend-fields';
import type { AmendAction } from '@/components/chamber/amendments/amend-form';
import { useKeptForm } from '@/components/form/use-kept-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SelectField, TextArea, TextField } from '@/components/ui/text-field';
import type { FieldErrors } from '@/lib/refusal';
import { isMovable } from '@/lib/review/edit-piece';
import type { Piece } from '@/lib/review/pieces';
import { terms } from '@/lib/vi/terms';
import { proposerKinds } from '@/lib/words';

export type RecordAmendmentProps = {
  resolutionId: string;
  /** The number of the version councillors read, and its text: what an amendment is made against. */
  version: number;
  pieces: readonly Piece[];
  newKey: string;
  send: AmendAction;
  /** Those of one's own entering that this may be a further piece of. */
  growing: readonly GrowingAmendment[];
  /** Where the form closes. */
  closing: string;
};

/** How much of a piece is shown where it is chosen. */
const SHOWN = 60;

/** What others put forward in the room or on paper, entered by the clerk under their name. */
export function RecordAmendment(props: RecordAmendmentProps) {
  const { resolutionId, version, pieces, newKey, send, growing, closing } = props;
  const [{ key, result }, dispatch, isPending] = useActionState(send, { key: newKey, result: null });
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const [at, setAt] = useState(pieces[0]?.id ?? '');
  const [kind, setKind] = useState('replace');
  const piece = pieces.find((one) => one.id === at);
  const errors = result && !result.ok ? (result.fields ?? {}) : {};
  // Of what is to go there is no field that the sentence about its words could stand beside.
  const wordless = kind === 'delete' ? errors.proposed : undefined;
  const isSilent = Object.keys(errors).length === 0;
  const elsewhere = result && !result.ok && isSilent ? result.message : wordless;
  useEffect(() => {
    if (result && !result.ok)
      form.current?.querySelector<HTMLElement>('[aria-invalid], [data-refusal]')?.focus();
  }, [result]);
  return (
    <form
      ref={form}
      {...useKeptForm(dispatch, isPending)}
      noValidate
      aria-label="Ghi đề nghị sửa"
      className="flex flex-col gap-3 border-s-2 border-edge py-1 ps-4"
    >
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="resolutionId" value={resolutionId} />
      <input type="hidden" name="seen" value={version} />
      <ProposerFields id={id} errors={errors} />
      <SelectField
        id={`${id}-piece`}
        name="piece"
        label="Chỗ được đề nghị sửa"
        defaultValue={at}
        onChange={(event) => setAt(event.currentTarget.value)}
        options={pieces.map(({ id: value, label, text }) => ({ value, label: `${label}: ${startOf(text)}` }))}
      />
      {piece && (
        <AmendFields
          {...{ piece, kind, errors, growing }}
          isMovable={isMovable(piece.id)}
          onKind={setKind}
          place={`ghi ${resolutionId} ${piece.id}`}
          fieldsKey={key}
          isSent={result?.ok === true}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" aria-disabled={isPending}>
          Ghi đề nghị
        </Button>
        <a className="inline-flex min-h-11 items-center" href={closing}>
          Đóng
        </a>
      </div>
      <div role="status" className="empty:hidden">
        {result?.ok && !isPending && <Notice tone="ok">Đã ghi đề nghị.</Notice>}
      </div>
      {elsewhere && (
        <div data-refusal tabIndex={-1}>
          <Notice tone="error" live>
            {elsewhere}
          </Notice>
        </div>
      )}
    </form>
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
