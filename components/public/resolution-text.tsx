import type { Article, Resolution } from '@/lib/record/schema';
import { NotRecorded, Part } from './part';

/** The resolution's own words: legal bases, articles with clauses and points, annexes. */
export function ResolutionText({ resolution }: { resolution: Resolution }) {
  const { legalBases, articles, annexes, status } = resolution;
  if (legalBases.length === 0 && articles.length === 0 && annexes.length === 0)
    return (
      <Part id="toan-van" title="Toàn văn">
        <NotRecorded>Hồ sơ không có toàn văn {status === 'adopted' ? 'nghị quyết' : 'dự thảo'}.</NotRecorded>
      </Part>
    );
  return (
    <Part id="toan-van" title="Toàn văn">
      <div className="flex flex-col gap-6 border-t border-line pt-6 font-serif [&>*]:max-w-[60ch]">
        {legalBases.length > 0 && (
          <ul className="flex flex-col gap-1 italic">
            {legalBases.map((basis) => (
              <li key={basis} data-speak="">
                {`${basis.replace(/[;.]$/, '')};`}
              </li>
            ))}
          </ul>
        )}
        {articles.map((article, index) => (
          <ArticleText key={article.id} article={article} number={index + 1} />
        ))}
        {annexes.map(({ title, text }) => (
          <section key={title} className="border-t border-line pt-4">
            <h3 data-speak="" className="text-lg font-semibold">
              {title}
            </h3>
            <p data-speak="" className="whitespace-pre-line">
              {text}
            </p>
          </section>
        ))}
      </div>
    </Part>
  );
}

const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** «Điều 1», its clauses «1.» and points «a)», as the decree on drafting numbers them. */
function ArticleText({ article, number }: { article: Article; number: number }) {
  return (
    <section id={`dieu-${number}`} className="scroll-mt-4">
      <h3 data-speak="" className="text-lg font-semibold">
        Điều {number}.{article.heading && ` ${article.heading}`}
      </h3>
      {article.text && (
        <p data-speak="" className="mt-1 whitespace-pre-line">
          {article.text}
        </p>
      )}
      {article.clauses.map((clause, index) => (
        <div key={clause.id} className="mt-2">
          <p data-speak="">
            {index + 1}. {clause.text}
          </p>
          {clause.points.map((point, place) => (
            <p key={point.id} data-speak="" className="mt-1 ps-6">
              {LETTERS[place] ?? place + 1}) {point.text}
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}
