import { expect, test } from 'vitest';
import { agendaTemplates } from '../agenda-templates';
import { agendaKindOf, readAgendaRow } from './agenda-line';

test.each([
  ['Báo cáo tình hình kinh tế - xã hội', 'report'],
  ['BÁO CÁO THẨM TRA của Ban Kinh tế - Xã hội', 'appraisal'],
  ['Thẩm tra dự toán', 'appraisal'],
  ['Tờ trình về dự toán', 'submission'],
  ['Thông báo của Ủy ban MTTQ', 'report'],
  ['Diễn văn khai mạc', 'opening'],
  ['Phát biểu bế mạc', 'closing'],
  ['Phát biểu của lãnh đạo thành phố', 'speech'],
  ['Chất vấn và trả lời chất vấn', 'questioning'],
  ['Thảo luận tại hội trường', 'discussion'],
  ['Bầu Phó Chủ tịch UBND', 'election'],
  ['Thông qua các nghị quyết', 'resolution'],
  ['Thông qua chương trình kỳ họp', 'procedure'],
  ['Chào cờ', 'procedure'],
  ['Việc khác', null],
])('«%s» says it is %s', (title, kind) => {
  expect(agendaKindOf(title)).toBe(kind);
});

test.each([
  ['Báo cáo thu, chi (UBND phường trình bày)', 'Báo cáo thu, chi', 'UBND phường'],
  ['Báo cáo thu, chi – ông Nguyễn Văn A trình bày', 'Báo cáo thu, chi', 'ông Nguyễn Văn A'],
  ['Báo cáo kinh tế - xã hội (do bà B trình bày).', 'Báo cáo kinh tế - xã hội', 'bà B'],
  ['Báo cáo kinh tế - xã hội', 'Báo cáo kinh tế - xã hội', undefined],
  ['Nghe UBND phường trình bày', 'Nghe UBND phường trình bày', undefined],
])('«%s» is presented', (title, rest, presenter) => {
  expect(readAgendaRow({ title })).toEqual(expect.objectContaining({ title: rest }));
  expect(readAgendaRow({ title }).presenter).toBe(presenter);
});

test('what a column said stands', () => {
  const row = { title: 'Báo cáo (UBND trình bày)', kind: 'speech', presenter: 'Ông A' };
  expect(readAgendaRow(row)).toEqual(row);
});

test('the kind of every line of a template is what its words say, where they say any', () => {
  for (const { items } of agendaTemplates)
    for (const { kind, title } of items) expect([title, agendaKindOf(title) ?? kind]).toEqual([title, kind]);
});
