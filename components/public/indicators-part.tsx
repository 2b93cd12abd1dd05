import { ProgressRatio } from '@/components/charts/progress-ratio';
import {
  indicatorGroupsOf,
  indicatorNote,
  indicatorShare,
  indicatorValue,
} from '@/lib/public/indicator-text';
import type { Indicator } from '@/lib/record/schema';
import { Part } from './part';

/** The indicators a session reported, by field. */
export function IndicatorsPart({ indicators }: { indicators: readonly Indicator[] }) {
  if (indicators.length === 0) return null;
  return (
    <Part id="chi-tieu" title="Chỉ tiêu">
      <div className="flex flex-col gap-8">
        {indicatorGroupsOf(indicators).map(({ title, rows }) => (
          <div key={title ?? ''}>
            {title && <h3 className="pb-2 font-semibold">{title}</h3>}
            <ProgressRatio
              title={title ?? 'Chỉ tiêu'}
              finding="Kết quả từng chỉ tiêu."
              captionHidden
              rows={rows.map((row) => ({
                key: row.id,
                label: <span data-speak={`${row.name}: ${row.printed}.`}>{row.name}</span>,
                share: indicatorShare(row),
                text: indicatorValue(row),
                note: indicatorNote(row) || undefined,
              }))}
            />
          </div>
        ))}
      </div>
    </Part>
  );
}
