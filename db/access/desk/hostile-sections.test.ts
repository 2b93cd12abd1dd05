import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildRecord } from '@/lib/record/build';
import { canonical } from '@/lib/record/digest';
import { wholeRecord } from '@/lib/record/test-whole';
import { refusals } from '@/lib/refusal';
import { anyValue, spoilt, textsIn } from '@/lib/test-hostile';
import { tries } from '@/lib/test-tries';
import { normalizeText } from '@/lib/vi/fold';
import type { Viewer } from '@/lib/viewer';
import { type Section, sections } from '@/lib/words';
import { raw } from '../../client';
import { importRecord } from '../keeping/import-record';
import { unsafeOperatorOf } from '../keeping/operator';
import { unsafeCreateCouncil } from '../register/councils';
import { fingerprint, must, openTestDatabase, TEST_NOW } from '../test-database';
import { getDraft } from './draft';
import { getSection, loadRows, saveSection, undoSection } from './sections';

let closeDatabase: () => void;
let clerk: Viewer;
let sessionId: string;
let others: string[];

/** A council with the whole record as a draft; gives its clerk and the session. */
async function found(slug: string) {
  const council = { slug, name: `Phường ${slug}`, locality: `Phường ${slug}`, level: 'ward' as const };
  const { councilId } = await unsafeCreateCouncil(council, TEST_NOW);
  const viewer = unsafeOperatorOf(councilId);
  const json = JSON.stringify(wholeRecord);
  const made = must(await importRecord(viewer, { councilId, json }, TEST_NOW));
  return { viewer, sessionId: made.sessionId };
}

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  // What is tried here is what is written, not whether the disk keeps it.
  raw().pragma('synchronous = OFF');
  ({ viewer: clerk, sessionId } = await found('nha'));
  const other = await found('ben');
  const rows = await Promise.all(sections.map((section) => loadRows(section, other.sessionId)));
  others = [
    other.sessionId,
    ...new Set(textsIn(rows).filter((text) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text))),
  ];
});
afterAll(() => closeDatabase());

/** Rows that belong to a session but hang on a row, or on a mandate, that is not of it. */
const ASTRAY = `
  select 'attendance' from attendance a join sittings s on s.id = a.sitting_id where s.session_id <> a.session_id
  union all select 'numbers' from attendance_numbers a join sittings s on s.id = a.sitting_id where s.session_id <> a.session_id
  union all select 'papers' from papers p join agenda_items i on i.id = p.agenda_item_id where i.session_id <> p.session_id
  union all select 'votes' from votes v join resolutions r on r.id = v.resolution_id where r.session_id <> v.session_id
  union all select 'votes' from votes v join sittings s on s.id = v.sitting_id where s.session_id <> v.session_id
  union all select 'ballots' from ballots b join votes v on v.id = b.vote_id where v.session_id <> b.session_id
  union all select 'mandates' from (select session_id, mandate_id from attendance union select session_id, mandate_id from ballots) b
    join mandates m on m.id = b.mandate_id join council_sessions c on c.id = b.session_id where m.term_id <> c.term_id`;
const astray = () => raw().prepare(ASTRAY).pluck().all();

async function attempt(section: Section, typed: unknown, base: number): Promise<void> {
  const before = fingerprint();
  const stored = await loadRows(section, sessionId);
  const done = await saveSection(clerk, { sessionId, section, base, rows: typed }, TEST_NOW);
  if (!done?.ok) {
    expect(done && refusals[done.code]).toBe(done?.message);
    expect(fingerprint(), 'refused, it wrote nothing').toBe(before);
    return;
  }
  expect(astray(), 'nothing hangs on another session').toEqual([]);
  const kept = await loadRows(section, sessionId);
  for (const text of textsIn(kept))
    expect(/^https?:/.test(text) ? text.normalize('NFC') : text).toBe(normalizeText(text));
  const draft = (await getDraft(clerk, sessionId))?.draft;
  if (!draft) throw new Error('The draft is gone.');
  expect(() => canonical(buildRecord(draft))).not.toThrow();
  fc.pre(done.version !== base);
  must(await undoSection(clerk, { sessionId, section, base: done.version }, TEST_NOW));
  expect(await loadRows(section, sessionId), 'taken back whole').toEqual(stored);
}

describe('whatever is sent as a section', () => {
  test.each(sections)('%s: is stored in order, or refused and nothing is written', async (section) => {
    const valid = (await getSection(clerk, sessionId, section))?.rows as object;
    const values = fc.oneof({ weight: 4, arbitrary: anyValue }, fc.constantFrom(...others));
    const anyPath = () => true;
    await fc.assert(
      fc.asyncProperty(fc.oneof(spoilt(valid, 2, anyPath, values), anyValue), async (typed) => {
        const base = (await getSection(clerk, sessionId, section))?.version ?? 0;
        await attempt(section, typed, base);
      }),
      tries(0.025),
    );
  });

  test.each(sections)('%s: no row may hang on another session’s', async (section) => {
    const valid = (await getSection(clerk, sessionId, section))?.rows as object;
    const isLink = (path: readonly (string | number)[]) => /Id$|^id$/.test(String(path.at(-1)));
    await fc.assert(
      fc.asyncProperty(spoilt(valid, 2, isLink, fc.constantFrom(...others)), async (typed) => {
        const base = (await getSection(clerk, sessionId, section))?.version ?? 0;
        await attempt(section, typed, base);
      }),
      tries(0.015),
    );
  });
});
