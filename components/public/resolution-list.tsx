import { paths } from '@/lib/paths';
import { resolutionName } from '@/lib/public/row-names';
import type { Resolution } from '@/lib/record/schema';
import { dayText } from '@/lib/vi/day-range';
import { keepTogether } from '@/lib/vi/keep-together';
import type { KnownDate } from '@/lib/vi/partial-date';
import type { CompiledFrom } from '@/lib/words';
import { ResolutionStanding } from './resolution-standing';

export type ResolutionLine = {
  slug: string;
  title: string | null;
  kind: string | null;
  number: string | null;
  status: string;
  decidedOn: KnownDate;
  sessionLabel: string;
  sessionSlug: string;
  compiledFrom: CompiledFrom | null;
  forCount: number | null;
  totalCount: number | null;
  kindPrinted: string | null;
};

/** Resolutions in a list: what became of each, its number, its votes where they were counted. */
export function ResolutionList({
  council,
  resolutions,
  heading: Heading,
}: {
  council: string;
  resolutions: readonly ResolutionLine[];
  /** One below the heading the list stands under. */
  heading: 'h2' | 'h3';
}) {
  return (
    <ul>
      {resolutions.map((row) => (
        <li key={row.slug} className="border-t border-line py-4">
          <ResolutionStanding
            resolution={{ ...row, status: row.status as Resolution['status'] }}
            record={{ session: row }}
          />
          <Heading className="mt-1 max-w-[60ch] font-serif text-lg font-semibold">
            <a
              href={paths.resolution(council, row.slug)}
              className="text-ink no-underline hover:text-red hover:underline"
            >
              {keepTogether(resolutionName({ ...row, kind: row.kind as Resolution['kind'] }))}
            </a>
          </Heading>
          <p className="text-sm text-soft">
            {dayText(row.decidedOn)} ·{' '}
            <a href={paths.session(council, row.sessionSlug)} className="text-soft">
              {row.sessionLabel}
            </a>
            {row.forCount !== null && row.totalCount !== null && (
              <>
                {' '}
                · {row.forCount} trên {row.totalCount} đại biểu tán thành
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
