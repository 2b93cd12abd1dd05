import { getSection } from '@/db/access/desk/sections';
import { findDeskSession } from '@/db/access/desk/standing';
import { getPreview } from '@/db/access/publications/publishing';
import type { Cast, CrashSection, Given, Operation } from './operations';

/** What one writer remembers: files it sent and no row names yet, and sessions whose approval was refused. */
export type Memory = {
  readonly sent: { kind: 'paper' | 'photo'; sessionId: string; given: Given }[];
  readonly refusedApproval: Set<string>;
};

/** Rows kept in a section: enough to have a past, few enough to be quick. */
const MOST_ROWS = 6;

/** What a person might do next with a session, as it stands now. */
export async function plan(
  cast: Cast,
  sessionId: string,
  id: string,
  memory: Memory,
  random: () => number,
): Promise<Operation> {
  const at = { id, sessionId };
  const desk = await findDeskSession(cast.clerk, sessionId);
  if (!desk) throw new Error(`${sessionId} is gone.`);
  const base = desk.version;
  if (desk.session.state === 'published') return { ...at, kind: 'reopen', base };
  if (desk.session.state === 'submitted') {
    if (memory.refusedApproval.delete(sessionId) || random() < 0.1) return { ...at, kind: 'recall', base };
    const recordDigest =
      (await getPreview(cast.chair, sessionId, new Date().toISOString()))?.recordDigest ?? '';
    return { ...at, kind: 'approve', base, recordDigest };
  }
  const mine = memory.sent.findIndex((file) => file.sessionId === sessionId);
  const [file] = mine < 0 ? [] : memory.sent.splice(mine, 1);
  if (file) return saving(cast, at, file.kind === 'paper' ? 'agenda' : 'photos', file.given);
  const choice = random();
  if (choice < 0.4) return saving(cast, at, 'tasks', {});
  if (choice < 0.55) return { ...at, kind: 'paper' };
  if (choice < 0.63) return { ...at, kind: 'photo' };
  if (choice < 0.8) {
    const section = (['tasks', 'agenda', 'photos'] as const)[Math.floor(random() * 3)] ?? 'tasks';
    const version = (await getSection(cast.clerk, sessionId, section))?.version ?? 0;
    return { ...at, kind: choice < 0.72 ? 'undo' : 'redo', section, base: version };
  }
  const findings = (await getPreview(cast.clerk, sessionId, new Date().toISOString()))?.findings ?? [];
  const reasons = Object.fromEntries(findings.map(({ key }) => [key, 'Nguồn không ghi.']));
  return { ...at, kind: 'submit', base, reasons };
}

/** A save that adds one row called like the operation, and lets the oldest go. */
async function saving(
  { clerk }: Cast,
  at: { id: string; sessionId: string },
  section: CrashSection,
  file: Given,
): Promise<Operation> {
  const found = await getSection(clerk, at.sessionId, section);
  const rows = (found?.rows ?? {}) as Record<string, Record<string, unknown>[]>;
  const newest = (name: string) => (rows[name] ?? []).slice(-(MOST_ROWS - 1));
  const next: Record<CrashSection, () => unknown> = {
    tasks: () => ({ keyTasks: [...newest('keyTasks'), { id: at.id, body: at.id }] }),
    photos: () => ({ photos: [...newest('photos'), photoRow(at.id, file)] }),
    agenda: () => {
      // Its own id: two writers may find the agenda empty, and a row that is gone leaves its id to nobody.
      const items = rows.agendaItems?.length ? rows.agendaItems : [{ ...emptyItem, id: `muc-${at.id}` }];
      const papers = [...newest('papers'), paperRow(at.id, String(items[0]?.id), file)];
      return { agendaItems: items, papers };
    },
  };
  return { ...at, kind: 'save', section, base: found?.version ?? 0, rows: next[section]() };
}

const emptyItem = {
  kind: 'report',
  title: 'Báo cáo',
  presenter: '',
  discussion: '',
  speakers: '',
  conclusion: '',
  isClosed: false,
};
const paperRow = (id: string, agendaItemId: string, { digest }: Given) => ({
  ...{ id, agendaItemId, kind: 'report', number: '', datedOn: '', fromBody: '', toBody: '', title: id },
  ...{ fileDigest: digest, fileName: `${id}.pdf` },
});
const photoRow = (id: string, { digest, widthPx, heightPx }: Given) => ({
  ...{ id, label: '', caption: '', alt: id },
  ...{ fileDigest: digest, widthPx, heightPx },
});
