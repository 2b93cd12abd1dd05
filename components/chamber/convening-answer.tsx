'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { useKeptForm } from '@/components/form/use-kept-form';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { TextArea } from '@/components/ui/text-field';
import type { Result } from '@/lib/refusal';
import { formatMoment, type LocalMoment } from '@/lib/vi/local-moment';
import { terms } from '@/lib/vi/terms';
import type { ConveningAnswerKind } from '@/lib/words-of-convening';

export type GivenAnswer = {
  id: string;
  answer: ConveningAnswerKind;
  reason: string | null;
  receivedAt: LocalMoment;
  /** Which sending it answers. */
  number: number;
  /** Else the clerk wrote it down. */
  isOwn: boolean;
};

export type AnswerAction = (before: Result | null, form: FormData) => Promise<Result>;

export type ConveningAnswerProps = {
  convenedId: string;
  answers: readonly GivenAnswer[];
  /** What holds now; null where nothing was answered, or only before the day was changed. */
  standing: Pick<GivenAnswer, 'answer' | 'receivedAt'> | null;
  hasBegun: boolean;
  answer: AnswerAction;
};

const LOOK: Readonly<Record<ConveningAnswerKind, string>> = {
  coming: 'text-for',
  late: 'text-ink',
  absent: 'text-ink',
};

/** Coming in one tap, away or late with a few words; another answer takes its place until the session begins. */
export function ConveningAnswer({ convenedId, answers, standing, hasBegun, answer }: ConveningAnswerProps) {
  const given = standing?.answer ?? null;
  const form = { convenedId, action: answer };
  return (
    <div className="flex flex-col gap-3">
      <div role="status">
        {standing && (
          <p className={`flex items-start gap-2 text-lg font-semibold ${LOOK[standing.answer]}`}>
            <Icon name="check" className="mt-[0.2em] size-5" />
            <span>
              {terms.conveningAnswer[standing.answer]}
              <span className="font-normal text-soft">
                {' '}
                · trả lời lúc {formatMoment(standing.receivedAt)}
              </span>
            </span>
          </p>
        )}
      </div>
      {hasBegun ? (
        <p className="text-soft">Kỳ họp đã bắt đầu. Có thay đổi thì báo trực tiếp thư ký.</p>
      ) : (
        <>
          {!standing && answers.length > 0 && (
            <p className="font-semibold">Ngày giờ đã đổi nên cần trả lời lại.</p>
          )}
          {given !== 'coming' && <OneAnswer {...form} kind="coming" button="Tôi sẽ dự" />}
          {given !== 'absent' && (
            <Disclosure summary={given ? 'Đổi thành xin vắng' : 'Xin vắng'}>
              <OneAnswer {...form} kind="absent" button="Gửi xin vắng">
                Lý do vắng
              </OneAnswer>
            </Disclosure>
          )}
          {given !== 'late' && (
            <Disclosure summary={given ? 'Đổi thành đến muộn' : 'Dự nhưng đến muộn'}>
              <OneAnswer {...form} kind="late" button="Báo đến muộn">
                Đến lúc nào, vì sao
              </OneAnswer>
            </Disclosure>
          )}
          <p className="text-sm text-soft">
            Thư ký và chủ tọa thấy câu trả lời. Bạn đổi được đến khi kỳ họp bắt đầu.
          </p>
        </>
      )}
      {answers.length > 0 && <Given answers={answers} />}
    </div>
  );
}

type OneAnswerProps = {
  convenedId: string;
  kind: ConveningAnswerKind;
  button: string;
  action: AnswerAction;
  /** What is asked beside it; nothing where the answer says all. */
  children?: ReactNode;
};

function OneAnswer({ convenedId, kind, button, action, children }: OneAnswerProps) {
  const [result, dispatch, isPending] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  const refused = result && !result.ok ? result : null;

  useEffect(() => {
    if (result && !result.ok) form.current?.querySelector('textarea')?.focus();
  }, [result]);

  const id = `tra-loi-${kind}`;
  return (
    <form ref={form} {...useKeptForm(dispatch, isPending)} noValidate className="flex flex-col gap-3">
      <input type="hidden" name="convenedId" value={convenedId} />
      <input type="hidden" name="answer" value={kind} />
      {children && (
        <TextArea
          id={id}
          name="reason"
          label={children}
          hint="Chỉ thư ký và chủ tọa đọc được."
          rows={2}
          error={refused?.fields?.reason}
        />
      )}
      <Button
        type="submit"
        size="large"
        variant={kind === 'coming' ? 'primary' : 'secondary'}
        icon={kind === 'coming' ? 'check' : undefined}
        aria-disabled={isPending}
        className="w-full"
      >
        {button}
      </Button>
      {refused && !refused.fields?.reason && <FieldError id={`${id}-refused`}>{refused.message}</FieldError>}
    </form>
  );
}

function Given({ answers }: { answers: readonly GivenAnswer[] }) {
  return (
    <Disclosure summary={`Các lần trả lời (${answers.length})`}>
      <ul className="flex flex-col gap-1">
        {answers.map(({ id, answer, reason, receivedAt, number, isOwn }) => (
          <li key={id}>
            {formatMoment(receivedAt)}: {terms.conveningAnswer[answer]}
            {reason && ` (${reason})`}
            <span className="text-soft">
              {!isOwn && ', thư ký ghi'}
              {`, lần gửi ${number}`}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
