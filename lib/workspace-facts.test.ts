import { expect, test } from 'vitest';
import { newerFacts } from './workspace-facts';

const review = { waiting: 0, newest: null };
const facts = (asOf: number, label = '') => ({
  label,
  meetingKind: null,
  counts: {},
  findings: [],
  review,
  mark: 'm',
  asOf,
});

test.each([
  ['later ones take their place', 7, 'told'],
  ['others of the same moment do', 6, 'told'],
  ['earlier ones that come late do not', 5, 'shown'],
])('facts are shown until others are told: %s', (_name, asOf, expected) => {
  expect(newerFacts(facts(6, 'shown'), facts(asOf, 'told')).label).toBe(expected);
});
