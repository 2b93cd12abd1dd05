import { expect, test } from 'vitest';
import { forecastOf } from '@/lib/convening/answers';
import { mauRecord } from '@/lib/record/fixture-mau';
import { composeConveningList, type FollowedConvening } from './convening-list';
import { wordsOfPaper } from './test-words';

const EDITION = { version: null, digest: 'a3f1'.repeat(16), at: '2026-06-09T08:15:00.000Z' };
const asked = { kind: 'delegate' as const, body: 'Tổ 1', hasAccount: true, openedAt: null };
const nothing = { handedWay: null, handedAt: null, standing: null, letters: [] };
const answer = { answer: 'absent' as const, reason: 'Đi viện', receivedAt: '2026-06-03T09:15' };

const followed: FollowedConvening = {
  sending: {
    ...{ number: 2, sentAt: '2026-06-01T02:00:00.000Z', replyBy: '2026-06-08' },
    facts: {
      ...{ label: 'Kỳ họp thứ 3', title: null, startsOn: '2026-06-12', endsOn: null, place: null },
      ...{ heldAs: null, isClosed: false, sittings: [], agenda: [], papers: [] },
    },
  },
  people: [
    { ...asked, ...nothing, name: 'Trần An', openedAt: '2026-06-02T02:00:00.000Z', standing: answer },
    { ...asked, ...nothing, name: 'Lê Bình', hasAccount: false },
    { ...asked, name: 'Vũ Cúc', ...nothing, handedWay: 'by_phone', handedAt: '2026-06-04T08:00' },
    { ...asked, ...nothing, kind: 'guest', name: 'Công an phường', hasAccount: false },
  ],
  forecast: forecastOf(['absent', null, null], 3, { num: 2, den: 3 }),
  quorumArticle: null,
};
const words = (part: Partial<FollowedConvening> = {}) =>
  wordsOfPaper(composeConveningList(mauRecord, EDITION, { ...followed, ...part }));

test('the list says how it came to each, when it was opened and what was answered, and guesses nothing', () => {
  const text = words();
  expect(text).toContain('Xin vắng: Đi viện (09:15 ngày 3/6/2026)');
  expect(text).toContain('09:00 ngày 2/6/2026');
  expect(text).toContain('Điện thoại 08:00 ngày 4/6/2026');
  expect(text).toMatch(/Lê Bình .*Chưa ghi.*Chưa trả lời/);
  expect(text).toContain('lần 2, lúc 09:00 ngày 1/6/2026');
  expect(text).toContain('Theo dõi đến: 15:15 ngày 9/6/2026');
  expect(text).toContain('Công an phường');
});

test('what comes of it is said as a forecast, and not at all where the register is not whole', () => {
  expect(words()).toContain(
    'Dự tính theo câu trả lời: cần ít nhất 2 đại biểu để họp (chưa khai căn cứ), còn thiếu 2.',
  );
  const unknown = words({ forecast: forecastOf(['absent', null, null], null, { num: 2, den: 3 }) });
  expect(unknown).toContain('0 trả lời sẽ dự, 1 xin vắng, 2 chưa trả lời');
  expect(unknown).not.toContain('Dự tính');
});
