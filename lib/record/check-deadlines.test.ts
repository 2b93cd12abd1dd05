import { expect, it } from 'vitest';
import { checkDeadlines } from './check-deadlines';
import { aDraft } from './test-draft';

const paper = (datedOn: string | null) =>
  ({
    ...{ id: 'p', agendaItemId: 'a', kind: 'report', number: null, fromBody: null, toBody: null },
    ...{ title: 'Báo cáo', fileDigest: null, fileName: null, note: null, datedOn },
  }) as never;
const found = (datedOn: string | null, sendingDays: number | null = 5, startsOn = '2024-06-12') => {
  const draft = aDraft({ papers: [paper(datedOn)] });
  const council = { ...draft.council, deadlines: { sendingDays, sendingArticle: null } };
  return checkDeadlines({ ...draft, council, session: { ...draft.session, startsOn } }).length;
};

it.each([
  ['on the last day', '2024-06-07', 0],
  ['a day later', '2024-06-08', 1],
  ['some day of that month', '2024-06', 0],
  ['some day of the next', '2024-07', 1],
  ['of no day', null, 0],
])('a paper %s', (_name, datedOn, count) => {
  expect(found(datedOn)).toBe(count);
});

it('says nothing where no deadline was entered or the day of the session is not known', () => {
  expect([found('2024-06-08', null), found('2024-06-08', 5, '2024-06')]).toEqual([0, 0]);
});
