import type { SessionRecord } from '@/lib/record/schema';
import { legalTexts } from '@/lib/rules/legal-texts';
import { isDay, type KnownDate } from '@/lib/vi/partial-date';
import { type Block, paragraph } from './composition';

/* What papers that decide in articles are made of, where the record holds no text of theirs. */

/** «Điều 2.» before the first of its paragraphs; nothing where there is none. */
export function article(number: number, [first, ...rest]: readonly Block[]): Block[] {
  if (first?.is !== 'paragraph') return [];
  return [{ ...first, style: 'article', label: { text: `Điều ${number}.`, bold: true } }, ...rest];
}

/** One a line, each ended with «;», the last with «.», whatever mark was typed. */
export const asBases = (bases: readonly Block[]): Block[] =>
  bases.map((block, at) => {
    if (block.is !== 'paragraph') return block;
    const mark = at === bases.length - 1 ? '.' : ';';
    const text = block.runs.map((run) => run.text).join('');
    return { ...block, runs: [{ text: `${text.replace(/[.;,]\s*$/u, '')}${mark}` }] };
  });

/** The law of that day, where a source says which it was; a council under another law has none of ours. */
export function baseOf(council: SessionRecord['council'], day: KnownDate): Block[] {
  if (council.level === 'other' || !isDay(day)) return [];
  const law = legalTexts.find(
    ({ title, inForceFrom, expiredOn }) =>
      title === 'Luật Tổ chức chính quyền địa phương' &&
      inForceFrom !== null &&
      inForceFrom <= day &&
      (expiredOn === null || day < expiredOn),
  );
  return law ? [paragraph(`Căn cứ ${law.title} số ${law.number}.`, 'basis')] : [];
}
