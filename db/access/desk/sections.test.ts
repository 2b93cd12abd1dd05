import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SectionInput } from '@/lib/forms/sections';
import type { Section } from '@/lib/words';
import { getPreview, submitSession } from '../publications/publishing';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
} from '../test-database';
import { getSection, redoSection, saveSection, undoSection } from './sections';
import { createSession } from './sessions';

let closeDatabase: () => void;
let home: TestCouncil;
let other: TestCouncil;
let sessionId: string;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  const input = { termId: home.termId, ordinal: 11, series: 'main', kind: null, label: 'Kỳ họp thứ 11' };
  const days = { startsOn: '12/6/2024', endsOn: '2024-06-12' };
  sessionId = must(await createSession(home.viewers.clerk, { ...input, ...days }, TEST_NOW)).sessionId;
});
afterAll(() => closeDatabase());

/** Sessions of rows that are not finished, counted from where no other test counts. */
let unfinished = 100;

/** The same rows under ids that no other session has. */
const newNames = (rows: unknown) =>
  JSON.parse(JSON.stringify(rows).replaceAll(/"id":"/g, `"id":"u${unfinished}-`));

const tasks = (...bodies: string[]): SectionInput<'tasks'> => ({
  keyTasks: bodies.map((body, index) => ({
    id: `task-${index}`,
    body,
    period: '',
    owner: '',
    dueOn: '',
    target: '',
  })),
});
const save = (
  viewer = home.viewers.clerk,
  base = 0,
  rows: unknown = tasks('Một'),
  section: Section = 'tasks',
) => saveSection(viewer, { sessionId, section, base, rows }, TEST_NOW);
const bodies = async () =>
  (await getSection(home.viewers.clerk, sessionId, 'tasks'))?.rows.keyTasks.map((row) => row.body);

test('a session whose form is sent twice is opened once', async () => {
  const file = { termId: home.termId, ordinal: 11, series: 'main', kind: null, label: 'Kỳ họp thứ 11' };
  const twice = { ...file, startsOn: '12/6/2024', endsOn: '12/6/2024' };
  const sent = { ...twice, ordinal: 13, key: 'mot-lan' };
  const first = must(await createSession(home.viewers.clerk, sent, TEST_NOW));
  const before = everything();
  expect(await createSession(home.viewers.clerk, sent, TEST_NOW)).toEqual(first);
  for (const input of [twice, { ...sent, key: 'khac' }])
    expect(await createSession(home.viewers.clerk, input, TEST_NOW)).toMatchObject({
      code: 'session.exists',
    });
  expect(everything()).toEqual(before);
});

describe('saving a section', () => {
  test('keeps the rows in order and moves the version on by one', async () => {
    const saved = must(await save(home.viewers.clerk, 0, tasks('Một', 'Hai')));
    expect(saved).toMatchObject({ version: 1, canUndo: true, canRedo: false });
    expect(await bodies()).toEqual(['Một', 'Hai']);
  });

  test('says who came first, and writes nothing, when the version has moved on', async () => {
    const before = everything();
    const late = await save(home.viewers.clerk, 0, tasks('Khác'));
    expect(late).toMatchObject({
      ok: false,
      code: 'session.changed',
      changed: { by: 'clerk', at: TEST_NOW },
    });
    expect(everything()).toEqual(before);
  });

  test('writes no event when nothing differs', async () => {
    const before = everything();
    must(await save(home.viewers.clerk, 1, tasks('Một', 'Hai')));
    expect(everything()).toEqual(before);
  });

  test.each([
    ['a councillor', () => home.viewers.councillor, null],
    ['an administrator', () => home.viewers.admin, null],
    ["another council's clerk", () => other.viewers.clerk, null],
    ['the chair', () => home.viewers.chair, 'role.missing'],
  ])('is refused to %s, who changes nothing', async (_, viewer, code) => {
    const before = everything();
    const result = await save(viewer(), 1, tasks('Chen vào'));
    expect(code ? result : { code: result }).toMatchObject({ code });
    expect(everything()).toEqual(before);
  });

  test.each<[string, Section, unknown, string]>([
    [
      'months that go backward',
      'budget',
      { budgetFigures: [figure({ part: 'months', fromMonth: '9', throughMonth: '8' })] },
      'budgetFigures.0.fromMonth',
    ],
    [
      'a day that does not exist',
      'tasks',
      { keyTasks: [{ ...tasks('Một').keyTasks[0], dueOn: '31/2/2024' }] },
      'keyTasks.0.dueOn',
    ],
  ])('answers %s with a sentence at the field and writes nothing', async (_, section, rows, path) => {
    const before = everything();
    const result = await save(home.viewers.clerk, section === 'tasks' ? 1 : 0, rows, section);
    expect(result).toMatchObject({ ok: false, code: 'input.invalid' });
    expect(result && !result.ok && result.fields?.[path]).toMatch(/\.$/);
    expect(everything()).toEqual(before);
  });

  test.each<[string, Section, unknown, string]>([
    ['a budget row without a name', 'budget', { budgetFigures: [figure({ label: '' })] }, 'label'],
    ['months without their last', 'budget', { budgetFigures: [figure({ part: 'months' })] }, 'months'],
    [
      'a name without a number',
      'budget',
      { budgetFigures: [figure({ printed: '', percentPrinted: '' })] },
      'amount',
    ],
    ['a task without words', 'tasks', tasks('   '), 'body'],
    [
      'a photo without a description',
      'photos',
      { photos: [{ id: 'photo', label: '', caption: 'Khai mạc', alt: '', fileDigest: null }] },
      'label',
    ],
  ])(
    'keeps %s, and «Kiểm tra» asks for it before anything is submitted',
    async (_, section, rows, column) => {
      unfinished += 1;
      const opened = must(
        await createSession(
          home.viewers.clerk,
          {
            ...{
              termId: home.termId,
              ordinal: unfinished,
              series: 'main',
              kind: null,
              label: 'Kỳ họp',
            },
            ...{ startsOn: '2024-06-12', endsOn: '2024-06-12' },
          },
          TEST_NOW,
        ),
      );
      const { clerk } = home.viewers;
      must(
        await saveSection(
          clerk,
          { sessionId: opened.sessionId, section, base: 0, rows: newNames(rows) },
          TEST_NOW,
        ),
      );
      const kept = await getSection(clerk, opened.sessionId, section);
      expect(Object.values(kept?.rows ?? {}).flat()).toHaveLength(1);
      const found = await getPreview(clerk, opened.sessionId, TEST_NOW);
      expect(found?.findings).toContainEqual(
        expect.objectContaining({
          severity: 'error',
          section,
          key: expect.stringContaining(`lacks_${column}:`),
        }),
      );
      const submitted = await submitSession(
        clerk,
        { sessionId: opened.sessionId, base: 1, reasons: {} },
        TEST_NOW,
      );
      expect(submitted).toMatchObject({ ok: false, code: 'session.has_errors' });
    },
  );

  test('never touches a row of another session', async () => {
    const input = { termId: other.termId, ordinal: 1, series: 'main', label: 'Kỳ họp thứ 1' };
    const days = { startsOn: '2024-06-12', endsOn: '2024-06-12' };
    const theirs = must(await createSession(other.viewers.clerk, { ...input, ...days }, TEST_NOW)).sessionId;
    const rows = tasks('Của họ');
    must(
      await saveSection(
        other.viewers.clerk,
        { sessionId: theirs, section: 'indicators', base: 0, rows: { indicators: [] } },
        TEST_NOW,
      ),
    );
    must(
      await saveSection(
        other.viewers.clerk,
        {
          sessionId: theirs,
          section: 'tasks',
          base: 0,
          rows: { keyTasks: rows.keyTasks.map((row) => ({ ...row, id: 'theirs' })) },
        },
        TEST_NOW,
      ),
    );
    const before = everything();
    const taken = save(home.viewers.clerk, 1, {
      keyTasks: rows.keyTasks.map((row) => ({ ...row, id: 'theirs' })),
    });
    await expect(taken).resolves.toMatchObject({ ok: false, code: 'row.in_use' });
    expect(everything()).toEqual(before);
  });
});

describe('undo and redo', () => {
  test('walk back and forth over ten changes, and a fresh change ends redo', async () => {
    const at = async () => (await getSection(home.viewers.clerk, sessionId, 'tasks'))?.version ?? 0;
    const step = async (go: typeof undoSection) =>
      go(home.viewers.clerk, { sessionId, section: 'tasks', base: await at() }, TEST_NOW);
    const states = [await bodies()];
    for (let round = 1; round <= 10; round += 1) {
      const rows = tasks(...Array.from({ length: (round % 4) + 1 }, (_, index) => `Việc ${round}.${index}`));
      must(await save(home.viewers.clerk, await at(), rows));
      states.push(await bodies());
    }
    for (let back = 9; back >= 0; back -= 1) {
      must(await step(undoSection));
      expect(await bodies()).toEqual(states[back]);
    }
    for (let forth = 1; forth <= 10; forth += 1) {
      must(await step(redoSection));
      expect(await bodies()).toEqual(states[forth]);
    }
    await expect(step(redoSection)).resolves.toMatchObject({ code: 'redo.nothing' });
    must(await step(undoSection));
    must(await save(home.viewers.clerk, await at(), tasks('Mới')));
    await expect(step(redoSection)).resolves.toMatchObject({ code: 'redo.nothing' });
  });

  test('refuses to take back what another part has come to need', async () => {
    const agenda = {
      agendaItems: [{ id: 'item', kind: 'report', title: 'Báo cáo', isClosed: false }],
      papers: [],
    };
    must(await save(home.viewers.clerk, 0, agenda, 'agenda'));
    const resolutions = { resolutions: [{ ...resolution, agendaItemId: 'item' }] };
    must(await save(home.viewers.clerk, 0, resolutions, 'resolutions'));
    const before = everything();
    const undone = await undoSection(home.viewers.clerk, { sessionId, section: 'agenda', base: 1 }, TEST_NOW);
    expect(undone).toMatchObject({ ok: false, code: 'row.in_use' });
    expect(everything()).toEqual(before);
  });
});

const resolution = {
  id: 'resolution',
  kind: 'individual',
  title: 'Về dự toán',
  legalBases: [],
  articles: [],
  annexes: [],
  status: 'draft',
  inReview: false,
};

function figure(over: Record<string, unknown>) {
  const what = { id: 'figure', concept: 'revenue_total', label: 'Tổng thu', stage: 'outturn' };
  const when = { year: '2024', part: 'h1' };
  return {
    ...what,
    ...when,
    printed: '3,5 tỷ đồng',
    percentPrinted: '41,5%',
    basis: 'superior_plan',
    ...over,
  };
}
