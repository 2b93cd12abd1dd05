'use client';

import { useId } from 'react';
import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormArea } from '@/components/form/form-fields';
import { typedIn, useSending } from './waiting/use-sending';
import { WaitingList } from './waiting/waiting-list';

type PassageFormProps = {
  sessionId: string;
  /** The line of the minutes. */
  entryId: string;
  /** What it says on the page. */
  seen: string;
  /** What was proposed for it last, else what it says. */
  words: string;
  remark: string;
  /** Takes it where the page's code has not loaded. */
  propose: FormAction;
};

/** Other words for a line of one's own in the minutes; the last proposal counts. */
export function PassageForm({ sessionId, entryId, seen, words, remark, propose }: PassageFormProps) {
  const place = { sessionId, entryId };
  const sending = useSending({ kind: 'passage', place, newKey: useId(), isOnly: true });
  const send = (form: HTMLFormElement) => void sending.send(typedIn(form));
  return (
    <div className="flex flex-col gap-4">
      <ActionForm action={propose} by={{ ...sending, send }} submit="Gửi đề nghị" done="Đã gửi cho thư ký.">
        <input type="hidden" name="seen" value={seen} />
        <FormArea name="body" label="Lời bạn đề nghị ghi" defaultValue={words} rows={4} />
        <FormArea name="remark" label="Lời nhắn cho thư ký (không bắt buộc)" defaultValue={remark} rows={2} />
      </ActionForm>
      <WaitingList label="Đề nghị sửa lời chờ gửi" {...sending} />
    </div>
  );
}

type PassageBackProps = { sessionId: string; proposalId: string; takeBack: FormAction };

/** Takes a proposal back before it was answered. */
export function PassageBack({ sessionId, proposalId, takeBack }: PassageBackProps) {
  const place = { sessionId, proposalId };
  const sending = useSending({ kind: 'passage_back', place, newKey: proposalId, isOnly: true });
  if (sending.waiting.length > 0) return <WaitingList label="Chờ rút lại" {...sending} />;
  const by = { ...sending, send: () => void sending.send({}) };
  return <ActionForm action={takeBack} by={by} submit="Rút đề nghị" done="Đã rút." variant="quiet" />;
}
