import type { KnownDate } from '@/lib/vi/partial-date';
import type { SignRule } from './rule';
import { holdsOn } from './rules';
import type { DraftText } from './sign';
import { wordsFound } from './word-rule';

/** A text by itself, as rules of words read the name of a resolution. */
const asDraft = (text: string): DraftText => ({
  ...{
    id: 'text',
    number: null,
    kind: null,
    title: text,
    printedTitle: null,
    note: null,
    agendaItemId: null,
  },
  ...{ legalBases: [], articles: [], annexes: [], adoptedOn: null, issuedOn: null, effectiveOn: null },
  ...{ signer: null, status: 'draft', inReview: false },
});

/**
 * Bodies and units that a text names and that were no more on a day: merged into others or ended. What a text tells of the past is
 * none.
 *
 * @param day as far as it is known; of a day nobody knows nothing is said
 */
export function goneBodies(
  text: string,
  day: KnownDate,
  rules: readonly SignRule[],
): { passage: string; says: string }[] {
  const gone = rules.filter((rule) => rule.id.startsWith('gone_') && day !== null && holdsOn(rule, day));
  return gone.flatMap((rule) =>
    wordsFound(asDraft(text), rule).map(({ passage, text: says }) => ({ passage, says })),
  );
}
