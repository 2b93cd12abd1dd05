import { TrackedWords } from '@/components/chamber/tracked-words';
import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormArea, FormText } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Empty } from '@/components/ui/empty';
import { Notice } from '@/components/ui/notice';
import { TitledSection } from '@/components/ui/titled-section';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { formatInstant } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import type { passageAnswers } from '@/lib/words';

export type ShownProposal = {
  id: string;
  speaker: string;
  item: string | null;
  /** The words its speaker saw, those he proposes, and what the line says now; null where it is gone. */
  before: string;
  body: string;
  current: string | null;
  remark: string | null;
  sentAt: string;
  answer: (typeof passageAnswers)[number] | null;
  answeredAt: string | null;
  reason: string | null;
};

type Key = { sessionId: string };
type PassagesPageProps = Key & {
  until: string | null;
  isOpen: boolean;
  /** The version of the minutes that is shown. */
  base: number;
  open: readonly ShownProposal[];
  answered: readonly ShownProposal[];
  /** Why nothing may be answered now, as a sentence; null where it may. */
  closed: string | null;
  actions: {
    openRound: (key: Key, before: Result | null, form: FormData) => Promise<Result>;
    closeRound: (key: Key) => Promise<Result>;
    take: (key: Key & { proposalId: string; base: number }) => Promise<Result>;
    decline: (key: Key & { proposalId: string }, before: Result | null, form: FormData) => Promise<Result>;
  };
};

/** What speakers propose for their own lines of the minutes, and until when they may. */
export function PassagesPage(props: PassagesPageProps) {
  const { sessionId, open, answered, closed } = props;
  return (
    <div className="flex max-w-[56rem] flex-col gap-8 pt-4">
      <div className="flex max-w-text flex-col gap-2">
        <h1 className="font-serif text-xl font-semibold">Ý kiến về biên bản</h1>
        <p className="text-soft">
          Mỗi đại biểu chỉ thấy lời của chính mình trong biên bản, phần không kín và không phải ghi chép nội
          bộ, và đề nghị sửa lời ấy đến hạn. <a href={paths.deskSection(sessionId, 'minutes')}>Về biên bản</a>
        </p>
        {closed && <Notice tone="info">{closed}</Notice>}
      </div>
      <Deadline {...props} />
      <TitledSection title="Chưa trả lời" aside={open.length > 0 && `${open.length} đề nghị`}>
        {open.length === 0 ? (
          <Empty>Không có đề nghị nào chờ trả lời.</Empty>
        ) : (
          <ul>
            {open.map((proposal) => (
              <li key={proposal.id} className="flex flex-col gap-3 border-t border-line py-4">
                <Proposal {...proposal} />
                {closed === null && <Answer {...props} proposal={proposal} />}
              </li>
            ))}
          </ul>
        )}
      </TitledSection>
      {answered.length > 0 && (
        <Disclosure summary={`Đã trả lời (${answered.length})`}>
          <ul>
            {answered.map((proposal) => (
              <li key={proposal.id} className="flex flex-col gap-2 border-t border-line py-4">
                <Proposal {...proposal} />
                <p className="text-soft">
                  {proposal.answer && terms.passageAnswer[proposal.answer]}
                  {proposal.answeredAt && `, ${formatInstant(proposal.answeredAt)}`}
                  {proposal.reason && `. Lý do: ${proposal.reason}`}
                </p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function Deadline({ sessionId, until, isOpen, closed, actions }: PassagesPageProps) {
  return (
    <TitledSection title="Hạn đề nghị sửa">
      <p>
        {until === null
          ? 'Biên bản chưa mở cho người phát biểu.'
          : isOpen
            ? `Đang mở đến ${formatInstant(until)}.`
            : `Đã đóng lúc ${formatInstant(until)}.`}
      </p>
      {closed === null && (
        <div className="flex flex-wrap items-end gap-4">
          <ActionForm
            action={actions.openRound.bind(null, { sessionId })}
            submit={until === null ? 'Mở cho người phát biểu' : isOpen ? 'Đổi hạn' : 'Mở lại'}
            done="Đã mở."
            variant="secondary"
          >
            <div className="flex flex-wrap gap-3">
              <FormText
                name="day"
                label="Đến ngày"
                placeholder="15/3/2026"
                className="w-40"
                autoComplete="off"
              />
              <FormText name="time" label="Giờ" placeholder="17:00" className="w-28" autoComplete="off" />
            </div>
          </ActionForm>
          {isOpen && (
            <ActionForm
              action={actions.closeRound.bind(null, { sessionId })}
              submit="Đóng ngay"
              done="Đã đóng."
              variant="quiet"
            />
          )}
        </div>
      )}
    </TitledSection>
  );
}

/** The line with what is struck from it and what is put in. */
function Proposal({ speaker, item, before, body, current, remark, sentAt, answer }: ShownProposal) {
  const isMoved = answer === null && current !== null && current !== before && current !== body;
  const from = isMoved ? current : before;
  return (
    <>
      <p className="text-sm text-soft">
        <span className="font-semibold text-ink">{speaker}</span>
        {item && ` · ${item}`} · gửi {formatInstant(sentAt)}
      </p>
      {isMoved && (
        <Notice tone="warn">Dòng này đã sửa sau khi đại biểu gửi; dưới đây so với lời đang ghi.</Notice>
      )}
      {answer === null && current === null && (
        <Notice tone="warn">Dòng này đã bị xóa khỏi biên bản sau khi đại biểu gửi.</Notice>
      )}
      <TrackedWords before={from} after={body} />
      {remark && <p className="max-w-text whitespace-pre-line text-soft">Lời nhắn: {remark}</p>}
    </>
  );
}

function Answer({ sessionId, base, proposal, actions }: PassagesPageProps & { proposal: ShownProposal }) {
  const key = { sessionId, proposalId: proposal.id };
  const takeOver: FormAction = actions.take.bind(null, { ...key, base });
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
      {proposal.current !== null && (
        <ActionForm action={takeOver} submit="Tiếp thu" done="Đã sửa vào biên bản." variant="secondary" />
      )}
      <Disclosure summary="Không tiếp thu">
        <ActionForm
          action={actions.decline.bind(null, key)}
          submit="Trả lời không tiếp thu"
          done="Đã trả lời."
          variant="secondary"
        >
          <FormArea name="reason" label="Lý do, đại biểu đọc được" rows={2} />
        </ActionForm>
      </Disclosure>
    </div>
  );
}
