import { expect, test } from 'vitest';
import type { ResolutionRow } from './articles';
import { asksForIssue, itemsFor, numbersFor, withGiven } from './issue-many';

const row = (id: string, over: Partial<ResolutionRow> = {}): ResolutionRow => ({
  ...{ id, agendaItemId: null, number: null, kind: null, title: `Việc ${id}`, printedTitle: null },
  ...{ note: null, legalBases: [], articles: [], annexes: [], adoptedOn: null, issuedOn: null },
  ...{ effectiveOn: null, signer: null, status: 'draft', inReview: false },
  ...over,
});
const none = { first: '', adoptedOn: '', issuedOn: '', signer: '', outcome: '' as const, words: '' };
const given = { ...none, first: '08/NQ-HĐND', adoptedOn: '2025-12-12', signer: ' Ông A ' };

test('fills what is empty and nothing else, numbers in order past those that stand', () => {
  const rows = [
    row('a'),
    row('b', { number: '09/NQ-HĐND', adoptedOn: '2025-12', signer: 'Bà B' }),
    row('c', { status: 'withdrawn' }),
    row('d', { issuedOn: '2025-12-20' }),
  ];
  const told = withGiven(rows, given).map((one) => [one.number, one.adoptedOn, one.issuedOn, one.signer]);
  expect(told).toEqual([
    ['08/NQ-HĐND', '2025-12-12', null, 'Ông A'],
    ['09/NQ-HĐND', '2025-12', null, 'Bà B'],
    [null, null, null, null],
    ['10/NQ-HĐND', '2025-12-12', '2025-12-20', 'Ông A'],
  ]);
});

test('with nothing given nothing is written', () => {
  const rows = [row('a'), row('b')];
  expect(withGiven(rows, { ...none, signer: '  ' })).toEqual(rows);
});

test('a result a source states is said of those without one, unless a vote decides', () => {
  const words = ' đã thông qua 4 nghị quyết ';
  const rows = [
    row('a'),
    row('b'),
    row('c', { status: 'rejected' }),
    row('d', { outcomePrinted: 'nhất trí' }),
  ];
  const told = withGiven(rows, { ...none, outcome: 'adopted', words }, undefined, (id) => id === 'b');
  expect(told.map((one) => [one.status, one.outcomePrinted ?? null])).toEqual([
    ['adopted', 'đã thông qua 4 nghị quyết'],
    ['draft', null],
    ['rejected', null],
    ['adopted', 'nhất trí'],
  ]);
  expect(withGiven([row('a')], { ...none, words })).toEqual([row('a')]);
});

test('what is no number gives none', () => {
  expect(numbersFor([row('a')], 'tám')).toBeNull();
  expect(numbersFor([row('a')], ' ')?.size).toBe(0);
});

test('is offered while two or more lack something', () => {
  const whole = { number: '1/NQ-HĐND', adoptedOn: '2025', issuedOn: '2025', signer: 'A' };
  expect(asksForIssue([row('a'), row('b')])).toBe(true);
  expect(asksForIssue([row('a'), row('b', whole)])).toBe(false);
  expect(asksForIssue([row('a'), row('b', { status: 'postponed' })])).toBe(false);
});

test('links a resolution to the one item that its name fits, and never two to one', () => {
  const items = [
    { id: 'i', title: 'Tờ trình về dự toán ngân sách năm 2026' },
    { id: 'j', title: 'Tờ trình về quyết toán ngân sách năm 2024' },
  ];
  const budget = row('a', { title: 'Dự toán ngân sách năm 2026' });
  expect([...itemsFor([budget, row('b')], items)].map(([id, item]) => [id, item.id])).toEqual([['a', 'i']]);
  expect(itemsFor([budget, { ...budget, id: 'c' }], items).size).toBe(0);
  expect(itemsFor([{ ...budget, agendaItemId: 'j' }], items).size).toBe(0);
  expect(itemsFor([budget, row('b', { agendaItemId: 'i' })], items).size).toBe(0);
});
