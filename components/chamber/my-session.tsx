import { Badge } from '@/components/ui/badge';
import { paths } from '@/lib/paths';
import { markText } from '@/lib/public/attendance-text';
import { silentOne } from '@/lib/record/absences';
import type { NamedChoice } from '@/lib/record/named-vote';
import type { Mark } from '@/lib/record/schema';
import { dayText } from '@/lib/vi/day-range';
import type { KnownDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import type { CompiledFrom, outcomes } from '@/lib/words';
import { ChoiceMark } from './choice-mark';

export type MySessionProps = {
  councilSlug: string;
  session: {
    slug: string;
    label: string;
    date: KnownDate;
    termLabel: string | null;
    compiledFrom: CompiledFrom | null;
    sittings: readonly { id: string; label: string; heldOn: KnownDate; mark: Mark | null }[];
    ballots: readonly {
      id: string;
      subject: string;
      choice: string;
      outcome: (typeof outcomes)[number] | null;
    }[];
  };
};

/** One published session from where its councillor sat: present or not, sitting by sitting, and each open vote. */
export function MySession({ councilSlug, session }: MySessionProps) {
  const { slug, label, date, termLabel, sittings, ballots } = session;
  const silent = silentOne({ session });
  return (
    <section aria-labelledby={slug} className="flex flex-col gap-2 border-t border-line pt-5">
      <div>
        <h3 id={slug} className="font-serif text-lg font-semibold">
          <a href={paths.session(councilSlug, slug)} className="py-2.5 text-ink">
            {label}
          </a>
        </h3>
        <p className="text-sm text-soft">{[dayText(date), termLabel].filter(Boolean).join(' · ')}</p>
      </div>
      <dl>
        {sittings.map((sitting) => (
          <div key={sitting.id} className="flex flex-wrap justify-between gap-x-4 py-1">
            <dt className="text-soft">{sitting.label}</dt>
            <dd className="font-medium">
              {sitting.mark ? (
                markText(sitting.mark)
              ) : (
                <span className="font-normal text-soft">{silent}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {ballots.length > 0 && (
        <ul aria-label={`Phiếu ghi tên tại ${label}`} className="flex flex-col">
          {ballots.map((ballot) => (
            <li key={ballot.id} className="flex flex-col gap-1 border-t border-line py-2">
              <span>{ballot.subject}</span>
              <span className="flex flex-wrap items-center gap-x-3 text-sm">
                <ChoiceMark choice={ballot.choice as NamedChoice} silent={silent} />
                {ballot.outcome && <Badge>Kết quả: {terms.outcome[ballot.outcome]}</Badge>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
