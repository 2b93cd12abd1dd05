import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import type { Change } from '@/lib/changes';
import { paths } from '@/lib/paths';
import { lowerFirst } from '@/lib/vi/case';
import { formatInstant } from '@/lib/vi/date';
import { describeEvent } from '@/lib/vi/event-terms';
import type { Section } from '@/lib/words';
import { ChangeList } from '../editor/change-list';
import { type DescribedChange, describeStep, ORDER } from '../editor/describe-change';

export type HistoryItem = {
  id: number;
  at: string;
  actorName: string;
  aggregate: string;
  verb: string;
  changes: readonly Change[];
  reason: string | null;
  warnings: readonly { key: string; text: string; reason: string }[];
  undo: 'next' | 'undone' | null;
};

type HistoryListProps = {
  sessionId: string;
  entries: readonly HistoryItem[];
  /** Whether this person may undo now; else no step says that it could be. */
  canUndo: boolean;
};

/** The session's events in words: who, when, what, and which step undo would take back. */
export function HistoryList({ sessionId, entries, canUndo }: HistoryListProps) {
  return (
    <ol className="flex flex-col">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="grid grid-cols-1 gap-x-6 border-t border-line py-2.5 sm:grid-cols-[10.5rem_minmax(0,1fr)]"
        >
          <p className="text-sm text-soft">
            {formatInstant(entry.at)}
            <span className="block">{entry.actorName}</span>
          </p>
          <HistoryEntry sessionId={sessionId} entry={entry} canUndo={canUndo} />
        </li>
      ))}
    </ol>
  );
}

type HistoryEntryProps = Omit<HistoryListProps, 'entries'> & { entry: HistoryItem };

function HistoryEntry({ sessionId, entry, canUndo }: HistoryEntryProps) {
  const told = describeStep(entry.changes);
  return (
    <div>
      <p className="flex flex-wrap items-center gap-2">
        <strong>{describeEvent(entry.aggregate, entry.verb)}</strong>
        {entry.undo === 'undone' && <Badge>đã hoàn tác</Badge>}
        {canUndo && entry.undo === 'next' && (
          <Link href={paths.deskSection(sessionId, entry.aggregate as Section)} className="text-sm">
            bước hoàn tác kế tiếp của mục này
          </Link>
        )}
      </p>
      {entry.reason && <p className="whitespace-pre-line">“{entry.reason}”</p>}
      {entry.warnings.map((warning) => (
        <p key={warning.key} className="text-sm text-soft">
          Lưu ý được chấp nhận: {warning.text} Lý do: {warning.reason}
        </p>
      ))}
      {told.length > 0 && (
        <Disclosure summary={summary(told)}>
          <ChangeList changes={entry.changes} />
        </Disclosure>
      )}
    </div>
  );
}

const KINDS = { added: 'thêm', removed: 'xóa', changed: 'sửa' } as const;

const verbOf = ({ kind, columns }: DescribedChange) =>
  columns[0]?.label === ORDER ? 'đổi chỗ' : KINDS[kind];

/** How many changes are still told by their first one; more are told by their number. */
const TOLD_BY_FIRST = 4;

/** «sửa Nội dung “Báo cáo …” và 2 chỗ khác»; of many, how many of each: «thêm 10 biểu quyết, 250 phiếu». */
function summary(told: readonly DescribedChange[]): string {
  const [first] = told;
  if (!first) return '';
  if (told.length > TOLD_BY_FIRST) return countsOf(told);
  const more = told.length > 1 ? ` và ${told.length - 1} chỗ khác` : '';
  return `${verbOf(first)} ${first.name}${more}`;
}

function countsOf(told: readonly DescribedChange[]): string {
  const verbs = [...new Set(told.map(verbOf))];
  return verbs
    .map((verb) => {
      const changes = told.filter((one) => verbOf(one) === verb);
      const things = [...new Set(changes.map(({ thing }) => thing))];
      const many = (thing: string) => changes.filter((one) => one.thing === thing).length;
      return `${verb} ${things.map((thing) => `${many(thing)} ${lowerFirst(thing)}`).join(', ')}`;
    })
    .join('; ');
}
