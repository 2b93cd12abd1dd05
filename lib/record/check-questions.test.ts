import { expect, test } from 'vitest';
import { checkQuestions } from './check-questions';
import { aDraft, aQuestion, aTurn } from './test-draft';

const ON = '2026-03-12';

function told(
  question: Parameters<typeof aQuestion>[0],
  turns: Parameters<typeof aTurn>[0][],
  today: string,
) {
  const { session } = aDraft();
  const draft = aDraft({
    session: { ...session, startsOn: ON, endsOn: ON },
    questions: [aQuestion(question)],
    questionTurns: turns.map((turn, at) => aTurn({ id: `t${at}`, ...turn })),
  });
  return checkQuestions(draft, today).map(({ text }) => text);
}

test.each<[string, Parameters<typeof aQuestion>[0], Parameters<typeof aTurn>[0][], string]>([
  ['an answer in the hall', {}, [{}], '2026-12-01'],
  ['no answer yet, with six days to go', {}, [], '2026-03-26'],
  ['a written answer on the last day', {}, [{ how: 'in_writing', on: '2026-04-01' }], '2026-12-01'],
  ['an answer of the same day, of an hour nobody wrote down', { on: ON, at: '09:40' }, [{ on: ON }], ON],
  ['a month in which the day may lie', { on: ON }, [{ on: '2026-03' }], ON],
  ['a body that is', {}, [{}], ON],
  ['no days of the law before it is entered', { on: '2015-01-01' }, [], '2026-12-01'],
])('%s: nothing to look at', (_, question, turns, today) => {
  expect(told(question, turns, today)).toEqual([]);
});

test.each<[string, Parameters<typeof aQuestion>[0], Parameters<typeof aTurn>[0][], string, RegExp]>([
  ['nobody was asked', { respondents: [] }, [{}], ON, /chưa ghi chất vấn ai/],
  [
    'answered the day before',
    { on: ON },
    [{ on: '2026-03-11' }],
    ON,
    /trả lời lúc 11\/3\/2026, trước khi chất vấn/,
  ],
  [
    'answered an hour before',
    { on: ON, at: '09:40' },
    [{ on: ON, at: '08:40' }],
    ON,
    /trả lời lúc 08:40 12\/3\/2026, trước khi chất vấn \(09:40 12\/3\/2026\)/,
  ],
  [
    'asked again before it was asked',
    { on: ON },
    [{}, { kind: 'follow_up', on: '2026-03-01' }],
    ON,
    /hỏi thêm lúc/,
  ],
  ['five days to go', {}, [], '2026-03-27', /sắp đến hạn \(hạn trả lời bằng văn bản là 1\/4\/2026: 20 ngày/],
  ['on the last day', {}, [], '2026-04-01', /sắp đến hạn/],
  ['a day late', {}, [], '2026-04-02', /đã quá hạn .* số 121\/2025\/QH15; điều luật chưa đối chiếu/],
  ['asked again and never answered', {}, [{ kind: 'follow_up' }], '2026-04-02', /đã quá hạn/],
  [
    'answered in writing late',
    {},
    [{ how: 'in_writing', on: '2026-04-02' }],
    '2026-12-01',
    /trả lời 2\/4\/2026, sau hạn/,
  ],
  [
    'promised for before it was asked',
    { promiseDueOn: '2026-02' },
    [{}],
    ON,
    /hạn của lời hứa tháng 2\/2026 trước/,
  ],
  [
    'a body that was merged away',
    { respondents: [{ name: null, office: null, body: 'Ủy ban nhân dân huyện Bình Lục' }] },
    [{}],
    ON,
    /người trả lời ghi “Ủy ban nhân dân huyện Bình Lục”. Từ 1\/7\/2025 không còn cấp huyện/,
  ],
])('%s: it is said, with its numbers', (_, question, turns, today, said) => {
  const found = told(question, turns, today);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(said);
});

test('of what others published nothing is asked of bodies and days due', () => {
  const { session } = aDraft();
  const draft = aDraft({
    session: { ...session, startsOn: ON, endsOn: ON, compiledFrom: 'sources' },
    questions: [aQuestion({ respondents: [{ name: null, office: null, body: 'UBND huyện Bình Lục' }] })],
  });
  expect(checkQuestions(draft, '2026-12-01')).toEqual([]);
});
