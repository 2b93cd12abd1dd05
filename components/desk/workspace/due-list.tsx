import { Empty } from '@/components/ui/empty';
import { paths } from '@/lib/paths';
import { promiseFacts, standingText, type Urgency, urgencyOf } from '@/lib/public/promise-text';
import type { PublishedPromise } from '@/lib/record/promises';
import { upperFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';

type DueListProps = {
  council: string;
  /** What is past its day first. */
  promises: readonly PublishedPromise[];
  /** The local day on which it is read. */
  today: string;
};

const GROUPS: readonly (readonly [Urgency, string])[] = [
  ['overdue', 'Quá hạn'],
  ['near', 'Sắp đến hạn'],
  ['later', 'Chưa đến hạn'],
  ['undated', 'Không ghi hạn'],
];

/** What is past, what is near, what is to come, and what nobody set a day for. */
export function DueList({ council, promises, today }: DueListProps) {
  if (promises.length === 0) return <Empty>Không còn việc nào chưa xong trong các hồ sơ đã công bố.</Empty>;
  return GROUPS.map(([urgency, title]) => {
    const rows = promises.filter((promise) => urgencyOf(promise, today) === urgency);
    if (rows.length === 0) return null;
    return (
      <section key={urgency} aria-label={title}>
        <h2 className="pb-2 font-semibold">{title}</h2>
        <ul className="flex flex-col border-t border-line">
          {rows.map((promise) => (
            <DueLine
              key={`${promise.sessionSlug} ${promise.promiseId}`}
              council={council}
              promise={promise}
              today={today}
            />
          ))}
        </ul>
      </section>
    );
  });
}

type DueLineProps = { council: string; promise: PublishedPromise; today: string };

function DueLine({ council, promise, today }: DueLineProps) {
  const facts = promiseFacts(promise);
  const isLate = urgencyOf(promise, today) === 'overdue';
  return (
    <li className="flex flex-col gap-1 border-b border-line py-3">
      <span className="line-clamp-3 whitespace-pre-line">{promise.body}</span>
      <span className="text-sm text-soft">
        <span className={isLate ? 'font-semibold text-red' : 'text-ink'}>{standingText(promise, today)}</span>
        {facts && ` · ${upperFirst(facts)}`}
        {` · ${terms.promiseKind[promise.kind]} · `}
        <a href={`${paths.session(council, promise.sessionSlug)}#${promise.anchor}`}>
          {promise.sessionLabel}
        </a>
      </span>
    </li>
  );
}
