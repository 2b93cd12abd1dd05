import { type ConveningFacts, opensAt, whenLine } from './facts';

/** One thing that is otherwise than the sending before said; a code with its two sides, null where nothing was said. */
export type ConveningChange = {
  what: 'when' | 'place' | 'held_as' | 'agenda' | 'papers';
  before: string | null;
  after: string | null;
};

/** The days and the hours of both are the same, so that who said whether they come said it of this one too. */
export const isSameTime = (one: ConveningFacts, other: ConveningFacts): boolean =>
  timeOf(one) === timeOf(other);

const timeOf = (facts: ConveningFacts): string =>
  JSON.stringify([
    facts.startsOn,
    facts.endsOn ?? facts.startsOn,
    opensAt(facts),
    facts.sittings.map(({ heldOn, startsAt }) => [heldOn, startsAt]),
  ]);

/** What changed from one sending to the next, in the order people ask for it. */
export function changesSince(before: ConveningFacts, after: ConveningFacts): ConveningChange[] {
  const sides = (
    what: ConveningChange['what'],
    read: (facts: ConveningFacts) => string | null,
  ): ConveningChange[] => {
    const [was, is] = [read(before), read(after)];
    return was === is ? [] : [{ what, before: was, after: is }];
  };
  const when = isSameTime(before, after)
    ? []
    : [{ what: 'when' as const, before: whenLine(before), after: whenLine(after) }];
  return [
    ...when,
    ...sides('place', ({ place }) => place),
    ...sides('held_as', ({ heldAs }) => heldAs),
    ...listChange('agenda', before.agenda, after.agenda),
    ...listChange(
      'papers',
      before.papers.map(({ name }) => name),
      after.papers.map(({ name }) => name),
    ),
  ];
}

function listChange(
  what: 'agenda' | 'papers',
  before: readonly string[],
  after: readonly string[],
): ConveningChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const gone = before.filter((one) => !after.includes(one));
  const added = after.filter((one) => !before.includes(one));
  return [{ what, before: gone.join('; ') || null, after: added.join('; ') || null }];
}
