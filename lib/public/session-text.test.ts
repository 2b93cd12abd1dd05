import { describe, expect, it } from 'vitest';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import {
  heldText,
  instantText,
  occurrenceNotice,
  postedText,
  sessionHeading,
  sessionLede,
} from './session-text';

describe('sessionHeading', () => {
  it.each([
    [{ label: 'Kỳ họp thứ 5', title: null }, 'Kỳ họp thứ 5'],
    [{ label: 'Kỳ họp thứ 5', title: 'Kỳ họp thứ 5' }, 'Kỳ họp thứ 5'],
    [{ label: 'Kỳ họp thứ 5', title: 'Sơ kết sáu tháng' }, 'Kỳ họp thứ 5: Sơ kết sáu tháng'],
    [{ label: 'Kỳ họp thứ 5', title: 'Huế thông qua dự toán' }, 'Kỳ họp thứ 5: Huế thông qua dự toán'],
    [
      { label: 'Kỳ họp thứ 5', title: 'HĐND phường bàn ngân sách' },
      'Kỳ họp thứ 5: HĐND phường bàn ngân sách',
    ],
    [ducThangRecord.session, 'Kỳ họp thứ 11, HĐND phường Đức Thắng khóa II'],
  ])('%#', (session, heading) => {
    expect(sessionHeading(session)).toBe(heading);
  });
});

it('leads with the summary, else the purpose, else nothing', () => {
  const { session } = mauRecord;
  expect(sessionLede(session)).toBe(session.summary);
  expect(sessionLede({ ...session, summary: null, purpose: 'đánh giá kết quả.' })).toBe('Đánh giá kết quả.');
  expect(sessionLede({ ...session, summary: null, purpose: null })).toBeNull();
});

it('says first that a session did not take place', () => {
  const { session } = mauRecord;
  expect(occurrenceNotice(session)).toBeNull();
  expect(occurrenceNotice({ ...session, occurrence: 'cancelled', occurrenceNote: 'Bão.' })).toEqual({
    title: 'Kỳ họp này đã hủy.',
    text: 'Bão. Trước đó dự kiến họp 12/7/2023.',
  });
  expect(occurrenceNotice({ ...session, occurrence: 'planned' })?.text).toBe('Dự kiến họp 12/7/2023.');
});

it('says of a planned session whose day has passed that nobody told what became of it', () => {
  const planned = { ...mauRecord.session, occurrence: 'planned' as const };
  expect(occurrenceNotice(planned, '2023-07-13')?.title).toBe('Chưa cập nhật kết quả.');
  expect(occurrenceNotice(planned, '2023-07-12')?.title).not.toBe('Chưa cập nhật kết quả.');
  expect(occurrenceNotice(mauRecord.session, '2023-07-13')).toBeNull();
});

it('writes dates as pages do', () => {
  expect(instantText('2023-07-18T01:30:00.000Z')).toBe('18/7/2023, 08:30');
  expect(instantText('2023-07-17T17:30:00.000Z')).toBe('18/7/2023, 00:30');
  const posted = { postedOn: '2020-06-16', postedAt: null };
  expect(postedText({ ...posted, postedAt: '18:42' })).toBe('16/6/2020, 18:42');
  expect(postedText(posted)).toBe('16/6/2020');
  expect(postedText({ ...posted, postedOn: null })).toBeNull();
  const inferred = { ...posted, postedOnInferredFrom: 'ngày trong địa chỉ bài' };
  expect(postedText(inferred)).toBe('16/6/2020 (suy ra từ ngày trong địa chỉ bài)');
  expect(heldText({ startsOn: '2023-07-12', endsOn: '2023-07-12' }, 2)).toEqual({
    date: '12/7/2023',
    sittings: 'hai phiên',
  });
  expect(heldText({ startsOn: '2023-07-12', endsOn: '2023-07-13' }, 1)).toEqual({
    date: '12–13/7/2023',
    sittings: '',
  });
});
