import { wordDiff } from '@/lib/review/word-diff';

/** One text with what was struck from it and what was put in, said to whoever listens and never told by colour alone. */
export function TrackedWords({ before, after }: { before: string; after: string }) {
  return (
    <p className="max-w-text whitespace-pre-line">
      {wordDiff(before, after).map(({ kind, text }, at) => {
        const key = `${at}-${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Mark = kind;
        return (
          <Mark key={key} className={kind === 'del' ? 'bg-tint-red' : 'bg-tint-for underline-offset-4'}>
            <span className="sr-only"> [{kind === 'del' ? 'bỏ' : 'thêm'}: </span>
            {text}
            <span className="sr-only">] </span>
          </Mark>
        );
      })}
    </p>
  );
}
