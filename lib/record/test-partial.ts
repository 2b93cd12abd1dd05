import fc from 'fast-check';
import * as words from '@/lib/words';
import {
  citing,
  council,
  count,
  maybe,
  oneOf,
  type Parts,
  people,
  row,
  some,
  stated,
  text,
} from './test-partial-rows';

/*
 * Record files as people write them who know some of a session: every key that may be left out is left out now and then, and
 * null now and then. What the format gains is one more line in its row here.
 *
 * No number in them is nought, so that a nought in what is made of them was made up.
 */

const time = oneOf('07:30', '08:15', '14:45');

type Frame = { year: number; month: string; day: string; delegates: number };
/** When the session was, and of how many delegates the writer knows. */
const frame: fc.Arbitrary<Frame> = fc
  .record({
    year: fc.integer({ min: 2004, max: 2026 }),
    month: oneOf('03', '07', '12'),
    day: oneOf('11', '28'),
    delegates: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ year, month, day, delegates }) => ({
    year,
    month: `${year}-${month}`,
    day: `${year}-${month}-${day}`,
    delegates,
  }));

const partialDay = ({ year, month, day }: Frame) => oneOf(day, month, String(year));

const term = ({ year }: Frame) =>
  oneOf<object>(
    {},
    { ordinal: 8 },
    { ordinal: 3, label: 'Khóa III', startYear: year - 1, endYear: year + 4 },
    { startYear: year - 1, endYear: year + 4 },
    { startYear: year - 1, isRegisterComplete: false },
    { label: 'nhiệm kỳ trước' },
  );

const session = (known: Frame) =>
  row(
    { label: oneOf('Kỳ họp thứ ba', 'Kỳ họp bất thường', 'Ordinary meeting') },
    {
      ...{ ordinal: maybe(count), kind: maybe(oneOf(...words.sessionKinds)), title: maybe(text) },
      ...{
        purpose: maybe(text),
        summary: maybe(text),
        place: maybe(text),
        startsOn: maybe(partialDay(known)),
      },
      ...{ series: oneOf(...words.sessionSeries), compiledFrom: oneOf(...words.compiledFroms) },
    },
  );

const delegates = ({ year, delegates: many }: Frame) =>
  fc.tuple(
    ...Array.from({ length: many }, (_, at) =>
      row(
        {
          id: oneOf(`d${at}`),
          name: oneOf(`Lê Văn ${'ABCD'[at]}`),
          startedOn: oneOf(`${year - 1}-11-11`),
        },
        {
          ...{ unit: maybe(oneOf('Tổ 3', 'Thôn Đông')), startedOnInferredFrom: maybe(text) },
          offices: some(
            row(
              { kind: oneOf(...words.officeKinds), title: text },
              { startedOn: maybe(oneOf(String(year))), startedOnInferredFrom: maybe(text) },
            ),
            1,
          ),
        },
      ),
    ),
  );

const marks = (many: number) =>
  fc
    .subarray(Array.from({ length: many }, (_, at) => `d${at}`))
    .chain((ids) =>
      fc.tuple(
        ...ids.map((delegate) =>
          row(
            { delegate: oneOf(delegate), status: oneOf('present', 'online', 'excused', 'absent') },
            { from: oneOf(null) },
          ),
        ),
      ),
    );

const sittings = (known: Frame) =>
  some(
    row(
      {},
      {
        ...{ label: oneOf('Phiên sáng', 'Phiên chiều'), startsAt: maybe(time), proxies: text },
        presidedBy: maybe(text),
        ...{ stated, attendance: maybe(row({}, { marks: marks(known.delegates) })), minutesBy: maybe(text) },
      },
    ),
    2,
  ).map((rows) => rows.map((one, at) => ({ ...one, id: `s${at}` })));

const agenda = (known: Frame) =>
  some(
    row(
      { title: text, kind: oneOf(...words.agendaKinds) },
      {
        ...{
          presenter: maybe(text),
          discussion: maybe(text),
          speakers: maybe(text),
          conclusion: maybe(text),
          printedReference: maybe(oneOf('III.2', 'Mục 4a')),
          movedBy: maybe(text),
          earlierReference: maybe(text),
          order: row({}, { planned: maybe(count), adopted: maybe(count) }),
          change: row({ kind: oneOf(...words.agendaChanges) }, { note: maybe(text) }),
        },
        papers: some(
          row(
            { title: text, kind: oneOf(...words.paperKinds) },
            {
              kindPrinted: text,
              number: maybe(oneOf('17/TTr-UBND')),
              datedOn: maybe(partialDay(known)),
              fromBody: maybe(text),
            },
          ),
          2,
        ),
      },
    ),
  ).map((rows) =>
    rows.map((one, at) => ({ ...one, id: `a${at}`, ...(at > 0 && { parent: 'a0', refersTo: ['a0'] }) })),
  );

const resolutions = (known: Frame) =>
  some(
    row(
      { title: text, status: oneOf('withdrawn', 'postponed') },
      {
        ...{ printedTitle: maybe(text), note: maybe(text), signer: maybe(text) },
        ...{ kind: maybe(oneOf(...words.resolutionKinds)), legalBases: some(text, 2) },
        ...{ effectiveOn: maybe(partialDay(known)), issuedOn: maybe(oneOf(String(known.year))) },
        ...{
          articles: some(row({ heading: text }, { text: maybe(text) }), 2),
          annexes: some(row({ title: text, text })),
        },
      },
    ),
  ).chain((withdrawn) =>
    some(row({ title: text }, { number: maybe(oneOf(null)), legalBases: some(text, 2) }), 2).map((voted) => [
      ...voted.map((one, at) => ({ ...one, id: `r${at}` })),
      ...withdrawn,
    ]),
  );

/** What a source says of a vote: words with what they come to, or numbers and what they are of. */
const result = fc.oneof(
  row(
    { outcome: oneOf('adopted', 'rejected') },
    { printed: maybe(text), method: maybe(oneOf(...words.voteMethods)) },
  ),
  fc.tuple(count, count, count, count).chain(([yes, no, none, more]) => {
    const total = yes + no + none + more + 3;
    const others = { against: maybe(oneOf(no)), notVoting: maybe(oneOf(none)) };
    const further = { otherOpinion: oneOf(1), blank: maybe(oneOf(1)), absent: oneOf(1) };
    return row(
      {
        counts: row({ for: oneOf(yes) }, { ...others, ...further }),
        stated: row(
          { total: oneOf(total) },
          {
            ...{ present: oneOf(total - 1), voting: oneOf(yes + no + none + 2) },
            outcome: oneOf(...words.statedOutcomes),
          },
        ),
      },
      {
        ...{ heldAt: maybe(time), printed: maybe(text) },
        bounds: row({}, { for: oneOf(...words.countBounds) }),
        shares: oneOf([{ choice: 'against', printed: 'gần 98%', of: 'all' }]),
      },
    );
  }),
  row({
    shares: oneOf(
      [{ choice: 'for', printed: 'hơn 91%', of: 'all' }],
      [{ choice: 'for', printed: '98%', of: 'present' }],
    ),
  }),
);

/** Every resolution that was not withdrawn is voted on, and some matters beside them. */
const votes = (resolved: readonly Record<string, unknown>[], held: readonly unknown[]) => {
  const links: Parts = held.length > 0 ? { sitting: maybe(oneOf('s0')) } : {};
  const on = (must: Parts) => fc.tuple(row(must, links), result).map((two) => Object.assign({}, ...two));
  const asked = resolved.filter(({ id }) => id).map(({ id }) => on({ resolution: oneOf(id) }));
  return fc.tuple(fc.tuple(...asked), some(on({ subject: text }), 2)).map((two) => two.flat());
};

const money = oneOf('86,5 tỷ đồng', 'trên 9,5 tỷ đồng', '125 triệu đồng', 'bằng năm ngoái', null);
const share = oneOf('98,4%', 'hơn 91%', 'tăng gấp rưỡi');
/** A share of something: one of the list, words of the source's own, or nothing it says. */
const comparison = row(
  { percentPrinted: share },
  {
    basis: maybe(oneOf(...words.budgetBases)),
    basisWords: maybe(text),
    basisPrinted: maybe(oneOf('75 tỷ đồng')),
  },
);

const figures = ({ year }: Frame) =>
  some(
    row(
      { label: text, percentPrinted: share },
      {
        ...{
          concept: oneOf(...words.budgetConcepts),
          stage: oneOf(...words.budgetStages),
          year: maybe(oneOf(year)),
        },
        ...{ printed: money, note: maybe(text), basis: maybe(oneOf(...words.budgetBases)) },
        ...{ periodPrinted: text, comparisons: fc.array(comparison, { minLength: 1, maxLength: 2 }) },
        change: row({ fromPrinted: oneOf('75 tỷ đồng') }, { toPrinted: oneOf('86,5 tỷ đồng') }),
      },
    ),
  );

/** One number of an indicator. */
const number = row({ printed: oneOf('7/9', '98,4%', '22 tuyến') });

const rest = (known: Frame) => ({
  ...people,
  figures: figures(known),
  indicators: some(
    row(
      { name: text },
      {
        ...{
          printed: oneOf('7/9', '98,4%', '22 tuyến', 'đạt'),
          plan: number,
          samePeriod: number,
          growth: number,
        },
        targetResult: oneOf(...words.targetResults),
        group: maybe(oneOf(...words.indicatorGroups)),
        target: maybe(text),
        period: maybe(text),
        note: maybe(text),
      },
    ),
  ),
  tasks: some(
    row({ body: text }, { dueOn: maybe(partialDay(known)), status: maybe(oneOf(...words.taskStatuses)) }),
  ),
  photos: some(row({ label: text }, { caption: maybe(text) }), 1),
  sources: some(
    row(
      { title: text },
      {
        ...{ publisher: maybe(text), url: maybe(oneOf('https://hdnd.example/tin')), body: maybe(text) },
        postedOn: maybe(oneOf(String(known.year), known.day)),
        postedOnInferredFrom: maybe(text),
      },
    ),
    2,
  ),
});

/** A file of format 2 as somebody may write it by hand; each is one the app takes. */
export const partialFile: fc.Arbitrary<Record<string, unknown>> = frame.chain((known) =>
  fc.tuple(resolutions(known), sittings(known)).chain(([resolved, held]) =>
    row(
      {
        ...{ format: oneOf('nghi-truong/session-record/2'), council, session: session(known) },
        ...{ resolutions: oneOf(resolved), sittings: oneOf(held), votes: votes(resolved, held) },
        delegates: delegates(known),
      },
      { term: term(known), agenda: agenda(known), ...rest(known) },
    ).map(citing),
  ),
);
