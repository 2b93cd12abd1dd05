import { describe, expect, test } from 'vitest';
import { numbered, speakerOf } from './speaker';

const people = ['Lê Thị Cúc', 'Nguyễn Thị Cúc', 'Đỗ Văn An', 'Đinh Văn Anh', 'Trần Đức Mạnh'].map(
  (name, index) => ({
    id: `d${index}`,
    name,
    unit: null,
    offices: [],
  }),
);
const found = (typed: string) => speakerOf(typed, people)?.name ?? null;

describe('who a few letters mean', () => {
  test.each([
    ['Lê Thị Cúc', 'Lê Thị Cúc'],
    ['bà Lê Thị Cúc', 'Lê Thị Cúc'],
    ['ltc', 'Lê Thị Cúc'],
    ['NTC', 'Nguyễn Thị Cúc'],
    ['t.đ.m', 'Trần Đức Mạnh'],
    ['dm', 'Trần Đức Mạnh'],
    ['tdm', 'Trần Đức Mạnh'],
  ])('%s', (typed, name) => {
    expect(found(typed)).toBe(name);
  });

  test.each(['tc', 'dva', 'va', 'x', 'a', '', '99', '0', 'Ông Trần Văn Khách', 'lê thị cú'])(
    '%s is nobody',
    (typed) => {
      expect(found(typed)).toBeNull();
    },
  );

  test('a number counts the names as they are listed', () => {
    numbered(people).forEach(({ name }, index) => {
      expect(found(String(index + 1))).toBe(name);
    });
  });
});
