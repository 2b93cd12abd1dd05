import { expect, test } from 'vitest';
import { newsText } from './news-bar';

const item = (id: string, title: string) => ({ id, kind: 'report', title });
const changed = (id: string, from: string | null, to: string | null) => ({
  table: 'agendaItems',
  id,
  before: from === null ? null : item(id, from),
  after: to === null ? null : item(id, to),
});

test.each([
  [['An'], [changed('1', 'Báo cáo', 'Báo cáo 6 tháng')], 'An vừa sửa dòng: Nội dung “Báo cáo 6 tháng”.'],
  [['An', 'Bách'], [changed('1', null, 'Tờ trình')], 'An, Bách vừa thêm dòng: Nội dung “Tờ trình”.'],
  [[], [changed('1', 'Báo cáo', null)], 'Có người vừa xóa dòng: Nội dung “Báo cáo”.'],
  [
    ['An'],
    ['1', '2', '3', '4', '5'].map((id) => changed(id, `${id}`, `${id}, đã sửa`)),
    'An vừa sửa dòng: Nội dung “1, đã sửa”, Nội dung “2, đã sửa”, Nội dung “3, đã sửa” và 2 dòng khác.',
  ],
])('%j are told with what they did', (by, changes, sentence) => {
  expect(newsText({ by, changes })).toBe(sentence);
});
