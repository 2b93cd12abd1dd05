import { expect, it } from 'vitest';
import { readMinutesText } from '@/lib/rules/minutes-text';
import { isSure } from '../word/piece';
import { minutePieces, newItems, withMinutes } from './word-minutes';

const context = {
  items: [{ id: 'i', label: '1.', title: 'Thảo luận', depth: 0, presenter: null, papers: [] }],
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
  const taken = withMinutes([], pieces.filter(isSure), [], () => `new${++last}`);
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

it('a title the agenda does not have becomes an item with its lines, when it is taken', () => {
  const read = readMinutesText(['Bà Lê Thị Cúc: Không.', '2. Chất vấn', 'Bà Lê Thị Cúc: Có.'], context);
  const pieces = minutePieces(read, [], context);
  expect(pieces.map(({ label, words }) => [label, words])).toEqual([
    ['1. Phát biểu: Lê Thị Cúc', 'Không.'],
    ['Nội dung chương trình', 'Chất vấn'],
    ['2. Phát biểu: Lê Thị Cúc', 'Có.\n(Chất vấn)'],
  ]);
  expect(pieces.filter(isSure)).toHaveLength(2);
  let last = 0;
  const newId = () => `new${++last}`;
  const items = newItems(pieces, newId);
  expect(items).toMatchObject([{ id: 'new1', kind: 'other', title: 'Chất vấn' }]);
  const places = (made: typeof items) =>
    withMinutes([], pieces, made, newId).map(({ agendaItemId }) => agendaItemId);
  expect(places(items)).toEqual([null, 'new1']);
  expect(places([])).toEqual([null, null]);
});
