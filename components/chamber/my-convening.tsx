import { Disclosure } from '@/components/ui/disclosure';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import type { ConveningChange } from '@/lib/convening/changes';
import { type ConveningFacts, sittingLines, whenLine } from '@/lib/convening/facts';
import { paths } from '@/lib/paths';
import { changeWords } from '@/lib/vi/convening-words';
import { formatInstant } from '@/lib/vi/date';
import { formatMoment, type LocalMoment } from '@/lib/vi/local-moment';
import { terms } from '@/lib/vi/terms';
import type { OffOccurrence } from '@/lib/words-of-convening';
import { type AnswerAction, ConveningAnswer, type GivenAnswer } from './convening-answer';

export type MyConveningProps = {
  sessionId: string;
  convenedId: string;
  sending: {
    number: number;
    sentAt: string;
    facts: ConveningFacts;
    replyBy: LocalMoment | null;
    contact: string | null;
    practical: string | null;
  };
  changes: readonly ConveningChange[];
  answers: readonly GivenAnswer[];
  standing: Pick<GivenAnswer, 'answer' | 'receivedAt'> | null;
  hasBegun: boolean;
  /** Why nothing is to be answered any more, where the session was put off or called off. */
  isOff: boolean;
  /** What was told of that, and when. */
  notice: { kind: OffOccurrence; note: string | null; sentAt: string } | null;
  answer: AnswerAction;
};

/** The convening first of all: what, when, where, until when, and the answer in one tap. */
export function MyConvening({ sessionId, sending, changes, isOff, notice, ...rest }: MyConveningProps) {
  const { facts, number, sentAt, replyBy, contact, practical } = sending;
  const lines: [string, string | null][] = [
    ['Thời gian', whenLine(facts)],
    ['Các phiên', sittingLines(facts).join('\n') || null],
    ['Địa điểm', facts.place ?? 'Chưa ghi nơi họp'],
    ['Hình thức', [facts.isClosed && 'Họp kín', facts.heldAs].filter(Boolean).join(', ') || null],
    ['Trả lời trước', replyBy && formatMoment(replyBy)],
    ['Liên hệ', contact],
    ['Lưu ý', practical],
  ];
  return (
    <section
      aria-labelledby="trieu-tap"
      className="flex flex-col gap-5 rounded-xl border-2 border-line-strong bg-card px-4.5 py-5 sm:px-6"
    >
      <div className="flex flex-col gap-1">
        <h2 id="trieu-tap" className="font-serif text-2xl font-semibold">
          Bạn được triệu tập
        </h2>
        <p className="text-sm text-soft">
          {number > 1 && `Lần gửi ${number}, thay lần trước · `}Gửi lúc {formatInstant(sentAt)}
        </p>
      </div>
      {notice && (
        <Notice
          tone="warn"
          title={`Kỳ họp đã ${terms.offOccurrence[notice.kind]}, báo lúc ${formatInstant(notice.sentAt)}`}
        >
          {notice.note && <p className="whitespace-pre-line">{notice.note}</p>}
        </Notice>
      )}
      {changes.length > 0 && (
        <div className="border-s-4 border-abstain ps-4">
          <p className="font-semibold">Thay đổi so với lần gửi trước</p>
          <ul>
            {changes.map((change) => (
              <li key={change.what}>{changeWords(change)}.</li>
            ))}
          </ul>
        </div>
      )}
      <dl className="border-b border-line">
        {lines.map(
          ([name, text]) =>
            text && (
              <div key={name} className="grid gap-x-6 border-t border-line py-2.5 sm:grid-cols-[8rem_1fr]">
                <dt className="text-soft">{name}</dt>
                <dd className="whitespace-pre-line">{text}</dd>
              </div>
            ),
        )}
      </dl>
      {!isOff && <ConveningAnswer {...rest} />}
      {!isOff && (
        <a href={paths.sessionCalendar(sessionId)} className="inline-flex min-h-11 items-center self-start">
          Thêm vào lịch của tôi
        </a>
      )}
      <SentAlong facts={facts} />
    </section>
  );
}

/** What went with it: the draft agenda and the papers, as they were then. */
function SentAlong({ facts: { agenda, papers } }: { facts: ConveningFacts }) {
  if (agenda.length + papers.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      {agenda.length > 0 && (
        <Disclosure summary={`Dự kiến chương trình (${agenda.length} nội dung)`}>
          <ol className="list-decimal ps-6">
            {agenda.map((title, index) => (
              <li key={`${index.toString()} ${title}`} className="py-1">
                {title}
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
      {papers.length > 0 && (
        <Disclosure summary={`Tài liệu kèm theo (${papers.length})`}>
          <ul>
            {papers.map(({ name, digest }, index) => (
              <li key={`${index.toString()} ${name}`}>
                {digest ? (
                  <a href={paths.file(digest)} className="flex min-h-11 items-start gap-2 py-2">
                    <Icon name="document" className="mt-[0.25em] size-4 text-soft" />
                    {name}
                  </a>
                ) : (
                  <p className="py-2">{name} (chưa có tệp)</p>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
