import { expect, it } from 'vitest';
import type { Paper } from '@/lib/record/schema';
import { paperName } from './paper-text';
import { resolutionName, resolutionNumberText, sourceName } from './row-names';

it.each([
  [{ title: 'Về dự toán', number: '12/NQ-HĐND' }, 'Về dự toán'],
  [{ title: '', printedTitle: 'NGHỊ QUYẾT Về dự toán' }, 'NGHỊ QUYẾT Về dự toán'],
  [{ title: null, number: '12/NQ-HĐND' }, 'Nghị quyết số 12/NQ-HĐND'],
  [{ title: null, number: null, kind: 'normative' as const }, 'Nghị quyết quy phạm pháp luật không rõ tên'],
  [{ title: null }, 'Nghị quyết không rõ tên'],
])('a resolution known as %j is called «%s»', (row, name) => {
  expect(resolutionName(row)).toBe(name);
});

it('a resolution called by its number does not say the number twice', () => {
  const row = { number: '12/NQ-HĐND', status: 'adopted', printedTitle: null } as const;
  expect(resolutionNumberText({ ...row, title: null }, { session: {} })).toBe('Hồ sơ không ghi tên');
  expect(resolutionNumberText({ ...row, title: 'Về dự toán' }, { session: {} })).toBe(
    'Nghị quyết 12/NQ-HĐND',
  );
});

it.each([
  [{ title: 'Bế mạc kỳ họp', publisher: 'Báo Hà Nam' }, 'Bế mạc kỳ họp'],
  [{ title: null, publisher: 'Báo Hà Nam', url: 'https://baohanam.com.vn/1' }, 'Báo Hà Nam'],
  [{ title: null, publisher: null, url: 'https://www.baohanam.com.vn/1?a=2' }, 'baohanam.com.vn'],
  [{ title: '', publisher: null, url: null }, 'Nguồn không rõ tên'],
])('a source known as %j is called «%s»', (row, name) => {
  expect(sourceName(row)).toBe(name);
});

it.each<[Partial<Paper>, string]>([
  [{ number: '43/TTr-UBND', title: 'Dự toán' }, 'Tờ trình số 43/TTr-UBND: Dự toán'],
  [{ number: '43/TTr-UBND' }, 'Tờ trình số 43/TTr-UBND'],
  [{}, 'Tờ trình'],
  [{ counted: { count: 12, bound: 'exact' } }, '12 tờ trình'],
  [{ counted: { count: 12, bound: 'at_least' }, title: 'về đất đai' }, 'Ít nhất 12 tờ trình: về đất đai'],
])('a paper known as %j is called «%s»', (over, name) => {
  expect(paperName({ kind: 'submission', number: null, title: null, ...over })).toBe(name);
});
