import { expect, test } from 'vitest';
import { readRecord } from './read-record';

const file = (more: object) =>
  JSON.stringify({
    format: 'nghi-truong/session-record/2',
    council: { name: 'Hội đồng nhân dân xã Thử', level: 'commune' },
    session: { label: 'Kỳ họp thứ ba' },
    ...more,
  });
const read = (more: object) => readRecord(file(more));
const faults = (more: object) => {
  const found = read(more);
  return found.ok ? [] : found.faults.map(({ path, text }) => `${path}: ${text}`);
};

test('a file names of a question only what it knows, and what follows one is its answer', () => {
  const found = read({
    questions: [
      { matter: 'Bao giờ xong mương?', turns: [{ words: 'Trước 30/9.' }], promise: { body: 'Xong mương' } },
    ],
    oversight: [{ subject: 'Thu gom rác' }],
  });
  expect(found).toMatchObject({
    ok: true,
    record: {
      questions: [
        {
          matter: 'Bao giờ xong mương?',
          turns: [{ kind: 'answer', words: 'Trước 30/9.' }],
          promise: { body: 'Xong mương' },
        },
      ],
      oversight: [{ subject: 'Thu gom rác' }],
    },
  });
});

test.each<[string, object, RegExp]>([
  ['a question about nothing', { questions: [{ name: 'Bà Cúc' }] }, /^questions\.0\.matter: /],
  ['a key nobody knows', { questions: [{ matter: 'A', answer: 'B' }] }, /^questions\.0\.answer: /],
  [
    'a delegate who is none',
    { questions: [{ matter: 'A', delegate: 'd9' }] },
    /^questions\.0\.delegate: Không có mục nào mang mã «d9»/,
  ],
  [
    'a bearer of two names',
    {
      delegates: [{ id: 'd1', name: 'Lê Thị Cúc' }],
      questions: [{ matter: 'A', delegate: 'd1', name: 'Cúc' }],
    },
    /^questions\.0\.name: Đã có «delegate»/,
  ],
  ['a day there is not', { questions: [{ matter: 'A', on: '2026-02-31' }] }, /^questions\.0\.on: /],
  [
    'a question that is not there',
    { minutes: [{ kind: 'question', question: 'q9' }] },
    /^minutes\.0\.question: Không có mục nào mang mã «q9»/,
  ],
  [
    'an oversight in a state that is none',
    { oversight: [{ subject: 'A', state: 'soon' }] },
    /^oversight\.0\.state: /,
  ],
])('%s is refused with its place', (_, more, fault) => {
  expect(faults(more)).toEqual([expect.stringMatching(fault)]);
});

test('what was done is told of what is done alone: a file that says otherwise is refused, not mended', () => {
  const promise = { body: 'Xong mương', status: 'open', doneOn: '2026-09-12' };
  expect(faults({ questions: [{ matter: 'A', promise }] })).toEqual([
    expect.stringMatching(/^questions\.0\.promise/),
  ]);
});
