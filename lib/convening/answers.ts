import { decideQuorum, type QuorumDecision } from '@/lib/rules/quorum';
import type { ConveningAnswerKind } from '@/lib/words-of-convening';
import { isSameTime } from './changes';
import type { ConveningFacts } from './facts';

/** One answer, as it was given: none is ever overwritten. */
export type GivenAnswer = {
  answer: ConveningAnswerKind;
  reason: string | null;
  /** When it was said: a UTC instant. */
  receivedAt: string;
  enteredAt: string;
  /** Of the convening it answers. */
  number: number;
};

type Sending = { number: number; facts: ConveningFacts };

/**
 * The answer that stands for the newest sending: the newest given to it, else to one before it of the same days and hours. Who
 * answered before the day was changed has not answered.
 *
 * @param sendings of one session, in whatever order
 */
export function standingAnswer<Answer extends GivenAnswer>(
  answers: readonly Answer[],
  sendings: readonly Sending[],
): Answer | null {
  const newest = sendings.toSorted((a, b) => a.number - b.number).at(-1);
  if (!newest) return null;
  const same = new Set(
    sendings.filter(({ facts }) => isSameTime(facts, newest.facts)).map(({ number }) => number),
  );
  return (
    answers
      .filter(({ number }) => same.has(number))
      .toSorted((a, b) => (inOrder(a) < inOrder(b) ? -1 : 1))
      .at(-1) ?? null
  );
}

const inOrder = ({ number, enteredAt }: GivenAnswer): string =>
  `${String(number).padStart(6, '0')} ${enteredAt}`;

/** How many said what; those who said nothing are nobody's guess. */
export type Forecast = {
  asked: number;
  coming: number;
  late: number;
  absent: number;
  silent: number;
  /** Whether those who said they come would be a quorum, by the council's own share. */
  quorum: QuorumDecision;
};

/** @param total the delegates in office on the day, null where the register is not whole */
export function forecastOf(
  answers: readonly (ConveningAnswerKind | null)[],
  total: number | null,
  ratio: { num: number; den: number },
): Forecast {
  const count = (kind: ConveningAnswerKind | null) => answers.filter((one) => one === kind).length;
  const [coming, late] = [count('coming'), count('late')];
  const present = total === null ? null : Math.min(total, coming + late);
  return {
    ...{ asked: answers.length, coming, late, absent: count('absent'), silent: count(null) },
    quorum: decideQuorum({ total, present, ratio }),
  };
}
