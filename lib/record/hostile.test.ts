import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSection } from '@/lib/forms/sections';
import { scripts, spoilt, texts, textsIn } from '@/lib/test-hostile';
import { tries } from '@/lib/test-tries';
import { sections } from '@/lib/words';
import { buildRecord } from './build';
import { checkDraft } from './checks';
import { describeChanges } from './diff';
import { canonical, sha256 } from './digest';
import { type DraftRows, listsOf, type SessionDraft } from './draft';
import { project } from './project';
import { readDocument } from './read-document';
import { readRecord } from './read-record';
import { PUBLICATION_FORMAT, publicationDocumentSchema, type SessionRecord } from './schema';
import { wholeRecord, wholeRows } from './test-whole';

/** Names and links are the database's to check; here the text is. */
const isContent = (path: readonly (string | number)[]) => !/^id$|Id$|Digest$/.test(String(path.at(-1)));

const sectionAndRows = fc
  .constantFrom(...sections)
  .chain((section) => fc.tuple(fc.constant(section), spoilt<object>(wholeRows[section], 3, isContent)));

function draftOf(rows: DraftRows): SessionDraft | null {
  const [session] = rows.general.councilSessions;
  return session
    ? {
        council: { ...wholeRecord.council, quorum: { num: 2, den: 3 } },
        term: wholeRecord.term,
        delegates: wholeRecord.delegates,
        session: { ...session, slug: wholeRecord.session.slug },
        unusableFiles: new Map(),
        ...listsOf(rows),
      }
    : null;
}

/** The stored spelling of a first version. */
function documentOf(record: SessionRecord): string {
  const document = publicationDocumentSchema.parse({
    format: PUBLICATION_FORMAT,
    version: 1,
    kind: 'first',
    reason: null,
    publishedAt: '2023-07-20T01:00:00.000Z',
    publishedBy: 'Nguyễn Thị An',
    previousDigest: null,
    record,
  });
  return canonical(document);
}

const ids = { councilId: 'c', sessionId: 's', firstPublishedAt: '2023-07-20T01:00:00.000Z' };

/** Unfinished rows are kept at the desk, and no further. */
const isUnfinished = (draft: SessionDraft) =>
  checkDraft(draft, '2026-03-02').some(
    ({ key, severity }) => severity === 'error' && key.startsWith('lacks_'),
  );

describe('whatever a form lets pass', () => {
  test('becomes a record, its bytes, its projections and its findings, and is read again as it was', async () => {
    await fc.assert(
      fc.asyncProperty(sectionAndRows, async ([section, typed]) => {
        const read = readSection(section, typed);
        fc.pre(read.ok);
        const draft = draftOf({ ...wholeRows, [section]: read.data });
        fc.pre(draft !== null && !isUnfinished(draft));
        const record = buildRecord(draft);
        const findings = checkDraft(draft, '2026-03-02');
        const document = documentOf(record);
        const bytes = Buffer.from(document, 'utf8');
        expect(bytes.toString('utf8')).toBe(document);
        expect(await sha256(document)).toMatch(/^[0-9a-f]{64}$/);
        const stored = readDocument(document);
        expect(canonical(stored)).toBe(document);
        expect(stored.record).toEqual(record);
        project(ids, [stored]);
        describeChanges(wholeRecord, record);
        const again = readRecord(document);
        if (again.ok) expect(again.record).toEqual(record);
        // What a file is refused for is an error of the draft, so nothing published is ever refused.
        else expect({ findings, faults: again.faults }).toHaveProperty('findings.0.severity', 'error');
      }),
      tries(0.3),
    );
  });
});

test.each(texts.map((text, index) => [index, text] as const))('text %i survives a whole round', (_, text) => {
  const body = text.slice(0, 1_900);
  const read = readSection('tasks', { keyTasks: [{ ...wholeRows.tasks.keyTasks[0], body }] });
  if (!read.ok) throw new Error('A task is kept as it was typed, finished or not.');
  const draft = draftOf({ ...wholeRows, tasks: read.data });
  if (!draft || isUnfinished(draft)) return expect(read.data.keyTasks[0]?.body).toBe('');
  const record = buildRecord(draft);
  expect(readRecord(documentOf(record))).toMatchObject({ ok: true, record: { tasks: record.tasks } });
});

test('a script in every field is the same script in the record', () => {
  const body = scripts.join(' ');
  const read = readSection('tasks', { keyTasks: [{ ...wholeRows.tasks.keyTasks[0], body }] });
  expect(read.ok && textsIn(read.data)).toContain(body);
});

describe('a record file', () => {
  test.each([
    ['nested a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['with a prototype for a part', JSON.stringify(wholeRecord).replace('{', '{"__proto__":{"x":1},')],
    ['with a constructor for a part', JSON.stringify(wholeRecord).replace('{', '{"constructor":{"x":1},')],
    [
      'with a prototype inside',
      JSON.stringify(wholeRecord).replace('"session":{', '"session":{"__proto__":{},'),
    ],
    ['of a megabyte of digits', '9'.repeat(1_000_000)],
  ])('%s is refused', (_name, json) => {
    const read = readRecord(json);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.faults.length).toBeGreaterThan(0);
  });
});
