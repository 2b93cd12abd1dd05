import { describe, expect, test } from 'vitest';
import { parseMovements } from './movement-line';

const people = [
  { id: 'cuc', name: 'Lê Thị Cúc' },
  { id: 'hoa', name: 'Dương Thị Hòa' },
  { id: 'hoa2', name: 'Trần Văn Hòa' },
  { id: 'toan', name: 'Phạm Quốc Toản' },
];
const read = (text: string) => {
  const line = parseMovements(text, people);
  return line.ok
    ? line.movements.map(({ id, kind, at }) => [id, kind, at].filter(Boolean).join(' ')).join('; ')
    : line.questions.map(({ kind, text: words }) => `${kind} «${words}»`).join('; ');
};

describe('who comes and who goes, in one line', () => {
  test.each([
    ['Cúc đến', 'cuc arrives'],
    ['bà Cúc đến muộn', 'cuc arrives'],
    ['cuc den', 'cuc arrives'],
    ['Toản ra về 10h15', 'toan leaves 10:15'],
    ['Toản về lúc 10:15.', 'toan leaves 10:15'],
    ['đồng chí Toản trở lại', 'toan arrives'],
    ['Cúc, Toản ra ngoài', 'cuc leaves; toan leaves'],
    ['Cúc và Toản về', 'cuc leaves; toan leaves'],
    ['Cúc đến 9h, Toản về 10h', 'cuc arrives 09:00; toan leaves 10:00'],
    ['Văn Hòa vào', 'hoa2 arrives'],
  ])('«%s» is %s', (text, said) => {
    expect(read(text)).toBe(said);
  });

  test.each([
    ['Hòa về', 'ambiguous_name «Hòa»'],
    ['Lan đến', 'unknown_name «Lan»'],
    ['Cúc', 'movement «Cúc»'],
    ['Lan', 'unknown_name «Lan»'],
    ['đến', 'movement «đến»'],
    ['Cúc đến, Cúc về', 'twice «Cúc»'],
  ])('«%s» is a question: %s', (text, asked) => {
    expect(read(text)).toBe(asked);
  });

  test('nothing is nothing to record', () => {
    expect(parseMovements(' , ', people)).toEqual({ ok: false, questions: [] });
  });
});
