import { Disclosure } from '@/components/ui/disclosure';
import { Empty } from '@/components/ui/empty';
import type { Result } from '@/lib/refusal';
import { formatInstant } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import type { passageAnswers } from '@/lib/words';
import { PassageBack, PassageForm } from './passage-form';
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
            <PassageForm
              {...{ sessionId, entryId: id, seen: body }}
              words={open?.body ?? body}
              remark={open?.remark ?? ''}
              propose={actions.propose.bind(null, { sessionId, entryId: id })}
            />
          </Disclosure>
          {open && (
            <PassageBack
              {...{ sessionId, proposalId: open.id }}
              takeBack={actions.takeBack.bind(null, { sessionId, proposalId: open.id })}
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
