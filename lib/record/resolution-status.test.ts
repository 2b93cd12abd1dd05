import { expect, test } from 'vitest';
import { readRecord } from './read-record';
import { resolutionStatus } from './resolution-status';

test.each([
  ['draft', null, 'draft'],
  ['draft', 'adopted', 'adopted'],
  ['draft', 'undetermined', 'draft'],
  ['adopted', null, 'adopted'],
  ['adopted', 'undetermined', 'adopted'],
  ['adopted', 'rejected', 'rejected'],
  ['rejected', 'adopted', 'adopted'],
  ['withdrawn', 'adopted', 'withdrawn'],
  ['postponed', null, 'postponed'],
] as const)('stated %s, voted %s: %s', (status, outcome, expected) => {
  expect(resolutionStatus({ status }, outcome && { outcome })).toBe(expected);
});

const file = (over: object) => {
  const read = readRecord(
    JSON.stringify({
      format: 'nghi-truong/session-record/2',
      council: { name: 'Hội đồng nhân dân xã Thử', level: 'commune' },
      session: { label: 'Kỳ họp thứ ba', startsOn: '2018-07-12' },
      ...over,
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read;
};
const stated = {
  ...{ id: 'r', title: 'Về dự toán', status: 'adopted' },
  outcomePrinted: 'HĐND đã thông qua Nghị quyết',
};

test('what a file says of a result without a vote is what a clerk would have chosen', () => {
  const { rows, record } = file({ resolutions: [stated] });
  expect(rows.resolutions.resolutions).toMatchObject([
    { status: 'adopted', outcomePrinted: 'HĐND đã thông qua Nghị quyết' },
  ]);
  expect(record.resolutions).toMatchObject([
    { status: 'adopted', outcomePrinted: 'HĐND đã thông qua Nghị quyết' },
  ]);
});

test('what a vote decided in a record the app wrote is not said a second time', () => {
  const votes = [{ resolution: 'r', sitting: 's', counts: { for: 20, against: 2, notVoting: 3 } }];
  const sittings = [{ id: 's', stated: { total: 26, present: 25 } }];
  const { record } = file({ resolutions: [stated], votes, sittings });
  const again = readRecord(JSON.stringify(record));
  expect(again).toMatchObject({
    record: { resolutions: [{ status: 'adopted' }] },
    rows: { resolutions: { resolutions: [{ status: 'draft', outcomePrinted: stated.outcomePrinted }] } },
  });
});

test('what a vote leaves open is the file’s to say', () => {
  const votes = [{ resolution: 'r', counts: { for: 20, against: null, notVoting: null } }];
  const { rows, record } = file({ resolutions: [stated], votes });
  expect(record.votes).toMatchObject([{ outcome: 'undetermined' }]);
  expect(record.resolutions).toMatchObject([{ status: 'adopted' }]);
  expect(rows.resolutions.resolutions).toMatchObject([{ status: 'adopted' }]);
});
