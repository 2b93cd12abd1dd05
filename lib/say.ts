import type { DecidingRule, Share, VoteReason } from './rules/vote-reasons';
import { vi } from './vi/sayings';

/** The languages a record is read in. Another one is a catalogue beside the Vietnamese, of the same type. */
export type Language = 'vi';

const catalogues: Readonly<Record<Language, typeof vi>> = { vi };

/**
 * A reason as a finished sentence; of a document of format 1 the very sentence that was published.
 *
 * @param silent who is silent where something is not there, as `silentOne` says it; left out where it can still be entered.
 */
export function reasonText(
  { code, params, said }: VoteReason,
  language: Language,
  silent: string | null = null,
): string {
  const say = catalogues[language].reasons[code] as (given: typeof params, by: string | null) => string;
  return said ?? say(params, silent);
}

/** The article a reason rests on, as it is cited; null where it rests on none. */
export function reasonArticle(reason: VoteReason, language: Language): string | null {
  if (reason.code === 'said') return reason.params.article;
  return reason.code === 'rule' ? lawArticleText(reason.params.law, language) : null;
}

/** «Điều 91 Luật Tổ chức chính quyền địa phương số 77/2015/QH13». */
export function lawArticleText(article: DecidingRule['article'], language: Language): string {
  if ('printed' in article) return article.printed ?? 'chưa khai căn cứ';
  return catalogues[language].lawArticle(article);
}

/** «quá nửa tổng số đại biểu»: what the rule asks for that decided a vote. */
export const ruleText = (rule: DecidingRule, language: Language): string => catalogues[language].rule(rule);

/** «84,62%»; null where no share is known. */
export function shareText(share: Share | null, language: Language): string | null {
  if (share === null) return null;
  return 'printed' in share ? share.printed : catalogues[language].share(share.votes, share.of);
}
