import type { WordPart } from '@/lib/review/word-diff';

type Side = 'old' | 'new';

/**
 * One side of a text that changed: what was struck in the old, what was put in in the new. Struck through or underlined, and
 * said to whoever listens, so never told by its colour alone.
 */
export function MarkedWords({ words, side }: { words: readonly WordPart[]; side: Side }) {
  const hidden = side === 'old' ? 'ins' : 'del';
  return (
    <p className="whitespace-pre-line">
      {words
        .filter(({ kind }) => kind !== hidden)
        .map(({ kind, text }, at) => {
          const key = `${at}-${kind}`;
          if (kind === 'same') return <span key={key}>{text}</span>;
          return kind === 'del' ? <Struck key={key}>{text}</Struck> : <PutIn key={key}>{text}</PutIn>;
        })}
    </p>
  );
}

/** Words that are gone. */
export function Struck({ children }: { children: string }) {
  return (
    <del className="bg-tint-red decoration-2">
      <span className="sr-only"> [bỏ: </span>
      {children}
      <span className="sr-only"> hết phần bỏ] </span>
    </del>
  );
}

/** Words that are new; a hair apart from those they replace, or the two would read as one. */
export function PutIn({ children }: { children: string }) {
  return (
    <ins className="[del+&]:ms-0.5 bg-tint-for decoration-2 underline-offset-4">
      <span className="sr-only"> [thêm: </span>
      {children}
      <span className="sr-only"> hết phần thêm] </span>
    </ins>
  );
}
