import { whyAbsent } from '@/lib/record/absences';
import type { Resolution, SessionRecord } from '@/lib/record/schema';
import { ArticleText } from './article-text';
import { NotRecorded, Part } from './part';

type ResolutionTextProps = { resolution: Resolution; record: Pick<SessionRecord, 'session'> };

/** Texts that stand at a place of their own in the paper. */
export const placedTexts: readonly string[] = ['sessionPrinted', 'closing', 'recipients'];

/** The resolution's own words, in the order of the paper: legal bases, articles, closing sentence, recipients, annexes. */
export function ResolutionText({ resolution, record }: ResolutionTextProps) {
  const { legalBases, articles, annexes, status, sessionPrinted, closing, recipients } = resolution;
  const isStatedNowhere = whyAbsent(record, resolution, 'articles') === 'not_stated';
  const isPlaced = Boolean(sessionPrinted || closing || recipients);
  if (legalBases.length === 0 && articles.length === 0 && annexes.length === 0 && !isPlaced)
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
        {sessionPrinted && <p data-speak="">{sessionPrinted}</p>}
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
        {articles.length === 0 && (isPlaced || annexes.some(({ text }) => !text)) && (
          <p className="text-soft">
            {isStatedNowhere ? 'Nguồn không đăng' : 'Hồ sơ không có'} nội dung các điều.
          </p>
        )}
        {closing && (
          <p data-speak="" className="whitespace-pre-line">
            {closing}
          </p>
        )}
        {recipients && (
          <div className="text-desk">
            <p className="font-semibold italic">Nơi nhận:</p>
            <p className="whitespace-pre-line">{recipients}</p>
          </div>
        )}
        {annexes.map(({ title, text }) => (
          <section key={title} className="border-t border-line pt-4">
            <h3 data-speak="" className="text-lg font-semibold">
              {title}
            </h3>
            {text ? (
              <p data-speak="" className="whitespace-pre-line">
                {text}
              </p>
            ) : (
              <p className="text-soft">Hồ sơ không có nội dung phụ lục này.</p>
            )}
          </section>
        ))}
      </div>
    </Part>
  );
}
