import { wordDiff } from '@/lib/review/word-diff';
import { PutIn, Struck } from './changes/marked-words';

/** One text with what was struck from it and what was put in. */
export function TrackedWords({ before, after }: { before: string; after: string }) {
  return (
    <p className="max-w-text whitespace-pre-line">
      {wordDiff(before, after).map(({ kind, text }, at) => {
        const key = `${at}-${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        return kind === 'del' ? <Struck key={key}>{text}</Struck> : <PutIn key={key}>{text}</PutIn>;
      })}
    </p>
  );
}
