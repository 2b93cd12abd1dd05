import { describe, expect, test } from 'vitest';
import { fileQuotaRefusal, quotas, quotaWarnings } from './quotas';

const nothing = { bytes: 0, files: 0, events: 0 };

describe('a file', () => {
  const { council, person } = quotas;
  test.each([
    ['into an empty register', nothing, nothing, 1, null],
    ['that fills the council to its last byte', { ...nothing, bytes: council.bytes - 5 }, nothing, 5, null],
    ['one byte too large', { ...nothing, bytes: council.bytes - 5 }, nothing, 6, 'quota.council_files'],
    ['one too many', { ...nothing, files: council.files }, nothing, 1, 'quota.council_files'],
    ['the last of a person’s day', nothing, { ...nothing, files: person.files - 1 }, 1, null],
    ['beyond a person’s day', nothing, { ...nothing, files: person.files }, 1, 'quota.person_files'],
    ['beyond a person’s bytes', nothing, { ...nothing, bytes: person.bytes }, 1, 'quota.person_files'],
  ])('%s', (_name, ofCouncil, ofPerson, bytes, refusal) => {
    expect(fileQuotaRefusal({ council: ofCouncil, person: ofPerson }, bytes)).toBe(refusal);
  });
});

describe('a warning', () => {
  test('is given from nine tenths on, for each limit alone', () => {
    const near = { ...nothing, events: (quotas.person.events * 9) / 10 };
    expect(quotaWarnings({ council: nothing, person: { ...near, events: near.events - 1 } })).toEqual([]);
    expect(quotaWarnings({ council: nothing, person: near })).toEqual([
      'Trong 24 giờ qua bạn đã ghi 18.000 thay đổi; mức tối đa là 20.000.',
    ]);
    const full = { bytes: 49 * 2 ** 30, files: 99_000, events: 99_000 };
    expect(quotaWarnings({ council: full, person: nothing })).toEqual([
      'Kho tệp của hội đồng đã có 49 GB; mức tối đa là 50 GB.',
      'Kho tệp của hội đồng đã có 99.000 tệp; mức tối đa là 100.000.',
      'Trong 24 giờ qua hội đồng đã ghi 99.000 thay đổi; mức tối đa là 100.000.',
    ]);
  });
});
