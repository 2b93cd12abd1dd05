import { TitledSection } from '@/components/ui/titled-section';
import type { Thread } from '@/lib/review/threads';
import { ThreadList, type ThreadListProps } from './thread-list';

/** Remarks on what the draft holds no longer, each with the words it was written about. */
export function GoneThreads({
  threads,
  ...list
}: Pick<ThreadListProps, 'threads' | 'ownId' | 'withdraw' | 'replyForm'>) {
  if (threads.length === 0) return null;
  const places = [...new Set(threads.map(({ first }) => first.pieceId))];
  return (
    <TitledSection title="Góp ý ở điều, khoản đã bỏ">
      {places.map((pieceId) => {
        const there = threads.filter(({ first }) => first.pieceId === pieceId);
        const about = there.find(({ first }) => first.about)?.first.about ?? 'Một điều đã bỏ';
        return (
          <div key={pieceId} className="flex flex-col gap-1 border-t border-line pt-3">
            <p className="font-medium">{about}, khi góp ý</p>
            <Quotes threads={there} />
            <ThreadList about={about} threads={there} {...list} />
          </div>
        );
      })}
    </TitledSection>
  );
}

/** The words of a piece as its remarks were about them, each wording once. */
function Quotes({ threads }: { threads: readonly Thread[] }) {
  const quotes = [...new Set(threads.flatMap(({ first }) => first.quote ?? []))];
  if (quotes.length === 0) return <p className="text-soft">Góp ý này không giữ lại câu chữ lúc ấy.</p>;
  return quotes.map((quote) => (
    <blockquote key={quote} className="border-s-2 border-line ps-4 font-serif whitespace-pre-line text-soft">
      {quote}
    </blockquote>
  ));
}
