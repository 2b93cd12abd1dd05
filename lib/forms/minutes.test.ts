import { expect, test } from 'vitest';
import { minuteKinds } from '@/lib/words';
import { minutesInput } from './minutes';

const line = (over: object) => ({ id: 'line', kind: 'speech', ...over });
const read = (...lines: object[]) => minutesInput.parse({ minuteEntries: lines }).minuteEntries;

test.each(minuteKinds)(
  'a line of kind %s names a vote only where it is one, or what was concluded of it',
  (kind) => {
    const mayName = kind === 'vote' || kind === 'conclusion';
    expect(read(line({ kind, voteId: 'v1' }))[0]?.voteId).toBe(mayName ? 'v1' : null);
  },
);

test('only an answer answers, a line that is there, and not itself', () => {
  const asked = line({ id: 'asked', kind: 'question' });
  const answering = (over: object) =>
    read(asked, line({ id: 'answer', kind: 'answer', ...over }))[1]?.answersId;
  expect(answering({ answersId: 'asked' })).toBe('asked');
  expect(answering({ answersId: 'gone' })).toBeNull();
  expect(answering({ answersId: 'answer' })).toBeNull();
  expect(answering({ kind: 'speech', answersId: 'asked' })).toBeNull();
});

test('a delegate is called as the register has it', () => {
  expect(read(line({ mandateId: 'd1', name: 'Ông Khách' }))[0]).toMatchObject({
    mandateId: 'd1',
    name: null,
  });
});
