import { expect, test } from 'vitest';
import { momentAt } from './moment';

const sittings = [
  { id: 'a', label: 'Sáng', heldOn: '2026-12-14', startsAt: '08:00' },
  { id: 'b', label: 'Chiều', heldOn: '2026-12-14', startsAt: '13:30' },
];
const line = (sittingId: string | null, at: string | null) => ({ sittingId, at });
const LIVE = '2026-12-14T02:00:00.000Z';
const AFTERWARDS = '2026-12-15T13:00:00.000Z';

test.each([
  ['live it is the clock’s', [line('a', '08:10')], null, LIVE, ['a', '09:00', '09:00']],
  ['a chosen sitting goes before', [], 'b', LIVE, ['b', '09:00', '09:00']],
  [
    'afterwards it goes on from the last line',
    [line('a', '08:10'), line('b', '14:05')],
    null,
    AFTERWARDS,
    ['b', null, '14:05'],
  ],
  [
    'an hour half typed is no hour',
    [line('b', '14:05'), line('b', '14:')],
    null,
    AFTERWARDS,
    ['b', null, '14:05'],
  ],
  ['an hour of another sitting is not this one’s', [line('a', '08:10')], 'b', AFTERWARDS, ['b', null, null]],
  ['of several with no line yet none is guessed', [], null, AFTERWARDS, [null, null, null]],
  ['a sitting that is gone is none', [line('x', '08:10')], 'y', AFTERWARDS, [null, null, null]],
])('%s', (_, entries, chosen, now, [sittingId, stamp, hour]) => {
  expect(momentAt(sittings, entries, chosen, now)).toEqual({ sittingId, stamp, hour });
});

test('the only sitting is the one, with no clock too', () => {
  expect(momentAt(sittings.slice(0, 1), [], null, null)).toEqual({ sittingId: 'a', stamp: null, hour: null });
});
