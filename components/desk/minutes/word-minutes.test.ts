import { expect, it } from 'vitest';
import { readMinutesText } from '@/lib/rules/minutes-text';
import { isSure } from '../word/piece';
import { minutePieces, withMinutes } from './word-minutes';

const context = {
  items: [{ id: 'i', label: '1.', title: 'Thảo luận', depth: 0 }],
  delegates: [{ id: 'd', name: 'Lê Thị Cúc', unit: null, offices: [] }],
};
const lines = readMinutesText(
  [
    'Thảo luận',
    'Bà Lê Thị Cúc, Trưởng ban: Đồng ý.',
    'Biểu quyết: 20/26 đại biểu tán thành.',
    'Thu đạt 105%.',
  ],
  context,
);

it('what is certain is taken, behind what stands there, and once', () => {
  const pieces = minutePieces(lines, [], context);
  expect(pieces.map((piece) => [piece.label, piece.words, isSure(piece)])).toEqual([
    ['1. Phát biểu: Lê Thị Cúc, Trưởng ban', 'Đồng ý.\n(1. Thảo luận)', true],
    ['2. Biểu quyết', 'Biểu quyết: 20/26 đại biểu tán thành.\n(1. Thảo luận)', true],
    ['3. Ghi chép', 'Thu đạt 105%.\n(1. Thảo luận)', false],
  ]);
  let last = 0;
  const taken = withMinutes([], pieces.filter(isSure), () => `new${++last}`);
  expect(taken).toMatchObject([
    {
      id: 'new1',
      kind: 'speech',
      agendaItemId: 'i',
      mandateId: 'd',
      office: 'Trưởng ban',
      body: 'Đồng ý.',
      isInternal: false,
    },
    {
      id: 'new2',
      kind: 'vote',
      agendaItemId: 'i',
      voteId: null,
      body: 'Biểu quyết: 20/26 đại biểu tán thành.',
    },
  ]);
  expect(taken[0]).not.toHaveProperty('doubt');
  expect(minutePieces(lines, taken, context).map(({ isThere }) => isThere)).toEqual([true, true, false]);
});
