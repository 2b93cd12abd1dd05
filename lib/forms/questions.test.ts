import { describe, expect, test } from 'vitest';
import { readSection } from './sections';

const question = (over: object = {}) => ({ id: 'q', matter: 'Bao giờ xong mương?', ...over });
const read = (questions: object[], questionTurns: object[] = []) =>
  readSection('questions', { questions, questionTurns });

describe('a question', () => {
  test('is kept with its matter alone: nothing else is known', () => {
    const kept = read([question()]);
    expect(kept.ok && kept.data.questions[0]).toMatchObject({
      ...{ matter: 'Bao giờ xong mương?', respondents: [], how: null, on: null, promiseStatus: null },
    });
  });

  test('names a delegate or somebody else, not both', () => {
    const kept = read([question({ mandateId: 'm', name: 'Bà Cúc' })]);
    expect(kept.ok && kept.data.questions[0]).toMatchObject({ mandateId: 'm', name: null });
  });

  test('lets go of respondents of whom nothing is written', () => {
    const kept = read([question({ respondents: [{ name: ' ' }, { body: 'Công an phường' }, {}] })]);
    expect(kept.ok && kept.data.questions[0]?.respondents).toEqual([
      { name: null, office: null, body: 'Công an phường' },
    ]);
  });

  test('takes along what followed it', () => {
    const turn = (id: string, questionId: string) => ({ id, questionId, kind: 'answer', words: 'Có.' });
    const kept = read([question()], [turn('t1', 'q'), turn('t2', 'gone')]);
    expect(kept.ok && kept.data.questionTurns.map(({ id }) => id)).toEqual(['t1']);
  });
});

test.each([
  ['a day no calendar has', { on: '31/2/2026' }, 'questions.0.on', /không có trong lịch/],
  ['an hour that is none', { at: '25h' }, 'questions.0.at', /Ghi giờ theo dạng/],
  ['a way that is none', { how: 'by_phone' }, 'questions.0.how', /tại phiên họp hay bằng văn bản/],
  ['too much of a promise', { promiseBody: 'a'.repeat(2_001) }, 'questions.0.promiseBody', /Dài quá 2.000/],
  [
    'a name that is a page',
    { respondents: [{ name: 'a'.repeat(201) }] },
    'questions.0.respondents.0.name',
    /Dài quá 200/,
  ],
])('%s is refused beside its field', (_, over, path, sentence) => {
  const refused = read([question(over)]);
  expect(refused.ok ? {} : refused.fields).toHaveProperty([path], expect.stringMatching(sentence));
});

test('a file is known by its digest alone', () => {
  const kept = read([question({ fileDigest: '../../etc/passwd', fileName: 'a.pdf' })]);
  expect(kept.ok && kept.data.questions[0]?.fileDigest).toBeNull();
});

test('an oversight keeps its bodies, and no empty line', () => {
  const kept = readSection('oversight', {
    oversights: [{ id: 'o', subject: 'Rác', bodies: ['UBND phường', ' ', 'Công an phường'] }],
  });
  expect(kept.ok && kept.data.oversights[0]?.bodies).toEqual(['UBND phường', 'Công an phường']);
});
