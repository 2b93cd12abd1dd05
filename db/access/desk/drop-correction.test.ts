import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Section, sections } from '@/lib/words';
import { getPreview } from '../publications/publishing';
import { addComment } from '../review/comments';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { dropCorrection } from './drop-correction';
import { getSection, loadRows, saveSection, undoSection } from './sections';
import { reopenSession } from './session-moves';
import { findDeskSession } from './standing';

let close: () => void;
let home: TestCouncil;
let session: TestSession;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  session = await createTestSession(home);
  await session.saveGeneral({});
  await session.saveAgenda(null, null);
  await session.release(true);
  await mark('Nằm viện');
  await session.publish();
});
afterAll(() => close());

const clerk = () => home.viewers.clerk;
/** An absence with its reason, which no published record carries. */
const mark = (reason: string) =>
  session.save('attendance', {
    attendanceNumbers: [],
    attendance: [
      {
        ...{ id: 'm1', sittingId: 'sang', mandateId: home.delegates[1]?.mandateId ?? '', reason },
        ...{ status: 'excused', fromTime: '', toTime: '', away: '' },
      },
    ],
  });
const rows = async () =>
  Object.fromEntries(
    await Promise.all(
      sections.map(
        async (section: Section) => [section, await loadRows(section, session.sessionId)] as const,
      ),
    ),
  );
const step = async () => ({ sessionId: session.sessionId, base: await session.version() });
const reopen = async () =>
  must(await reopenSession(clerk(), { ...(await step()), reason: 'Nhầm.' }, TEST_NOW));
const drop = async (viewer = clerk()) => dropCorrection(viewer, await step(), TEST_NOW);
const stateOf = async () => (await findDeskSession(clerk(), session.sessionId))?.session;

describe('a correction opened by mistake', () => {
  it('is dropped: every row is as it was published, with what no record carries', async () => {
    const before = await rows();
    await reopen();
    await session.saveGeneral({ title: 'Tên sửa nhầm' });
    await session.saveGeneral({ title: 'Sửa nhầm lần nữa' });
    await mark('Đi công tác');
    await session.save('agenda', { agendaItems: [], papers: [] });
    const base = (await getSection(clerk(), session.sessionId, 'agenda'))?.version ?? 0;
    must(await undoSection(clerk(), { sessionId: session.sessionId, section: 'agenda', base }, TEST_NOW));
    await session.save('agenda', { agendaItems: [], papers: [] });
    await session.save('resolutions', { resolutions: [] });
    must(await drop());

    expect(await rows()).toEqual(before);
    expect(await stateOf()).toMatchObject({ state: 'published', correctionReason: null });
    expect((await getPreview(clerk(), session.sessionId, TEST_NOW))?.isUnchanged).toBe(true);
    expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('keeps the past: opened again, what was dropped can be undone back', async () => {
    await reopen();
    const agenda = await getSection(clerk(), session.sessionId, 'agenda');
    expect(agenda?.rows.agendaItems).toHaveLength(2);
    const asked = { sessionId: session.sessionId, section: 'agenda' as const, base: agenda?.version ?? 0 };
    must(await undoSection(clerk(), asked, TEST_NOW));
    expect((await loadRows('agenda', session.sessionId)).agendaItems).toEqual([]);
    must(await drop());
    expect((await loadRows('agenda', session.sessionId)).agendaItems).toHaveLength(2);
  });

  it('is nobody’s to drop but the clerk’s, and only while it is open', async () => {
    expect(await writesNothing(() => drop())).toMatchObject({ code: 'session.wrong_state' });
    await reopen();
    expect(await writesNothing(() => drop(home.viewers.chair))).toMatchObject({ code: 'role.missing' });
    expect(await writesNothing(() => drop(home.viewers.councillor))).toBeNull();
    const late = { sessionId: session.sessionId, base: 0 };
    expect(await writesNothing(() => dropCorrection(clerk(), late, TEST_NOW))).toMatchObject({
      code: 'session.wrong_state',
    });
  });

  it('leaves nothing behind that was saved at the same moment, whenever that is', async () => {
    for (let ticks = 0; ticks < 40; ticks += 1) {
      const base = (await getSection(clerk(), session.sessionId, 'tasks'))?.version ?? 0;
      const task = { id: `t${ticks}`, body: 'Việc', period: '', owner: '', dueOn: '', target: '' };
      const saving = {
        sessionId: session.sessionId,
        section: 'tasks' as const,
        base,
        rows: { keyTasks: [task] },
      };
      const dropping = dropCorrection(clerk(), await step(), TEST_NOW);
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      await saveSection(clerk(), saving, TEST_NOW);
      if (!(await dropping)?.ok) must(await drop());
      expect((await loadRows('tasks', session.sessionId)).keyTasks, `after ${ticks} ticks`).toEqual([]);
      await reopen();
    }
  });

  it('stays while a councillor’s remark hangs on what only it holds', async () => {
    const resolutions = await loadRows('resolutions', session.sessionId);
    const [first] = resolutions.resolutions;
    if (!first) throw new Error('No resolution.');
    const article = { id: 'moi-1', heading: '', text: 'Nội dung.', clauses: [] };
    const added = { ...first, id: 'moi', title: 'Dự thảo mới', inReview: true, articles: [article] };
    await session.save('resolutions', { resolutions: [...resolutions.resolutions, added] } as never);
    await session.saveGeneral({ reviewOpen: true });
    const remark = { key: 'g1', resolutionId: 'moi', pieceId: '', body: 'Góp ý.' };
    must(await addComment(home.viewers.councillor, remark, TEST_NOW));
    expect(await writesNothing(() => drop())).toMatchObject({ code: 'session.correction_commented' });
  });
});

describe('a correction in which a vote by name was called secret', () => {
  const vote = {
    ...{ id: 'v-ten', resolutionId: null, agendaItemId: null, sittingId: 'sang-12', subject: 'Chương trình' },
    ...{ rule: 'ordinary' as const, method: 'show_of_hands' as const, heldAt: '', entry: 'by_name' as const },
    ...{ uncounted: null, printed: '', forCount: '', againstCount: '', notVotingCount: '' },
  };
  const secret = {
    ...{ ...vote, method: 'secret' as const, entry: 'totals' as const },
    ...{ forCount: '2', againstCount: '1', notVotingCount: '0' },
  };

  it('is dropped: the ballots that everybody could read are back, and no other', async () => {
    const other = await createTestSession(home, 12);
    await other.saveGeneral({});
    const ballots = (['for', 'against', 'for'] as const).map((choice, at) => ({
      ...{ id: `b-${at}`, voteId: vote.id, choice },
      mandateId: home.delegates[at]?.mandateId ?? '',
    }));
    await other.save('votes', { votes: [vote], ballots });
    await other.publish();
    const before = await loadRows('votes', other.sessionId);
    expect(before.ballots).toHaveLength(3);
    const at = async () => ({ sessionId: other.sessionId, base: await other.version() });
    must(await reopenSession(clerk(), { ...(await at()), reason: 'Nhầm.' }, TEST_NOW));
    const changed = ballots.slice(1).map((ballot) => ({ ...ballot, choice: 'not_voting' as const }));
    await other.save('votes', { votes: [vote], ballots: changed });
    await other.save('votes', { votes: [secret], ballots: [] });
    must(await dropCorrection(clerk(), await at(), TEST_NOW));

    expect(await loadRows('votes', other.sessionId)).toEqual(before);
    expect((await getPreview(clerk(), other.sessionId, TEST_NOW))?.isUnchanged).toBe(true);
    expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
  });
});
