import type { SectionInput } from '@/lib/forms/sections';
import type { VoteLine } from '@/lib/rules/vote-line';
import type { Choice } from '@/lib/words';
import { digitOfKey } from '../editor/digit-of-key';

export type Ballot = SectionInput<'votes'>['ballots'][number];

/** The choices every council's law knows; a source that has others has them asked for. */
export const commonChoices = ['for', 'against', 'not_voting'] as const satisfies readonly Choice[];

/** What a delegate is recorded to have chosen, if anything. */
export const choiceOf = (ballots: readonly Ballot[], voteId: string, mandateId: string): Choice | null =>
  ballots.find((one) => one.voteId === voteId && one.mandateId === mandateId)?.choice ?? null;

/** The ballots with one delegate's choice set, or taken away with `null`. */
export function setChoice(
  ballots: readonly Ballot[],
  voteId: string,
  mandateId: string,
  choice: Choice | null,
  newId: string,
): Ballot[] {
  const found = ballots.find((one) => one.voteId === voteId && one.mandateId === mandateId);
  if (choice === null) return ballots.filter((one) => one !== found);
  if (found) return ballots.map((one) => (one === found ? { ...one, choice } : one));
  return [...ballots, { id: newId, voteId, mandateId, choice }];
}

/**
 * The ballots as one typed line says: everyone named by `present` takes its choice but for the exceptions. The line
 * is the whole vote, so choices it does not give are gone.
 */
export function applyLine(
  ballots: readonly Ballot[],
  voteId: string,
  line: Extract<VoteLine, { ok: true }>,
  present: readonly string[],
  newId: () => string,
): Ballot[] {
  const others = ballots.filter((one) => one.voteId !== voteId);
  const said = new Map(line.exceptions.map(({ id, choice }) => [id, choice]));
  const known = new Map(ballots.filter((one) => one.voteId === voteId).map((one) => [one.mandateId, one.id]));
  const away = line.exceptions.flatMap(({ id }) => (present.includes(id) ? [] : [id]));
  const cast = [...present, ...away].map((mandateId) => ({
    id: known.get(mandateId) ?? newId(),
    voteId,
    mandateId,
    choice: said.get(mandateId) ?? line.default,
  }));
  return [...others, ...cast];
}

/**
 * What a key means in a delegate's line: a choice, `null` to take it away, `undefined` for nothing. Backspace means
 * nothing: programs for typing Vietnamese send it by themselves.
 */
export function choiceOfKey(
  pressed: { key: string; code: string },
  offered: readonly Choice[] = commonChoices,
): Choice | null | undefined {
  if (pressed.key === 'Delete') return null;
  const digit = digitOfKey(pressed);
  return digit === null ? undefined : offered[Number(digit) - 1];
}
