import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { publication1Schema, type Record1 } from '@/lib/record/format-1';
import { comparable, liftRecord } from '@/lib/record/lift';
import { readDocument } from '@/lib/record/read-document';
import { readRecord } from '@/lib/record/read-record';
import { publicationDocumentSchema, voteSchema } from '@/lib/record/schema';
import { reasonArticle, reasonText, shareText } from '@/lib/say';
import { tries } from '@/lib/test-tries';

/* Documents as they were published on 30/11/2026, byte for byte, and the schema they were published under. */
const folder = join(import.meta.dirname, 'golden/format-1');
const golden = readdirSync(folder).filter((name) => name.endsWith('.json'));
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const storedIn = (name: string) => JSON.parse(textOf(name)) as z.infer<typeof publication1Schema>;
const records = golden.flatMap((name) => storedIn(name).record ?? []);

describe('format 1', () => {
  it('is what it was', () => {
    const written = JSON.parse(readFileSync(join(folder, '../format-1.schema.json'), 'utf8'));
    const { title, ...schema } = written;
    expect(z.toJSONSchema(publication1Schema)).toEqual(schema);
  });

  it('has its documents byte for byte', () => {
    const sums = golden.map((name) => {
      const digest = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
      return `${digest}  ${name}\n`;
    });
    expect(sums.join('')).toBe(readFileSync(join(folder, 'SHA256SUMS'), 'utf8'));
  });

  it('knew these reasons, and the documents have every one a published record could hold', () => {
    const codes = new Set(
      records.flatMap(({ votes }) => votes.flatMap(({ because }) => because)).map(({ code }) => code),
    );
    expect([...codes].sort()).toEqual([
      ...['answers_agree', 'answers_differ', 'base', 'base_range', 'counts_missing', 'day_unknown'],
      ...['ending_unknown', 'enough', 'no_ballots', 'no_counts', 'presence_unknown', 'present_unknown'],
      ...['printed', 'rule', 'rule_doubt', 'short', 'sitting_unknown', 'time_unknown', 'too_few'],
      ...['total_unknown', 'votes_exceed_present', 'votes_exceed_total', 'words_against'],
    ]);
  });
});

describe('a file of format 1', () => {
  const told = (spoil: (record: Record1) => void) => {
    const record = storedIn('mau-khoa-2-ky-1-1.json').record as Record1;
    spoil(record);
    const read = readRecord(JSON.stringify(record));
    return read.ok ? {} : Object.fromEntries(read.faults.map(({ path, text }) => [path, text]));
  };

  it('is told of what only format 2 has, and of what no format has', () => {
    expect(told(() => undefined)).toEqual({});
    const more = { presidedBy: 'Bà Nguyễn Thị An', chairedBy: 'Bà Nguyễn Thị An' };
    expect(told(({ sittings }) => Object.assign(sittings[0] ?? {}, more))).toEqual({
      'sittings.0.presidedBy': expect.stringContaining('Bản 1 không có mục «presidedBy», bản 2 thì có.'),
      'sittings.0.chairedBy': expect.stringContaining('Hồ sơ không có mục «chairedBy».'),
    });
  });

  it('says of everything whether it is known, as no file written by hand has to', () => {
    const faults = told(({ session }) => Reflect.deleteProperty(session, 'place'));
    expect(faults).toEqual({ 'session.place': expect.stringContaining('Thiếu mục này.') });
  });
});

describe.each(golden)('%s', (name) => {
  const stored = storedIn(name);
  const read = readDocument(textOf(name));

  it('is one of today', () => {
    expect(publicationDocumentSchema.parse(read)).toEqual(read);
  });

  it('says what it said: each reason, its article and each share', () => {
    const said = (stored.record?.votes ?? []).map(({ because, shareOfTotal, shareOfPresent }) => ({
      because: because.map(({ text, article }) => [text, article]),
      shares: [shareOfTotal, shareOfPresent],
    }));
    const saying = (read.record?.votes ?? []).map(({ because, shareOfTotal, shareOfPresent }) => ({
      because: because.map((reason) => [reasonText(reason, 'vi'), reasonArticle(reason, 'vi')]),
      shares: [shareText(shareOfTotal, 'vi'), shareText(shareOfPresent, 'vi')],
    }));
    expect(saying).toEqual(said);
  });

  it('loses no fact: all else stands as it stood', () => {
    const rest = (votes: readonly object[]) =>
      votes.map((vote) => ({ ...vote, because: 0, shareOfTotal: 0, shareOfPresent: 0, threshold: 0 }));
    const before = stored.record && { ...stored.record, format: '', votes: rest(stored.record.votes) };
    const after = read.record && { ...read.record, format: '', votes: rest(read.record.votes) };
    if (before) expect(after).toMatchObject(before);
    else expect(after).toBeNull();
  });

  it('has each of its sentences as a code, and every share as numbers', () => {
    const votes = read.record?.votes ?? [];
    expect(votes.flatMap(({ because }) => because).filter(({ code }) => code === 'said')).toEqual([]);
    const shares = votes.flatMap(({ shareOfTotal, shareOfPresent }) => [shareOfTotal, shareOfPresent]);
    expect(shares.filter((share) => share !== null && 'printed' in share)).toEqual([]);
  });

  it('would be said today in the same words', () => {
    const then = read.record?.votes ?? [];
    const today = read.record ? comparable(read.record, read.record)[0].votes : [];
    expect(today.map(({ because }) => because.map((reason) => reasonText(reason, 'vi')))).toEqual(
      then.map(({ because }) => because.map(({ said }) => said)),
    );
  });
});

function anyRecord(): Record1 {
  const [record] = records;
  if (!record) throw new Error('There are documents of format 1.');
  return record;
}

it('keeps as a sentence what none of the known sentences is, and a share that is none of its numbers', () => {
  const record = anyRecord();
  const vote = record.votes[0] ?? storedIn('plain.json').record?.votes[0];
  if (!vote) throw new Error('A vote is there.');
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  const code = fc.constantFrom('rule', 'base', 'printed', 'enough', 'words_against', 'base_range', 'no_such');
  const reason = fc.record({ code, text, article: fc.option(text) });
  fc.assert(
    fc.property(fc.array(reason), fc.option(text), (because, share) => {
      const lifted = liftRecord({ ...record, votes: [{ ...vote, because, shareOfTotal: share }] });
      const [one] = voteSchema.array().parse(lifted.votes);
      expect(one?.because.map((each) => [reasonText(each, 'vi'), reasonArticle(each, 'vi')])).toEqual(
        because.map((each) => [each.text, each.article]),
      );
      expect(shareText(one?.shareOfTotal ?? null, 'vi')).toBe(share);
    }),
    tries(200),
  );
});

describe('a document that is not of a format', () => {
  it.each([
    ['of a later one', '{"format":"nghi-truong/publication/3"}', RangeError],
    ['without one', '{}', TypeError],
    ['with the name of something else', '{"format":"constructor"}', TypeError],
    ['a list', '[]', TypeError],
    ['nothing', 'null', TypeError],
    ['no JSON', '{', SyntaxError],
    ['of format 1 and not as it asks', '{"format":"nghi-truong/publication/1"}', z.ZodError],
  ])('%s is not read', (_name, text, fault) => {
    expect(() => readDocument(text)).toThrow(fault);
  });
});

describe('a file of format 1 that is brought in', () => {
  const file = 'duc-thang-khoa-2-ky-11-1.json';

  it('is read as what it is of today', () => {
    const read = readRecord(textOf(file));
    expect(read.ok || read.faults).toBe(true);
    expect(read.ok && read.record).toEqual(readDocument(textOf(file)).record);
  });

  it.each([
    ['a field of format 2', { threshold: null }],
    ['a share of format 2', { shareOfTotal: { votes: 1, of: 2 } }],
  ])('is refused with %s', (_name, over) => {
    const stored = storedIn(file);
    const record = stored.record && {
      ...stored.record,
      votes: stored.record.votes.map((vote, at) => (at === 0 ? { ...vote, ...over } : vote)),
    };
    const read = readRecord(JSON.stringify({ ...stored, record }));
    expect(read.ok ? [] : read.faults.map(({ path }) => path)).toEqual([
      expect.stringContaining(`votes.0.${Object.keys(over)[0]}`),
    ]);
  });

  it('of a later format is refused with the formats that are read', () => {
    const read = readRecord('{"format":"nghi-truong/session-record/3"}');
    expect(read.ok || read.faults).toEqual([{ path: 'format', text: expect.stringContaining('bản 1') }]);
  });
});
