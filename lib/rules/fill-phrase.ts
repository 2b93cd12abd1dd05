import { upperFirst } from '@/lib/vi/case';
import { type MinutePhrase, minutePhrases, type PhraseField } from '@/lib/vi/minute-phrases';
import type { MinuteKind } from '@/lib/words';

export type PhraseFields = Readonly<Record<PhraseField, string | null>>;

/** Stands where the clerk has to say what nobody wrote down. */
const OPEN = '…';

/**
 * A phrase with what is known of its place: plain text from then on. A part in brackets goes with its fields; elsewhere dots stand
 * for what is not known.
 */
export function fillPhrase({ text }: Pick<MinutePhrase, 'text'>, fields: PhraseFields): string {
  const known = (name: string) => fields[name as PhraseField];
  const whole = text.replace(/\[([^\]]*)\]/gu, (_, part: string) =>
    [...part.matchAll(/\{(\w+)\}/gu)].every(([, name = '']) => known(name)) ? part : '',
  );
  const filled = whole.replace(/\{(\w+)\}/gu, (_, name: string) => known(name) ?? OPEN);
  return upperFirst(filled.replace(/…\./gu, OPEN));
}

type Offered = { readonly phrase: MinutePhrase; readonly text: string };

/**
 * The phrases as they would be put in: those first that a line of that kind has most, and of them those of which all is known. One
 * that stands for a vote is offered only where there is one.
 */
export function phrasesFor(kind: MinuteKind, hasVote: boolean, fields: PhraseFields): Offered[] {
  const mayVote = kind === 'conclusion' || kind === 'vote';
  const offered = minutePhrases.filter((one) => !one.hasVote || (hasVote && mayVote));
  const rank = (one: MinutePhrase, text: string) =>
    (one.kinds.includes(kind) ? 0 : 2) + (text.includes(OPEN) ? 1 : 0);
  return offered
    .map((phrase) => ({ phrase, text: fillPhrase(phrase, fields) }))
    .toSorted((a, b) => rank(a.phrase, a.text) - rank(b.phrase, b.text));
}
