import { pathOf } from './faults';
import type { SessionRecord } from './schema';
import type { Sourced } from './sourced';

/** Every row of a record that may say which source it is from, with its place. */
export function sourcedRows(record: SessionRecord): { path: string; row: Sourced }[] {
  const { petitions = [], petitionCounts = [] } = record;
  const { sittings, resolutions, resolutionGroups = [], votes, personnel = [], figures, indicators } = record;
  const { questions = [], oversight = [], followUps = [] } = record;
  const lists: Readonly<Record<string, readonly Sourced[]>> = {
    resolutions,
    resolutionGroups,
    votes,
    personnel,
    figures,
    indicators,
    petitions,
    petitionCounts,
    questions,
    oversight,
    followUps,
  };
  return [
    ...sittings.flatMap(({ stated }, index) =>
      stated ? [{ path: pathOf('sittings', index, 'stated'), row: stated }] : [],
    ),
    ...Object.entries(lists).flatMap(([list, rows]) =>
      rows.map((row, index) => ({ path: pathOf(list, index), row })),
    ),
  ];
}
