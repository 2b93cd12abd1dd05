import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Section } from '@/lib/words';
import { commit, raw } from '../../client';
import { addComment } from '../review/comments';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession } from '../test-session';
import { event } from '../trail/event';
import { listEvents } from '../trail/trail';
import { getSection, loadRows, saveSection, undoSection } from './sections';
import { createSession } from './sessions';

/* No id from outside may name, or be taken for, anything that is there. */

let closeDatabase: () => void;
let asItWas: () => void;
let home: TestCouncil;
let other: TestCouncil;
let sessionId: string;
let theirs: string;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  for (const [council, suffix] of [
    [home, ''],
    [other, '-ben'],
  ] as const) {
    const draft = await createTestSession(council, 11, suffix);
    await draft.saveGeneral({ reviewOpen: true });
    await draft.saveAgenda(null, null);
    await draft.release(true);
    const said = { key: 'loi', resolutionId: `r1${suffix}`, pieceId: null, body: 'Đồng ý.' };
    must(await addComment(council.viewers.councillor, said, TEST_NOW));
    if (council === home) sessionId = draft.sessionId;
    else theirs = draft.sessionId;
  }
  asItWas = rememberTestDatabase();
});
beforeEach(() => asItWas());
afterAll(() => closeDatabase());

const session = (more: object) => ({
  ...{ termId: home.termId, ordinal: '14', series: 'main', kind: '', label: 'Kỳ họp thứ 14' },
  ...{ startsOn: '12/6/2024', endsOn: '12/6/2024' },
  ...more,
});
const idIn = (sql: string) => raw().prepare(sql).pluck().get() as string;
const EVERY_ID = `select id from users union select id from user_roles union select id from councils union
  select id from terms union select id from people union select id from mandates union select id from council_sessions
  union select id from agenda_items union select id from papers union select id from resolutions union
  select id from sittings union select id from comments`;
const everyId = () => raw().prepare(EVERY_ID).pluck().all() as string[];

describe('a session', () => {
  test('sent with the id of anything there is gets one of its own', async () => {
    for (const [at, id] of everyId().entries()) {
      const input = session({ id, key: id, ordinal: String(at + 100) });
      const made = must(await createSession(home.viewers.clerk, input, TEST_NOW)).sessionId;
      expect(everyId().filter((one) => one === made)).toHaveLength(1);
      expect(made).not.toBe(id);
    }
  });

  test('called like the chair puts nobody’s name in the trail', async () => {
    const id = home.viewers.chair.userId;
    must(await createSession(home.viewers.clerk, session({ id, key: id }), TEST_NOW));
    const trail = await listEvents(home.viewers.admin, { councilId: home.councilId });
    expect(trail?.entries[0]).toMatchObject({ aggregate: 'session', subject: 'Kỳ họp thứ 14' });
  });

  test('with the key of somebody else, or of another council, is another session', async () => {
    const key = 'khoa';
    const mine = must(await createSession(home.viewers.clerk, session({ key }), TEST_NOW)).sessionId;
    const abroad = session({ key, termId: other.termId });
    expect(must(await createSession(other.viewers.clerk, abroad, TEST_NOW)).sessionId).not.toBe(mine);
  });
});

test('an event of an aggregate that is called like a person shows no name of theirs', async () => {
  // As older code let it be made.
  const { userId: id } = home.viewers.chair;
  const what = {
    aggregate: 'session',
    aggregateId: id,
    seq: 1,
    verb: 'created',
    councilId: home.councilId,
  } as const;
  await commit([event(home.viewers.clerk, TEST_NOW, what)], []);
  const trail = await listEvents(home.viewers.admin, { councilId: home.councilId });
  expect(trail?.entries[0]).toMatchObject({ aggregate: 'session', subject: null });
});

describe('a new row of a section', () => {
  const row: Partial<Record<Section, (id: string) => unknown>> = {
    tasks: (id) => ({ keyTasks: [{ id, body: 'Việc' }] }),
    photos: (id) => ({ photos: [{ id, label: 'Ảnh', caption: '', alt: 'Ảnh', fileDigest: null }] }),
    indicators: (id) => ({ indicators: [{ id, name: 'Đường', printed: '1 tuyến đường' }] }),
  };

  test.each(Object.keys(row) as Section[])(
    'of %s may be called like nothing that is there',
    async (section) => {
      const ids = everyId();
      expect(ids.length).toBeGreaterThan(40);
      const before = everything();
      for (const id of ids) {
        const rows = row[section]?.(id);
        const saved = await saveSection(home.viewers.clerk, { sessionId, section, base: 0, rows }, TEST_NOW);
        expect([id, saved]).toEqual([id, expect.objectContaining({ ok: false, code: 'row.in_use' })]);
      }
      expect(everything()).toEqual(before);
    },
  );

  test('may not be called like a new row of another table', async () => {
    const rows = await loadRows('agenda', sessionId);
    const [item, paper] = [rows.agendaItems[0], rows.papers[0]];
    const twice = {
      agendaItems: [...rows.agendaItems, { ...item, id: 'x' }],
      papers: [...rows.papers, { ...paper, id: 'x', agendaItemId: 'x' }],
    };
    const base = (await getSection(home.viewers.clerk, sessionId, 'agenda'))?.version ?? 0;
    const save = { sessionId, section: 'agenda', base, rows: twice } as const;
    await writesNothing(async () =>
      expect(await saveSection(home.viewers.clerk, save, TEST_NOW)).toMatchObject({ code: 'row.in_use' }),
    );
  });

  test('that undo brings back is refused when its name was given to something else meanwhile', async () => {
    const { clerk } = home.viewers;
    const at = { sessionId, section: 'tasks' } as const;
    must(
      await saveSection(clerk, { ...at, base: 0, rows: { keyTasks: [{ id: 'x', body: 'Một' }] } }, TEST_NOW),
    );
    must(await saveSection(clerk, { ...at, base: 1, rows: { keyTasks: [] } }, TEST_NOW));
    const abroad = {
      sessionId: theirs,
      section: 'indicators',
      base: 0,
      rows: row.indicators?.('x'),
    } as const;
    must(await saveSection(other.viewers.clerk, abroad, TEST_NOW));
    expect(await undoSection(clerk, { ...at, base: 2 }, TEST_NOW)).toMatchObject({ code: 'row.in_use' });
  });
});

test('a remark sent with the id of anything there is gets one of its own', async () => {
  for (const id of everyId()) {
    const said = { id, key: id, resolutionId: 'r1', pieceId: null, body: 'Nên ghi rõ.' };
    const { commentId } = must(await addComment(home.viewers.councillor, said, TEST_NOW));
    expect(commentId).not.toBe(id);
  }
  expect(idIn('select count(distinct id) = count(*) from comments')).toBe(1);
});
