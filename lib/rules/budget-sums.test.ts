import { describe, expect, it } from 'vitest';
import { type SumRow, sumNotes } from './budget-sums';

const row = (change: Pick<SumRow, 'id' | 'concept' | 'printed'>): SumRow => ({
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
