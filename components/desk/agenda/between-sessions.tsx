import { Button } from '@/components/ui/button';
import { BETWEEN_TITLE, type BetweenSessions, notReported } from '@/lib/record/between-sessions';
import type { AgendaItemRow } from './agenda-rows';

type BetweenOfferProps = {
  between: BetweenSessions | null;
  items: readonly AgendaItemRow[];
  onAdd: (items: AgendaItemRow[]) => void;
  newItem: () => AgendaItemRow;
};

/** What the standing committee decided since the session before: one press puts the line and its list into the agenda. */
export function BetweenOffer({ between, items, onAdd, newItem }: BetweenOfferProps) {
  const missing = between ? notReported(between.decisions, items) : [];
  if (!between || missing.length === 0) return null;
  const since = between.since ? ` từ ${between.since}` : '';

  return (
    <section
      aria-label="Báo cáo giữa hai kỳ họp"
      className="flex flex-col items-start gap-2 rounded-md border border-dashed border-line-strong px-4 py-3"
    >
      <h2 className="font-semibold">Báo cáo các quyết định giữa hai kỳ họp</h2>
      <p className="text-sm text-soft">
        Thường trực đã quyết định {missing.length} việc{since}; luật yêu cầu báo cáo tại kỳ họp gần nhất.
      </p>
      <ul className="list-disc ps-5">
        {missing.map(({ title, earlierReference }) => (
          <li key={`${earlierReference} ${title}`}>
            {title} <span className="text-soft">({earlierReference})</span>
          </li>
        ))}
      </ul>
      <Button onClick={() => onAdd(withReport(items, missing, newItem))}>Thêm vào chương trình</Button>
    </section>
  );
}

/** The agenda with the report and what it is on below it, before the closing where that stands last. */
function withReport(
  items: readonly AgendaItemRow[],
  decisions: BetweenSessions['decisions'],
  newItem: () => AgendaItemRow,
): AgendaItemRow[] {
  const there = items.find(({ title }) => title === BETWEEN_TITLE);
  const presenter = 'Thường trực Hội đồng nhân dân';
  const report = there ?? { ...newItem(), title: BETWEEN_TITLE, presenter };
  const lines = decisions.map((decision) => ({ ...newItem(), ...decision, parentId: report.id }));
  if (there) {
    const last = items.findLastIndex(({ id, parentId }) => id === report.id || parentId === report.id);
    return [...items.slice(0, last + 1), ...lines, ...items.slice(last + 1)];
  }
  const end = items.at(-1)?.kind === 'closing' ? items.length - 1 : items.length;
  return [...items.slice(0, end), report, ...lines, ...items.slice(end)];
}
