import { ActionForm } from '@/components/form/action-form';
import { FormArea } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Empty } from '@/components/ui/empty';
import type { Result } from '@/lib/refusal';
import { formatInstant } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import type { passageAnswers } from '@/lib/words';
import { TrackedWords } from './tracked-words';

type SentPassage = {
  id: string;
  before: string;
  body: string;
  remark: string | null;
  sentAt: string;
  answer: (typeof passageAnswers)[number] | null;
  reason: string | null;
};
type Passage = {
  id: string;
  at: string | null;
  body: string;
  item: string | null;
  proposals: readonly SentPassage[];
};

type OwnPassagesProps = {
  sessionId: string;
  isOpen: boolean;
  passages: readonly Passage[];
  actions: {
    propose: (
      key: { sessionId: string; entryId: string },
      before: Result | null,
      form: FormData,
    ) => Promise<Result>;
    takeBack: (key: { sessionId: string; proposalId: string }) => Promise<Result>;
  };
};

/** One's own lines of the minutes in their places, each with what was proposed for it and what came of that. */
export function OwnPassages({ passages, ...around }: OwnPassagesProps) {
  if (passages.length === 0) return <Empty>Biên bản không ghi lời nào của bạn ở phần họp công khai.</Empty>;
  return (
    <ol className="border-b border-line">
      {passages.map((passage, index) => (
        <li key={passage.id} className="flex flex-col gap-3 border-t border-line py-4">
          {passage.item !== passages[index - 1]?.item && (
            <h2 className="font-semibold">{passage.item ?? 'Ngoài các nội dung của chương trình'}</h2>
          )}
          <OwnPassage passage={passage} {...around} />
        </li>
      ))}
    </ol>
  );
}

function OwnPassage({
  passage,
  isOpen,
  sessionId,
  actions,
}: Omit<OwnPassagesProps, 'passages'> & { passage: Passage }) {
  const { id, at, body, proposals } = passage;
  const open = proposals.find(({ answer }) => answer === null);
  return (
    <>
      <p className="whitespace-pre-line">
        {at && <span className="text-soft">{at} </span>}
        {body}
      </p>
      {proposals
        .filter(({ answer }) => answer !== 'replaced')
        .map((proposal) => (
          <Sent key={proposal.id} {...proposal} />
        ))}
      {isOpen && (
        <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
          <Disclosure summary={open ? 'Sửa lại đề nghị' : 'Đề nghị sửa lời này'}>
            <ActionForm
              action={actions.propose.bind(null, { sessionId, entryId: id })}
              submit="Gửi đề nghị"
              done="Đã gửi cho thư ký."
            >
              <FormArea name="body" label="Lời bạn đề nghị ghi" defaultValue={open?.body ?? body} rows={4} />
              <FormArea
                name="remark"
                label="Lời nhắn cho thư ký (không bắt buộc)"
                defaultValue={open?.remark ?? ''}
                rows={2}
              />
            </ActionForm>
          </Disclosure>
          {open && (
            <ActionForm
              action={actions.takeBack.bind(null, { sessionId, proposalId: open.id })}
              submit="Rút đề nghị"
              done="Đã rút."
              variant="quiet"
            />
          )}
        </div>
      )}
    </>
  );
}

function Sent({ before, body, remark, sentAt, answer, reason }: SentPassage) {
  return (
    <div className="flex flex-col gap-1 border-s-4 border-edge ps-3">
      <p className="text-sm text-soft">
        {answer ? terms.passageAnswer[answer] : 'Chờ thư ký trả lời'} · gửi {formatInstant(sentAt)}
      </p>
      <TrackedWords before={before} after={body} />
      {remark && <p className="text-soft">Lời nhắn: {remark}</p>}
      {reason && <p>Thư ký trả lời: {reason}</p>}
    </div>
  );
}
