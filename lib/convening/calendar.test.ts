import { expect, test } from 'vitest';
import { type CalledSession, conveningCalendar } from './calendar';

const sitting = { label: 'Phiên sáng', heldOn: '2026-06-12', startsAt: '07:30', endsAt: '11:30' };
const facts = {
  ...{ label: 'Kỳ họp thứ 3', title: 'Kín đáo', startsOn: '2026-06-12', endsOn: '2026-06-12' },
  ...{ place: 'Hội trường; tầng 2', heldAs: 'trực tuyến', isClosed: false, sittings: [sitting] },
  ...{ agenda: ['Nội dung họp kín'], papers: [{ name: 'Tờ trình mật', digest: null }] },
};
const session: CalledSession = {
  ...{ sessionId: 's1', council: 'HĐND phường Mẫu', occurrence: 'planned', isAwaited: true, hasPage: true },
  sending: {
    ...{ number: 1, sentAt: '2026-05-20T02:00:00.000Z', facts },
    ...{ replyBy: '2026-06-08T17:00', contact: 'Văn phòng' },
  },
};
const written = (part: Partial<CalledSession> = {}) =>
  conveningCalendar([{ ...session, ...part }], 'https://hdnd.example.vn').replace(/\r\n /g, '');
const sent = (part: Partial<CalledSession['sending']>) => ({ sending: { ...session.sending, ...part } });

test('says when, where, how and until when, with an alarm for each', () => {
  const text = written();
  for (const line of [
    'UID:trieu-tap-s1',
    'SEQUENCE:2',
    'DTSTART:20260612T003000Z',
    'DTEND:20260612T043000Z',
    'SUMMARY:Kỳ họp thứ 3\\, HĐND phường Mẫu',
    'LOCATION:Hội trường\\; tầng 2',
    'STATUS:CONFIRMED',
    'TRIGGER:-P1D',
    'TRIGGER;VALUE=DATE-TIME:20260607T100059Z',
  ])
    expect(text).toContain(line);
  expect(text).toContain('trực tuyến');
  expect(text).toContain('https://hdnd.example.vn/chamber/sessions/s1');
  expect(text, 'nothing of the agenda or the papers').not.toMatch(/họp kín|mật|Kín đáo/);
});

test('a sending after it moves the same event, and a session called off is crossed out', () => {
  const moved = written(
    sent({ number: 2, facts: { ...facts, startsOn: '2026-06-19', endsOn: null, sittings: [] } }),
  );
  expect(moved).toContain('UID:trieu-tap-s1');
  expect(moved).toContain('SEQUENCE:4');
  expect(moved).toContain('DTSTART;VALUE=DATE:20260619');
  expect(moved).toContain('DTEND;VALUE=DATE:20260620');
  const off = written({ occurrence: 'postponed' });
  expect(off).toContain('SEQUENCE:3');
  expect(off).toContain('STATUS:CANCELLED');
  expect(off).toContain('SUMMARY:Hoãn: ');
  expect(off).not.toContain('VALARM');
});

test('an answer that was given rings no more, and a guest is led nowhere', () => {
  expect(written({ isAwaited: false })).not.toContain('VALUE=DATE-TIME:20260607');
  expect(written({ hasPage: false })).not.toContain('/chamber');
});
