import { classes } from '@/components/ui/classes';
import { paths } from '@/lib/paths';
import { promiseFacts, standingText, urgencyOf } from '@/lib/public/promise-text';
import type { PublishedPromise } from '@/lib/record/promises';
import { upperFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';

type PromiseListProps = {
  council: string;
  promises: readonly PublishedPromise[];
  /** The local day on which it is read. */
  today: string;
};

/** What was promised: how it stands, what it is, who until when, and where it was promised and reported on. */
export const PromiseList = ({ council, promises, today }: PromiseListProps) => (
  <ul>
    {promises.map((promise) => (
      <OnePromise
        key={`${promise.sessionSlug} ${promise.promiseId}`}
        council={council}
        promise={promise}
        today={today}
      />
    ))}
  </ul>
);

type OnePromiseProps = { council: string; promise: PublishedPromise; today: string };

function OnePromise({ council, promise, today }: OnePromiseProps) {
  const facts = promiseFacts(promise);
  const isLate = urgencyOf(promise, today) === 'overdue';
  return (
    <li className="flex max-w-text flex-col gap-1 border-t border-line py-4">
      <p data-speak="" className="text-sm text-soft">
        <strong className={classes(isLate ? 'text-red' : 'text-ink')}>{standingText(promise, today)}</strong>
        {` · ${terms.promiseKind[promise.kind]}`}
      </p>
      <p data-speak="" className="font-medium whitespace-pre-line">
        {promise.body}
      </p>
      {facts && (
        <p data-speak="" className="text-soft">
          {upperFirst(facts)}
        </p>
      )}
      <p className="text-sm text-soft">
        <a href={`${paths.session(council, promise.sessionSlug)}#${promise.anchor}`}>
          {promise.sessionLabel}
        </a>
        {promise.reportedIn && (
          <>
            {' · báo cáo tại '}
            <a href={`${paths.session(council, promise.reportedIn)}#viec-da-hua`}>{promise.reportedAt}</a>
          </>
        )}
      </p>
    </li>
  );
}
