import type { Change } from '@/lib/changes';
import { isPrivateText } from '@/lib/private-text';
import { formatDatePadded, isDate } from '@/lib/vi/date';
import { draftWords } from './draft-words';

export type ColumnChange = { label: string; before: string; after: string };

export type DescribedChange = {
  key: string;
  /** «Nội dung “Báo cáo …”». */
  name: string;
  kind: 'added' | 'removed' | 'changed';
  /** The columns that changed; none for a row added or removed, which is named whole. */
  columns: ColumnChange[];
};

const LONGEST = 120;

/** One change of a draft row in words; `null` when only bookkeeping changed. */
export function describeChange(change: Change): DescribedChange | null {
  const table = draftWords[change.table];
  if (!table) return null;
  const row = { ...change.before, ...change.after };
  const title = row[table.titledBy];
  const name = typeof title === 'string' && title ? `${table.name} “${shorten(title)}”` : table.name;
  const kind = change.before === null ? 'added' : change.after === null ? 'removed' : 'changed';
  const key = `${change.table} ${change.id}`;
  if (kind !== 'changed') return { key, name, kind, columns: [] };
  const columns = Object.entries(table.columns)
    .filter(([column]) => change.after && column in change.after)
    .map(([column, { label, words }]) => ({
      label,
      before: tell(change.before?.[column], words),
      after: tell(change.after?.[column], words),
    }));
  if (columns.length > 0) return { key, name, kind, columns };
  if (!change.after || !('position' in change.after)) return null;
  const place = (side: Change['before']) => tell(side?.position, undefined);
  return {
    key,
    name,
    kind,
    columns: [{ label: 'Thứ tự', before: place(change.before), after: place(change.after) }],
  };
}

function tell(value: unknown, words: Readonly<Record<string, string>> | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  if (isPrivateText(value)) return 'nội dung riêng, không lưu trong lịch sử';
  if (Array.isArray(value)) return value.length === 0 ? '' : `${value.length} mục`;
  const text = String(value);
  if (words?.[text]) return words[text];
  return isDate(text) ? formatDatePadded(text) : shorten(text);
}

const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
