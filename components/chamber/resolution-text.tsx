import type { ReactNode } from 'react';
import type { Article } from '@/lib/record/schema';
import { annexPiece, BASES_PIECE, type Piece, pieceAnchor, type ReviewText } from '@/lib/review/pieces';
import { pointLetter } from '@/lib/vi/point-letter';

export type ResolutionTextProps = {
  text: ReviewText;
  pieces: readonly Piece[];
  /** What stands under a piece: its remarks. `isInMargin` of a clause or a point, whose article has a line of its own. */
  under: (piece: Piece, isInMargin: boolean) => ReactNode;
};

/** A draft as it will be printed, piece by piece, in the record's serif. */
export function ResolutionText({
  text: { legalBases, articles, annexes },
  pieces,
  under,
}: ResolutionTextProps) {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const below = (id: string, isInMargin = false) => {
    const piece = byId.get(id);
    return piece && under(piece, isInMargin);
  };
  return (
    <div className="flex flex-col gap-8 font-serif text-lg">
      {legalBases.length > 0 && (
        <section
          id={pieceAnchor(BASES_PIECE)}
          aria-label="Căn cứ"
          className="flex scroll-mt-4 flex-col gap-2"
        >
          <div className="flex flex-col gap-2 italic">
            {legalBases.map((basis) => (
              <p key={basis}>{basis}</p>
            ))}
          </div>
          {below(BASES_PIECE)}
        </section>
      )}
      {articles.map((article, index) => (
        <ArticlePart key={article.id} article={article} number={index + 1} below={below} />
      ))}
      {annexes.map((annex, index) => (
        <section
          key={annex.title}
          id={pieceAnchor(annexPiece(index))}
          aria-labelledby={`phu-luc-${index + 1}`}
          className="flex scroll-mt-4 flex-col gap-3 border-t border-line pt-6"
        >
          <h2 id={`phu-luc-${index + 1}`} className="text-xl font-semibold">
            {annex.title}
          </h2>
          <p className="whitespace-pre-line">{annex.text}</p>
          {below(annexPiece(index))}
        </section>
      ))}
    </div>
  );
}

type Below = (id: string, isInMargin?: boolean) => ReactNode;

/** «Điều 1», its clauses «1.» and points «a)», each with what was said of it under its words. */
function ArticlePart({ article, number, below }: { article: Article; number: number; below: Below }) {
  const name = `dieu-${number}`;
  return (
    <section
      id={pieceAnchor(article.id)}
      aria-labelledby={name}
      data-article=""
      className="group/article flex scroll-mt-4 flex-col gap-3"
    >
      <h2 id={name} className="scroll-mt-4 text-[1.12em] font-semibold">
        Điều {number}.{article.heading && ` ${article.heading}`}
      </h2>
      {article.text && <p className="whitespace-pre-line">{article.text}</p>}
      {article.clauses.map((clause, at) => (
        <div key={clause.id} className="flex flex-col gap-1.5">
          <div id={pieceAnchor(clause.id)} className="relative scroll-mt-4">
            <p className="whitespace-pre-line">{`${at + 1}. ${clause.text}`}</p>
            {below(clause.id, true)}
          </div>
          {clause.points.map((point, p) => (
            <div key={point.id} id={pieceAnchor(point.id)} className="relative scroll-mt-4 ps-6">
              <p className="whitespace-pre-line">{`${pointLetter(p)}) ${point.text}`}</p>
              {below(point.id, true)}
            </div>
          ))}
        </div>
      ))}
      {below(article.id)}
    </section>
  );
}
