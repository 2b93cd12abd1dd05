import 'server-only';
import type { SectionInput } from '@/lib/forms/sections';
import type { Occurrence, Section } from '@/lib/words';
import { getSection, saveSection } from './desk/sections';
import { createSession } from './desk/sessions';
import { findDeskSession } from './desk/standing';
import { approveSession, getPreview, submitSession } from './publications/publishing';
import { must, TEST_NOW, type TestCouncil } from './test-database';

const DAY = '2026-03-12';

const resolution = (id: string, inReview: boolean): SectionInput<'resolutions'>['resolutions'][number] => ({
  ...{ id, agendaItemId: null, number: null, kind: 'individual', title: `Dự thảo ${id}`, printedTitle: null },
  ...{ note: null, legalBases: [], annexes: [], adoptedOn: null, issuedOn: null, effectiveOn: null },
  ...{ signer: null, status: 'draft', inReview },
  articles: [{ id: `${id}-1`, heading: 'Phê chuẩn', text: 'Nội dung.', clauses: [] }],
});

/** What a clerk and a chair do to the file of a session or meeting. */
export function deskOf({ clerk, chair }: TestCouncil['viewers'], sessionId: string) {
  async function save<S extends Section>(section: S, rows: SectionInput<S>) {
    const base = (await getSection(clerk, sessionId, section))?.version ?? 0;
    must(await saveSection(clerk, { sessionId, section, base, rows }, TEST_NOW));
  }
  async function load<S extends Section>(section: S) {
    const loaded = await getSection(clerk, sessionId, section);
    if (!loaded) throw new Error(`No session ${sessionId}`);
    return loaded.rows;
  }
  const version = async () => (await findDeskSession(clerk, sessionId))?.version ?? 0;
  async function publish() {
    const findings = (await getPreview(clerk, sessionId, TEST_NOW))?.findings ?? [];
    const reasons = Object.fromEntries(findings.map(({ key }) => [key, 'Nguồn không ghi.']));
    must(await submitSession(clerk, { sessionId, base: await version(), reasons }, TEST_NOW));
    const recordDigest = (await getPreview(chair, sessionId, TEST_NOW))?.recordDigest ?? '';
    must(await approveSession(chair, { sessionId, base: await version(), recordDigest }, TEST_NOW));
  }
  return { save, load, version, publish };
}

export type TestSession = Awaited<ReturnType<typeof createTestSession>>;

/**
 * A council's session in preparation, and what its clerk and chair do to it, for tests of the chamber. Its rows are
 * called r1, mo, sang …; those of any but the eleventh session end with its number, like r1-12. Where several councils
 * share a database, each gives its rows a `suffix` of its own.
 */
export async function createTestSession(
  { viewers, termId }: TestCouncil,
  ordinal = 11,
  suffix = ordinal === 11 ? '' : `-${ordinal}`,
) {
  const { clerk } = viewers;
  const named = { termId, ordinal, series: 'main', kind: null, label: `Kỳ họp thứ ${ordinal}` };
  const { sessionId } = must(await createSession(clerk, { ...named, startsOn: DAY, endsOn: DAY }, TEST_NOW));

  const desk = deskOf(viewers, sessionId);
  const { save } = desk;

  /** Changes the session's own facts; with a sitting on its one day. */
  async function saveGeneral(facts: {
    reviewOpen?: boolean;
    occurrence?: Occurrence;
    occurrenceNote?: string | null;
    place?: string;
    title?: string;
    summary?: string;
  }) {
    const general = await getSection(clerk, sessionId, 'general');
    if (!general) throw new Error(`No session ${sessionId}`);
    const { councilSessions, guests, sources } = general.rows;
    const sitting = { id: `sang${suffix}`, label: 'Phiên sáng', heldOn: DAY, startsAt: null, endsAt: null };
    await save('general', {
      councilSessions: councilSessions.map((row) => ({ ...row, place: 'Hội trường', ...facts })),
      sittings: [{ ...sitting, isClosed: false }],
      sessionRoles: [],
      guests,
      sources,
    });
  }

  return {
    sessionId,
    ...desk,
    saveGeneral,
    /** Two drafts, of which the second is never released. */
    release: (open: boolean) =>
      save('resolutions', {
        resolutions: [resolution(`r1${suffix}`, open), resolution(`r2${suffix}`, false)],
      }),
    /** Two items, the second closed, each with one paper. */
    async saveAgenda(openDigest: string | null, closedDigest: string | null, fileName = '') {
      const item = { kind: 'report' as const, presenter: 'Ông A', discussion: 'Ghi chép.', speakers: '' };
      const paper = { kind: 'report' as const, number: '', datedOn: '', fromBody: '', toBody: '' };
      await save('agenda', {
        agendaItems: [
          { ...item, id: `mo${suffix}`, title: 'Báo cáo ngân sách', conclusion: '', isClosed: false },
          { ...item, id: `kin${suffix}`, title: 'Nhân sự bí mật', conclusion: '', isClosed: true },
        ],
        papers: [
          {
            ...paper,
            id: `p1${suffix}`,
            agendaItemId: `mo${suffix}`,
            title: 'Thu chi',
            fileDigest: openDigest,
            fileName,
          },
          {
            ...paper,
            id: `p2${suffix}`,
            agendaItemId: `kin${suffix}`,
            title: 'Nhân sự',
            fileDigest: closedDigest,
            fileName,
          },
        ],
      });
    },
  };
}
