import { whyAbsent } from '@/lib/record/absences';
import type { Resolution, SessionRecord } from '@/lib/record/schema';
import { ArticleText } from './article-text';
import { NotRecorded, Part } from './part';

/** The resolution's own words: legal bases, articles with clauses and points, annexes. */
type ResolutionTextProps = { resolution: Resolution; record: Pick<SessionRecord, 'session'> };

export function ResolutionText({ resolution, record }: ResolutionTextProps) {
  const { legalBases, articles, annexes, status } = resolution;
  const isStatedNowhere = whyAbsent(record, resolution, 'articles') === 'not_stated';
  if (legalBases.length === 0 && articles.length === 0 && annexes.length === 0)
    return (
      <Part id="toan-van" title="Toàn văn">
        <NotRecorded>
          {isStatedNowhere ? 'Nguồn không đăng' : 'Hồ sơ không có'} toàn văn{' '}
          {status === 'adopted' ? 'nghị quyết' : 'dự thảo'}.
        </NotRecorded>
      </Part>
    );
  return (
    <Part id="toan-van" title="Toàn văn">
      <div className="flex flex-col gap-6 border-t border-line pt-6 font-serif [&>*]:max-w-[60ch]">
        {legalBases.length > 0 && (
          <ul className="flex flex-col gap-1 italic">
            {legalBases.map((basis) => (
              <li key={basis} data-speak="">
                {basis}
              </li>
            ))}
          </ul>
        )}
        {articles.map((article, index) => (
          <section key={article.id} aria-labelledby={`dieu-${index + 1}`} className="flex flex-col gap-2">
            <ArticleText article={article} number={index + 1} heading="h3" />
          </section>
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
