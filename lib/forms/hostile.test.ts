import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aResolution } from '@/lib/record/test-draft';
import { wholeRows } from '@/lib/record/test-whole';
import type { Result } from '@/lib/refusal';
import { amounts, anyText, anyValue, days, shares, spoilt, textsIn } from '@/lib/test-hostile';
import { claims, tries } from '@/lib/test-tries';
import { normalizeText } from '@/lib/vi/fold';
import { type Section, sections } from '@/lib/words';
import { createAccountInput, email, signInInput } from './accounts';
import { amountDoubt } from './budget';
import { commentInput } from './comment';
import { optionalDate, optionalParagraphs, optionalText, readInput, requiredText } from './fields';
import { newSessionInput } from './new-session';
import { readSection, type SectionInput } from './sections';
import { addMandateInput, addOfficeInput, endMandateInput, quorumInput, termInput } from './terms';

/** The rows of a section are what its form is given, and sends again. */
const inputOf = <S extends Section>(section: S) => wholeRows[section] as SectionInput<S>;

/** A sentence of ours: Vietnamese, finished, and no word of Zod's. */
const SENTENCE = /^(?=.*[à-ỹđ]).{6,}[.»]$/iu;

/** Whatever came of it, it is either in order throughout or refused beside its fields. */
function expectOrder(read: Result<{ data: unknown }>): void {
  if (!read.ok) {
    expect(read.message).toMatch(SENTENCE);
    for (const sentence of Object.values(read.fields ?? {})) expect(sentence).toMatch(SENTENCE);
    return;
  }
  for (const text of textsIn(read.data)) {
    // An address keeps its letters as they came; all else is composed.
    expect(normalizeText(text)).toBe(/^https?:/.test(text) ? text.normalize('NFC') : text);
    expect(text).toBe(Buffer.from(text, 'utf8').toString('utf8'));
  }
}

/** Values that some field takes: with hostile ones alone hardly any rows are taken. */
const PLAUSIBLE = fc.constantFrom(null, '', 'Ghi chú', '8h30', 0, true);

describe('whatever stands in a section', () => {
  test.each(sections)('%s is read in order or refused with a sentence', (section) => {
    const valid = inputOf(section);
    expect(readSection(section, valid).ok).toBe(true);
    const { count, expectEach } = claims();
    fc.assert(
      fc.property(fc.oneof(spoilt(valid), spoilt(valid, 1, undefined, PLAUSIBLE)), (rows) => {
        const read = readSection(section, rows);
        expectOrder(read);
        // What was stored is what the desk is given to send again.
        count('taken', read.ok);
        count('refused', !read.ok);
        if (read.ok) expect(readSection(section, read.data)).toEqual(read);
      }),
      tries(0.2),
    );
    expectEach(0.03);
  });

  test('and whatever is sent instead of one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sections), anyValue, (section, rows) =>
        expectOrder(readSection(section, rows)),
      ),
      tries(),
    );
  });
});

const valid = {
  account: [
    createAccountInput,
    { email: 'a@b.example', name: 'An', password: 'mat-khau-dai', roles: ['clerk'] },
  ],
  signIn: [signInInput, { email: 'a@b.example', password: 'mat-khau-dai' }],
  comment: [commentInput, { id: 'c', resolutionId: 'r', pieceId: null, body: 'Đồng ý.' }],
  session: [
    newSessionInput,
    {
      ...{ id: 's', termId: 't', ordinal: '11', series: 'main', kind: null, label: 'Kỳ họp' },
      ...{ startsOn: '12/6/2026', endsOn: '13/6/2026' },
    },
  ],
  term: [termInput, { ordinal: '2', label: 'Khóa II', startYear: '2021', endYear: '2026' }],
  mandate: [addMandateInput, { personId: null, name: 'An', unit: 'Tổ 1', startedOn: '1/7/2021' }],
  mandateEnd: [endMandateInput, { endedOn: '1/7/2022', endedAt: '9h', endReason: 'died' }],
  office: [addOfficeInput, { kind: 'group_head', title: 'Tổ trưởng', startedOn: '1/7/2021', endedOn: null }],
  quorum: [quorumInput, { numerator: '2', denominator: '3' }],
} as const;

describe('whatever is typed into a form', () => {
  test.each(Object.entries(valid))('%s', (_name, [schema, input]) => {
    expect(readInput(schema, input).ok).toBe(true);
    fc.assert(
      fc.property(fc.oneof(spoilt(input as Record<string, unknown>), anyValue), (typed) => {
        const read = readInput(schema, typed);
        // A password is kept as it was typed, whatever it is.
        expectOrder(read.ok ? { ok: true, data: { ...(read.data as object), password: '' } } : read);
      }),
      tries(0.1),
    );
  });
});

test('whatever text comes, a field keeps it in order, within its length', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 4_000 }), (text, most) => {
      for (const field of [optionalText(most), optionalParagraphs(most), requiredText('Ghi vào.', most)]) {
        const read = readInput(field, text);
        expectOrder(read);
        if (read.ok) expect([...(read.data ?? '')].length).toBeLessThanOrEqual(most);
      }
      const line = readInput(optionalText(20_000), text);
      if (line.ok) expect(line.data ?? '').not.toMatch(/[\n\r\t]| {2}/);
    }),
    tries(),
  );
});

test.each(days)('«%s» is no day', (text) => {
  expect(readInput(optionalDate, text)).toMatchObject({
    ok: false,
    fields: { '': expect.stringMatching(SENTENCE) },
  });
});

const figureWith = (over: object) => {
  const [first] = inputOf('budget').budgetFigures;
  return { budgetFigures: [{ ...first, percentPrinted: '', basis: '', basisPrinted: '', ...over }] };
};

const anything = expect.stringMatching(/./);

test.each(amounts)('«%s» đồng is %s', (printed, expected) => {
  const read = readSection('budget', figureWith({ printed }));
  // A figure may be below zero; a fee or a price, which the reader of amounts is for as well, may not.
  const below = expected === 'negative' ? -5_000_000_000 : null;
  const valueDong = typeof expected === 'number' ? expected : below;
  if (printed.length > 200)
    return expect(read).toMatchObject({
      fields: { 'budgetFigures.0.printed': expect.stringMatching(SENTENCE) },
    });
  expect(read).toMatchObject({ ok: true, data: { budgetFigures: [{ valueDong, printed: anything }] } });
  if (valueDong === null) expect(amountDoubt(printed)).toMatch(SENTENCE);
  if (expected === 'ambiguous') expect(amountDoubt(printed)).toContain(' hoặc ');
});

test.each(shares)('«%s» is %s', (percentPrinted, expected) => {
  const read = readSection('budget', figureWith({ percentPrinted, basis: 'own_resolution' }));
  const below = percentPrinted === '-1%' ? -10_000 : null;
  if (percentPrinted.length > 200)
    return expect(read).toMatchObject({
      fields: { 'budgetFigures.0.percentPrinted': expect.stringMatching(SENTENCE) },
    });
  const percentPpm = typeof expected === 'number' ? expected : below;
  expect(read).toMatchObject({
    ok: true,
    data: { budgetFigures: [{ percentPpm, percentPrinted: anything }] },
  });
});

test('a day of a resolution that is none is refused beside its field, whatever stands in the others', () => {
  const over = { adoptedOn: 'hôm qua', issuedOn: '14/7/2023' };
  const read = readSection('resolutions', { resolutions: [{ ...aResolution(), ...over }] });
  expect(read).toMatchObject({ ok: false, fields: { 'resolutions.0.adoptedOn': expect.any(String) } });
});

describe('an indicator', () => {
  const [first] = inputOf('indicators').indicators;
  const read = (printed: string) =>
    readSection('indicators', { indicators: [{ ...first, printed, unit: '', percentOf: '' }] });
  test.each(['3/0', '99999999999999999999 hộ', '1/9999999999999999', 'không có số', '٣'])(
    '«%s» is kept without a number',
    (printed) =>
      expect(read(printed)).toMatchObject({
        ok: true,
        data: { indicators: [{ printed, countValue: null, percentPpm: null, ratioDenominator: null }] },
      }),
  );
  test.each([
    ['９８，４％', { percentPpm: 984_000 }],
    ['８/８', { ratioNumerator: 8, ratioDenominator: 8 }],
    ['２２ tuyến', { countValue: 22 }],
    ['1.234.567.890.123 m2', { countValue: 1_234_567_890_123 }],
    ['23 tỷ đồng', { countValue: 23_000_000_000, unit: 'đồng' }],
    ['14,560 triệu', { countValue: null, printed: '14,560 triệu' }],
  ])('«%s» is read', (printed, expected) =>
    expect(read(printed)).toMatchObject({ ok: true, data: { indicators: [expected] } }),
  );

  test.each([
    ['23 tỷ đồng', 'đồng', 23_000_000_000],
    ['23 tỷ đồng', 'tỷ đồng', 23],
    ['23 tỷ đồng', 'triệu đồng', 23_000],
    ['500 triệu đồng', 'tỷ đồng', null],
    ['23 tỷ đồng', 'hộ', null],
    ['23', 'tỷ đồng', 23],
  ])('«%s» counted in %s is %s', (printed, unit, countValue) =>
    expect(
      readSection('indicators', { indicators: [{ ...first, printed, unit, percentOf: '' }] }),
    ).toMatchObject({
      data: { indicators: [{ countValue, unit }] },
    }),
  );
});

describe('a mark', () => {
  const [first] = inputOf('attendance').attendance;
  const read = (over: object) =>
    readSection('attendance', {
      attendanceNumbers: [],
      attendance: [{ ...first, status: 'present', fromTime: '', toTime: '', away: '', ...over }],
    });
  test.each([
    [{ away: '9h30-10h; 11h-11h15' }, '09:30–10:00; 11:00–11:15'],
    [{ away: '11h–11h15, 9h30–10h' }, '09:30–10:00; 11:00–11:15'],
    [{ away: '' }, null],
  ])('%j', (over, away) => expect(read(over)).toMatchObject({ ok: true, data: { attendance: [{ away }] } }));
  test.each([
    { away: 'ra ngoài' },
    { away: '10h-9h30' },
    { away: '9h-10h; 9h30-11h' },
    { status: 'late', fromTime: '10h', away: '9h30-10h30' },
    { status: 'left_early', toTime: '10h', away: '9h30-10h30' },
    { status: 'absent', away: '9h30-10h' },
  ])('%j is refused', (over) =>
    expect(read(over)).toMatchObject({
      fields: { 'attendance.0.away': expect.stringMatching(SENTENCE) },
    }),
  );
});

describe('too much', () => {
  const [task] = inputOf('tasks').keyTasks;
  test('rows are refused as a whole', () => {
    const keyTasks = Array.from({ length: 10_000 }, (_, index) => ({ ...task, id: `t${index}` }));
    expect(readSection('tasks', { keyTasks })).toMatchObject({
      fields: { keyTasks: 'Nhiều quá 100 dòng. Bỏ bớt rồi lưu lại.' },
    });
  });

  test('and so are two rows of one id', () => {
    const read = readSection('tasks', { keyTasks: [task, task] });
    expect(read).toMatchObject({ fields: { keyTasks: expect.stringMatching(SENTENCE) } });
  });

  test('text of a megabyte is refused at once, in every field of every section', () => {
    const pasted = ['ậ'.repeat(1_000_000), ' '.repeat(1_000_000), `a${'\u0301\u0323'.repeat(500_000)}`];
    const started = performance.now();
    for (const body of pasted)
      expect(readSection('tasks', { keyTasks: [{ ...task, body }] })).toMatchObject({
        fields: { 'keyTasks.0.body': 'Dài quá 2.000 ký tự. Rút gọn lại.' },
      });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('a section longer than a request may be is refused as one', () => {
    const [source] = inputOf('general').sources;
    const sources = Array.from({ length: 14 }, (_, index) => ({
      ...source,
      id: `s${index}`,
      body: 'ậ'.repeat(99_999),
    }));
    const read = readSection('general', { ...inputOf('general'), sources });
    expect(read).toMatchObject({ ok: false, code: 'section.too_long' });
  });
});

test.each([
  'a@b',
  'a@b..example',
  '@b.example',
  'a b@c.example',
  'a@b.example\u0000',
  'a@b.example, c@d.example',
  '"a"@[127.0.0.1]',
  'a@phường.example',
  `${'a'.repeat(250)}@b.example`,
])('«%s» is no address or loses what is no text', (typed) => {
  const read = readInput(email, typed);
  if (read.ok) expect(read.data).toBe('a@b.example');
});
