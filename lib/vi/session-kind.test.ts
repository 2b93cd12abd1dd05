import { expect, it } from 'vitest';
import { sessionKinds } from '@/lib/words';
import { sessionKindName, sessionKindNames } from './session-kind';
import { terms } from './terms';

it('calls an extraordinary session what the law of its day called it', () => {
  expect(sessionKindName('extraordinary', '2018-10-05')).toBe('Bất thường');
  expect(sessionKindName('extraordinary', '2020-06-30')).toBe('Bất thường');
  expect(sessionKindName('extraordinary', '2020-07-01')).toBe('Giải quyết công việc phát sinh đột xuất');
});

it('calls the other kinds the same on every day', () => {
  for (const kind of sessionKinds.filter((one) => one !== 'extraordinary'))
    expect(sessionKindName(kind, '2018-10-05')).toBe(terms.sessionKind[kind]);
  expect(sessionKindNames('2018-10-05')).toEqual({ ...terms.sessionKind, extraordinary: 'Bất thường' });
  expect(sessionKindNames('2026-11-30')).toEqual(terms.sessionKind);
});
