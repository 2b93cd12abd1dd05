import 'server-only';
import { seated } from '@/lib/record/body-seats';
import { councilOn } from '@/lib/record/council-then';
import { type DraftRows, listsOf, type SessionDraft } from '@/lib/record/draft';
import type { Delegate } from '@/lib/record/schema';
import type { Viewer } from '@/lib/viewer';
import { sections } from '@/lib/words';
import type { councils, terms } from '../../schema/councils';
import { unusableFiles } from '../files/file-register';
import { knownSignRules } from '../keeping/draft-rules';
import { knownLegalTexts } from '../keeping/legal-texts';
import { prepared } from '../prepared';
import { unsafeLoadBody } from '../register/bodies';
import { loadMandates, type MandateRow } from '../register/mandate-list';
import { loadElsewhere } from './elsewhere';
import { loadRows } from './sections';
import { type DeskSession, findDeskSession } from './standing';

/** A session with its whole draft, as the desk sees it, and the council's others; `null` when the viewer may not. */
export async function getDraft(viewer: Viewer, sessionId: string) {
  // Asked first: whatever is read after it is at least as new.
  const asOf = Number(await prepared('select max(id) from events').pluck().get());
  const desk = await findDeskSession(viewer, sessionId);
  return desk && { desk, draft: await loadDraft(desk), elsewhere: await loadElsewhere(desk), asOf };
}

/** The whole private draft of a session that was found at the viewer's desk. */
export async function loadDraft({
  session,
  council,
  term,
}: Pick<DeskSession, 'session' | 'council' | 'term'>): Promise<SessionDraft> {
  const rows = await Promise.all(
    sections.map(async (section) => [section, await loadRows(section, session.id)] as const),
  );
  const draft: SessionDraft = {
    council: councilOn(councilOf(council), session.councilThen),
    term: termOf(term),
    delegates: (await loadMandates(term.id)).map(delegateOf),
    session,
    unusableFiles: await unusableFiles(council.id, session.id),
    legalTexts: knownLegalTexts(),
    signRules: knownSignRules(),
    ...listsOf(Object.fromEntries(rows) as DraftRows),
  };
  return seated(draft, session.bodyId === null ? null : await unsafeLoadBody(session.bodyId));
}

/** The council as records state it, called as it is now. */
export function councilOf(row: typeof councils.$inferSelect): SessionDraft['council'] {
  const { slug, name, locality, level, levelPrinted, districtName } = row;
  const { provinceName, provinceCode, unitCode, isSample } = row;
  const quorum = { num: row.quorumNumerator, den: row.quorumDenominator, article: row.quorumArticle };
  // Said where there is something to say: records from before it was asked read alike.
  const kind = { level, ...(levelPrinted ? { levelPrinted } : {}) };
  const above = { ...(districtName ? { districtName } : {}), provinceName, provinceCode };
  const majorities = row.majorities ?? [];
  const deadlines = { sendingDays: row.sendingDays, sendingArticle: row.sendingArticle };
  const recusal = row.recusalRule && {
    isExcluded: row.recusalRule === 'excluded',
    article: row.recusalArticle,
  };
  const rules = { quorum, majorities, deadlines, recusal };
  return { slug, name, locality, ...kind, ...above, unitCode, isSample, ...rules };
}

function termOf(row: typeof terms.$inferSelect): SessionDraft['term'] {
  const { ordinal, label, startYear, endYear, isRegisterComplete } = row;
  return { ordinal, label, startYear, endYear, isRegisterComplete };
}

function delegateOf({ termId: _, personId: __, offices, ...mandate }: MandateRow): Delegate {
  return { ...mandate, offices: offices.map(({ id: _, mandateId: __, ...office }) => office) };
}
