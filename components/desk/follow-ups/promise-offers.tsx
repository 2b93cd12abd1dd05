import { Button } from '@/components/ui/button';
import { promiseFacts, standingText, urgencyOf } from '@/lib/public/promise-text';
import type { OpenPromises, PublishedPromise } from '@/lib/record/promises';
import { formatInteger } from '@/lib/vi/number';
import { terms } from '@/lib/vi/terms';
import { followUpStatuses } from '@/lib/words-of-promises';
import type { SectionHandle } from '../editor/use-section';
import { reportOn, unreported } from './follow-up-row';

type OffersProps = { section: SectionHandle<'followUps'>; open: OpenPromises; today: string };

/** What earlier sessions left open, until it is reported on here: what became of each the clerk says with one press. */
export function PromiseOffers({ section, open, today }: OffersProps) {
  const offers = unreported(open.promises, section.rows.followUps);
  const more = open.total - open.promises.length;
  if (offers.length === 0 && more === 0) return null;
  return (
    <section aria-label="Việc còn chờ báo cáo" className="flex flex-col gap-2">
      <h2 className="font-semibold">Còn chờ báo cáo, từ các kỳ trước</h2>
      <ul className="flex flex-col border-t border-line">
        {offers.map((promise) => (
          <Offer
            key={`${promise.sessionSlug} ${promise.promiseId}`}
            section={section}
            promise={promise}
            today={today}
          />
        ))}
      </ul>
      {more > 0 && (
        <p className="text-soft">
          Còn {formatInteger(more)} việc nữa, sẽ hiện khi tải lại trang sau khi ghi.
        </p>
      )}
    </section>
  );
}

type OfferProps = { section: SectionHandle<'followUps'>; promise: PublishedPromise; today: string };

function Offer({ section, promise, today }: OfferProps) {
  const facts = promiseFacts(promise);
  const isLate = urgencyOf(promise, today) === 'overdue';
  return (
    <li className="flex flex-col items-start gap-1 border-b border-line py-2">
      <span className="line-clamp-3 whitespace-pre-line">{promise.body}</span>
      <span className="text-sm text-soft">
        {terms.promiseKind[promise.kind]} · {promise.sessionLabel}
        {facts && ` · ${facts}`}
        {' · '}
        <span className={isLate ? 'font-semibold text-red' : undefined}>{standingText(promise, today)}</span>
      </span>
      {section.readOnly === null && (
        <span className="-ms-3 flex flex-wrap">
          {followUpStatuses.map((status) => (
            <Button
              key={status}
              size="small"
              variant="quiet"
              onClick={() =>
                section.change((rows) => ({ followUps: [...rows.followUps, reportOn(promise, status)] }), {
                  now: true,
                })
              }
            >
              {terms.followUpStatus[status]}
              <span className="sr-only"> {promise.body.slice(0, 160)}</span>
            </Button>
          ))}
        </span>
      )}
    </li>
  );
}
