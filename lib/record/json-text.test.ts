import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from './json-text';

test.each([
  ['a comma too many', '{\n  "a": 1,\n}', 'Dòng 2, cột 9: Dấu phẩy thừa trước «}».'],
  ['a comma too few', '{\n  "a": 1\n  "b": 2\n}', 'Dòng 3, cột 3: Thiếu dấu phẩy'],
  ['quotes of a word processor', '{"a": “b”}', 'Dòng 1, cột 7: Dấu “ không phải dấu ".'],
  ['a key without quotes', '{a: 1}', 'Dòng 1, cột 2: Ở đây phải là tên mục trong dấu ".'],
  ['a comment', '{"a": 1, // ghi chú\n"b": 2}', 'Dòng 1, cột 10: JSON không có chú thích.'],
  ['a bracket never closed', '[\n{"a": [1, 2]}', 'Dòng 1, cột 1: Ngoặc mở ở đây chưa đóng: thiếu «]».'],
  ['a bracket closed otherwise', '{"a": [1, 2}}', 'Dòng 1, cột 12: Thiếu dấu phẩy, hoặc thiếu «]»'],
  ['a text that runs over the line', '{"a": "b\nc"}', 'Dòng 1, cột 9: Trong chuỗi chữ có xuống dòng'],
  ['a text never closed', '{"a": "b', 'Dòng 1, cột 7: Chuỗi chữ mở ở đây không đóng'],
  ['a backslash of a path', '{"a": "C:\\dir"}', 'Dòng 1, cột 10: Dấu \\ ở đây không đúng'],
  ['a number as people write it', '{"a": 026}', 'Dòng 1, cột 7: Số viết sai dạng'],
  ['a key without a value', '{"a"}', 'Dòng 1, cột 5: Sau tên mục «a» thiếu dấu hai chấm.'],
  ['a key written twice', '{"a": 1,\n "a": 2}', 'Dòng 2, cột 2: Mục «a» viết hai lần trong một nhóm.'],
  ['more after the end', '{"a": 1}\n{}', 'Dòng 2, cột 1: Sau ngoặc cuối cùng còn chữ.'],
  ['nothing', '', 'Dòng 1, cột 1: Tệp hết giữa chừng.'],
])('%s is told with line and column', (_name, json, text) => {
  const read = readJson(json);
  expect(read.ok ? null : read.text).toContain(text);
});

test('what JSON reads is read, in whichever way it was written', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
      expect(readJson(JSON.stringify(value, null, indent))).toEqual({
        ok: true,
        value: JSON.parse(JSON.stringify(value)),
      });
    }),
  );
});

test('what JSON refuses is refused, with a place', () => {
  const text = fc.string({ unit: fc.constantFrom(...'{}[]",:0-1.e\\ntrue \n') });
  fc.assert(
    fc.property(text, (json) => {
      let isJson = true;
      try {
        JSON.parse(json);
      } catch {
        isJson = false;
      }
      const read = readJson(json);
      if (!isJson)
        expect(read).toMatchObject({ ok: false, text: expect.stringMatching(/^Dòng \d+, cột \d+: \S/) });
      else if (!read.ok) expect(read.text).toContain('viết hai lần');
    }),
    { numRuns: 2_000 },
  );
});
