import 'server-only';
import type { SectionRows } from '@/lib/forms/sections';
import type { Viewer } from '@/lib/viewer';
import { raw } from '../client';
import { getSection, saveSection } from './desk/sections';
import { acceptAmendment } from './review/amendment-decisions';
import { proposeAmendment } from './review/amendments';
import { must, TEST_NOW, type TestCouncil } from './test-database';
import type { TestSession } from './test-session';

type Row = SectionRows<'resolutions'>['resolutions'][number];
type More = Readonly<Record<string, unknown>>;

/** An instant of the tests' hour, in order. */
export const at = (minute: number) => TEST_NOW.replace('01:00', `02:${String(minute).padStart(2, '0')}`);

/** A draft before the councillors whose first article has two clauses, and what is done with it. */
export async function createAmendable({ viewers }: TestCouncil, draft: TestSession) {
  const { clerk, councillor } = viewers;
  const { sessionId } = draft;
  const load = async () => {
    const section = await getSection(clerk, sessionId, 'resolutions');
    if (!section) throw new Error('No draft.');
    return section;
  };
  const save = async (edit: (row: Row, index: number) => Row) => {
    const { version: base, rows } = await load();
    const resolutions = rows.resolutions.map(edit);
    must(
      await saveSection(
        clerk,
        { sessionId, section: 'resolutions', base, rows: { ...rows, resolutions } },
        at(0),
      ),
    );
  };
  /** Types another article into the first draft. */
  const write = (edit: (article: Row['articles'][number]) => Row['articles'][number]) =>
    save((row, index) => (index === 0 ? { ...row, articles: row.articles.map(edit) } : row));
  /** Closes the first draft to the councillors and opens it again: they read what it says now. */
  const release = async () => {
    for (const isOpen of [false, true])
      await save((row, index) => ({ ...row, inReview: isOpen && index === 0 }));
  };
  const clauses = [
    { id: 'k1', text: 'Mức chi.', points: [] },
    { id: 'k2', text: 'Thời hạn.', points: [] },
  ];
  await draft.release(true);
  await write((article) => ({ ...article, clauses }));
  await release();

  const seen = () =>
    Number(raw().prepare('select max(n) from resolution_versions where resolution_id = ?').pluck().get('r1'));
  const words = { resolutionId: 'r1', pieceId: 'k1', kind: 'replace', proposed: 'Mức chi mới.' };
  const propose = (more: More = {}, viewer: Viewer = councillor) =>
    proposeAmendment(viewer, { ...words, seen: seen(), ...more }, at(1));
  return {
    write,
    release,
    seen,
    propose,
    proposed: async (more: More = {}) => must(await propose(more)).amendmentId,
    accept: (amendmentId: string, viewer = clerk) =>
      acceptAmendment(viewer, { amendmentIds: [amendmentId] }, at(2)),
    stateOf: (id: string) => raw().prepare('select state from amendments where id = ?').pluck().get(id),
    /** What the clauses at the desk say. */
    clauses: async () => (await load()).rows.resolutions[0]?.articles[0]?.clauses.map(({ text }) => text),
    version: async () => (await load()).version,
  };
}
