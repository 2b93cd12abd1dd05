import type { Wording } from '@/lib/review/amendments';
import { rowChanges } from '@/lib/review/row-changes';
import { wordDiff } from '@/lib/review/word-diff';
import { PutIn, Struck } from '../changes/marked-words';

/** What an amendment strikes and puts in, in one text as a clerk would mark it by hand; said aloud as well as drawn. In a table the row and column are named. */
export function TrackedWording({ kind, base, proposed }: Pick<Wording, 'kind' | 'base' | 'proposed'>) {
  const parts =
    kind === 'replace'
      ? wordDiff(base, proposed)
      : [
          kind === 'delete'
            ? ({ kind: 'del', text: base } as const)
            : ({ kind: 'ins', text: proposed } as const),
        ];
  const rows = kind === 'replace' ? rowChanges(base, proposed) : [];
  const words = (
    <p className="font-serif whitespace-pre-line">
      {parts.map(({ kind: part, text }, at) => {
        const key = `${at}-${part}`;
        if (part === 'same') return <span key={key}>{text}</span>;
        return part === 'del' ? <Struck key={key}>{text}</Struck> : <PutIn key={key}>{text}</PutIn>;
      })}
    </p>
  );
  if (rows.length === 0) return words;
  return (
    <>
      <ul className="list-disc ps-5">
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
      {words}
    </>
  );
}
