import type { Change } from '@/lib/changes';
import { describeStep } from './describe-change';

export type ChangeWords = { before: string; after: string; added: string; removed: string };

const SHOWN = 12;
const USUAL: ChangeWords = { before: 'trước', after: 'sau', added: 'thêm', removed: 'xóa' };

/** Changes of draft rows in words, each column with its two values. */
export function ChangeList({ changes, words = USUAL }: { changes: readonly Change[]; words?: ChangeWords }) {
  const described = describeStep(changes);
  if (described.length === 0) return <p className="text-soft">Không có chỗ nào khác nhau.</p>;
  const more = described.length - SHOWN;
  return (
    <ul className="flex flex-col gap-2">
      {described.slice(0, SHOWN).map((change) => (
        <li key={change.key} className="border-t border-line pt-2">
          <p>
            <strong>{change.name}</strong>
            {change.kind !== 'changed' && <span className="text-soft"> · {words[change.kind]}</span>}
          </p>
          {change.columns.map((column) => (
            <p key={column.label} className="text-sm">
              <span className="text-soft">{column.label}: </span>
              <del className="no-underline">
                <span className="sr-only">{words.before} </span>
                {column.before || '(trống)'}
              </del>
              <span aria-hidden="true" className="text-soft">
                {' → '}
              </span>
              <ins className="font-medium no-underline">
                <span className="sr-only">, {words.after} </span>
                {column.after || '(trống)'}
              </ins>
            </p>
          ))}
        </li>
      ))}
      {more > 0 && <li className="text-soft">và {more} chỗ khác</li>}
    </ul>
  );
}
