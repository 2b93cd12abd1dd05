import type { FieldValues } from '@/lib/templates/fields';
import type { Phrase } from '@/lib/templates/phrase';
import { fillText, readText } from '@/lib/templates/text';
import { upperFirst } from '@/lib/vi/case';
import type { MinuteKind } from '@/lib/words';

/** Stands where the clerk has to say what nobody wrote down. */
const OPEN = '…';

/** A phrase with what is known of its place: plain text from then on. */
export const fillPhrase = ({ text }: Pick<Phrase, 'text'>, fields: FieldValues): string =>
  upperFirst(fillText(readText(text, 'minutes'), fields, OPEN).replace(/…\./gu, OPEN));

type Offered = { readonly phrase: Phrase; readonly text: string };

/**
 * The phrases as they would be put in: those first that a line of that kind has most, and of them those of which all is known. One
 * that stands for a vote is offered only where there is one.
 */
export function phrasesFor(
  phrases: readonly Phrase[],
  kind: MinuteKind,
  hasVote: boolean,
  fields: FieldValues,
): Offered[] {
  const mayVote = kind === 'conclusion' || kind === 'vote';
  const offered = phrases.filter((one) => !one.hasVote || (hasVote && mayVote));
  const rank = (one: Phrase, text: string) =>
    (one.kinds.includes(kind) ? 0 : 2) + (text.includes(OPEN) ? 1 : 0);
  return offered
    .map((phrase) => ({ phrase, text: fillPhrase(phrase, fields) }))
    .toSorted((a, b) => rank(a.phrase, a.text) - rank(b.phrase, b.text));
}
