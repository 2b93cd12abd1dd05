import type { ReactNode } from 'react';
import { ArticleText } from '@/components/public/article-text';
import type { Article } from '@/lib/record/schema';

type DraftText = {
  legalBases: readonly string[];
  articles: readonly Article[];
  annexes: readonly { title: string; text: string }[];
};

export type ResolutionTextProps = {
  text: DraftText;
  /** What stands under an article: its comments. `name` is «Điều 2». */
  under: (articleId: string, name: string) => ReactNode;
};

/** A draft as it will be printed, article by article, in the record's serif. */
export function ResolutionText({ text: { legalBases, articles, annexes }, under }: ResolutionTextProps) {
  return (
    <div className="flex flex-col gap-8">
      {legalBases.length > 0 && (
        <section aria-label="Căn cứ" className="flex flex-col gap-2 font-serif text-lg italic">
          {legalBases.map((basis) => (
            <p key={basis}>{basis}</p>
          ))}
        </section>
      )}
      {articles.map((article, index) => (
        <section key={article.id} aria-labelledby={`dieu-${index + 1}`} className="flex flex-col gap-3">
          <div className="flex flex-col gap-3 font-serif text-lg">
            <ArticleText article={article} number={index + 1} heading="h2" />
          </div>
          {under(article.id, `Điều ${index + 1}`)}
        </section>
      ))}
      {annexes.map((annex, index) => (
        <section
          key={annex.title}
          aria-labelledby={`phu-luc-${index + 1}`}
          className="flex flex-col gap-3 border-t border-line pt-6 font-serif text-lg"
        >
          <h2 id={`phu-luc-${index + 1}`} className="text-xl font-semibold">
            {annex.title}
          </h2>
          <p className="whitespace-pre-line">{annex.text}</p>
        </section>
      ))}
    </div>
  );
}
