import type { Article } from '@/lib/record/schema';
import { pointLetter } from '@/lib/vi/point-letter';

type ArticleTextProps = {
  article: Article;
  /** Counted from 1. */
  number: number;
  /** One below the heading the text stands under. */
  heading: 'h2' | 'h3';
};

/** «Điều 1», its clauses «1.» and points «a)», as the decree on drafting numbers them. */
export function ArticleText({ article, number, heading: Heading }: ArticleTextProps) {
  return (
    <>
      <Heading id={`dieu-${number}`} data-speak="" className="scroll-mt-4 text-[1.12em] font-semibold">
        Điều {number}.{article.heading && ` ${article.heading}`}
      </Heading>
      {article.text && <Lines>{article.text}</Lines>}
      {article.clauses.map((clause, clauseIndex) => (
        <div key={clause.id} className="flex flex-col gap-1.5">
          <Lines>{`${clauseIndex + 1}. ${clause.text}`}</Lines>
          {clause.points.map((point, pointIndex) => (
            <div key={point.id} className="ps-6">
              <Lines>{`${pointLetter(pointIndex)}) ${point.text}`}</Lines>
            </div>
          ))}
        </div>
      ))}
    </>
  );
}

function Lines({ children }: { children: string }) {
  return (
    <p data-speak="" className="whitespace-pre-line">
      {children}
    </p>
  );
}
