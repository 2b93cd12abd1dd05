import { describe, expect, it } from 'vitest';
import { changeNote, type SumRow, sumNotes } from './budget-sums';

const row = (change: Pick<SumRow, 'id' | 'concept' | 'printed'> & Partial<SumRow>): SumRow => ({
  ...{ label: 'Tổng chi', stage: 'outturn', year: 2020, part: 'h1' },
  ...change,
});

describe('sumNotes', () => {
  const total = (printed: string) => row({ id: 't', concept: 'expenditure_total', printed });
  const investment = (printed: string) => row({ id: 'i', concept: 'expenditure_investment', printed });
  const recurrent = (printed: string) => row({ id: 'r', concept: 'expenditure_recurrent', printed });
  const income = (printed: string) => row({ id: 't', concept: 'revenue_total', printed });
  const retained = (printed: string) => row({ id: 'b', concept: 'revenue_retained', printed });
  const transfer = (printed: string) => row({ id: 'c', concept: 'transfer_balancing', printed });
  const reserve = (printed: string) => row({ id: 'd', concept: 'reserve', printed });

  it.each([
    ['parts that come to more', [total('7,2 tỷ'), investment('5,1 tỷ'), recurrent('2,15 tỷ')], 1],
    ['some parts that come to less', [total('7,2 tỷ'), investment('5,1 tỷ')], 0],
    ['all parts, less', [total('7,2 tỷ'), investment('5,1 tỷ'), recurrent('1 tỷ'), reserve('0,5 tỷ')], 1],
    ['rounding', [total('7,2 tỷ'), investment('5,1 tỷ'), recurrent('1,9 tỷ'), reserve('0,3 tỷ')], 0],
    [
      'figures in full, one đồng off',
      [total('7.000 đồng'), investment('5.000 đồng'), recurrent('2.001 đồng')],
      1,
    ],
    ['a figure said to be over something', [total('7,2 tỷ'), investment('trên 9 tỷ')], 0],
    [
      'two parts that come to less',
      [total('254,7 triệu'), investment('147,7 triệu'), recurrent('80 triệu')],
      1,
    ],
    ['revenue', [income('254,7 triệu'), retained('147,7 triệu'), transfer('80 triệu')], 1],
    ['revenue that adds up', [income('227,7 triệu'), retained('147,7 triệu'), transfer('80 triệu')], 0],
    ['another year', [total('7,2 tỷ'), { ...investment('9 tỷ'), year: 2019 }], 0],
    ['no parts', [total('7,2 tỷ')], 0],
  ])('%s', (_name, rows, count) => {
    expect(sumNotes(rows)).toHaveLength(count);
  });

  it('says by how much', () => {
    expect(sumNotes([total('7,2 tỷ'), investment('5,1 tỷ'), recurrent('2,15 tỷ')])[0]?.text).toContain(
      'chênh 50.000.000 đồng',
    );
  });
});

describe('figures within a figure', () => {
  const whole = (printed: string, over: Partial<SumRow> = {}) =>
    row({ id: 'w', concept: 'expenditure_total', printed, ...over });
  const part = (id: string, printed: string, over: Partial<SumRow> = {}) =>
    row({ id, concept: 'expenditure_recurrent', printed, partOfId: 'w', ...over });
  const all = { partsAreAll: true };

  it.each<[string, SumRow[], number]>([
    ['less than it', [whole('7 tỷ'), part('a', '5 tỷ'), part('b', '1 tỷ')], 0],
    ['more than it', [whole('7 tỷ'), part('a', '5 tỷ'), part('b', '6 tỷ')], 1],
    ['less, though they are all of it', [whole('7 tỷ', all), part('a', '3 tỷ'), part('b', '1 tỷ')], 1],
    ['all of it', [whole('7 tỷ', all), part('a', '5 tỷ'), part('b', '2 tỷ')], 0],
    ['all of it but for one nobody read', [whole('7 tỷ', all), part('a', '5 tỷ'), part('b', 'nhiều')], 0],
    [
      'all of it but for one said to be over',
      [whole('7 tỷ', all), part('a', '5 tỷ'), part('b', 'trên 1 tỷ')],
      0,
    ],
    ['of another period', [whole('7 tỷ'), part('a', '9 tỷ', { part: 'year' })], 0],
    [
      'of other months',
      [
        whole('7 tỷ', { part: 'months', throughMonth: 8 }),
        part('a', '9 tỷ', { part: 'months', throughMonth: 9 }),
      ],
      0,
    ],
    [
      'of the same months',
      [
        whole('7 tỷ', { part: 'months', throughMonth: 8 }),
        part('a', '9 tỷ', { part: 'months', throughMonth: '8' }),
      ],
      1,
    ],
    ['a movement within an amount', [whole('7 tỷ'), part('a', 'tăng 9 tỷ')], 0],
    ['movements', [whole('giảm 7 tỷ', all), part('a', 'giảm 9 tỷ'), part('b', 'tăng 2 tỷ')], 0],
    ['below zero', [whole('-7 tỷ', all), part('a', '-9 tỷ'), part('b', '2 tỷ')], 0],
    ['below zero, not adding up', [whole('-7 tỷ', all), part('a', '-9 tỷ'), part('b', '5 tỷ')], 1],
    [
      'read by somebody',
      [
        whole('7 tỷ'),
        part('a', '1.234 tỷ', { readings: [{ printed: '1.234 tỷ', value: 1_234_000_000_000 }] }),
      ],
      1,
    ],
  ])('%s', (_name, rows, count) => {
    expect(sumNotes(rows)).toHaveLength(count);
  });

  it('are not added twice', () => {
    const rows = [
      row({ id: 't', concept: 'expenditure_total', printed: '7 tỷ' }),
      row({ id: 'i', concept: 'expenditure_investment', printed: '2 tỷ' }),
      row({ id: 'r', concept: 'expenditure_recurrent', printed: '5 tỷ' }),
      row({ id: 'x', concept: 'expenditure_recurrent', printed: '3 tỷ', partOfId: 'r' }),
    ];
    expect(sumNotes(rows)).toEqual([]);
    expect(sumNotes(rows.map((one) => ({ ...one, partOfId: null })))).toHaveLength(1);
  });
});

it('compares nothing whose period is not known', () => {
  const rows = (over: Partial<SumRow>) => [
    row({ id: 't', concept: 'expenditure_total', printed: '7 tỷ', ...over }),
    row({ id: 'i', concept: 'expenditure_investment', printed: '9 tỷ', ...over }),
  ];
  expect(sumNotes(rows({}))).toHaveLength(1);
  for (const over of [{ year: null }, { part: 'not_stated' }, { part: 'printed', periodPrinted: 'x' }])
    expect(sumNotes(rows(over))).toEqual([]);
});

it('leaves a change alone that is not known whole', () => {
  expect(changeNote({ from: '1 tỷ', to: '2 tỷ', by: '1 tỷ' })).toBeNull();
  expect(changeNote({ from: '1 tỷ', to: '2 tỷ', by: '3 tỷ' })).toContain('tăng 1.000.000.000 đồng');
  expect(changeNote({ from: null, to: '2 tỷ', by: '3 tỷ' })).toBeNull();
});
