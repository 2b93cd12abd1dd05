import 'server-only';
import { and, desc, eq, lte, max } from 'drizzle-orm';
import { canSeeDesk } from '@/lib/policies/sessions';
import { canWordPapers } from '@/lib/policies/templates';
import type { PaperEdition } from '@/lib/print/head';
import { sha256 } from '@/lib/record/digest';
import { type Result, refuse } from '@/lib/refusal';
import { differingSlots, mergeTemplates } from '@/lib/templates/merge-template';
import type { SlotName } from '@/lib/templates/slots';
import {
  keptTemplate,
  OURS,
  readTemplate,
  type Template,
  templateText,
  textOf,
} from '@/lib/templates/template';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { publications } from '../../schema/publications';
import { paperTemplates } from '../../schema/templates';
import { event } from '../trail/event';
import { tryCommit } from '../try-commit';

type Row = typeof paperTemplates.$inferSelect;

/** A version as it is listed: who made it and when, and how many places it changed. */
export type TemplateVersion = Pick<Row, 'version' | 'savedAt' | 'savedByName' | 'restoredFrom'> & {
  readonly template: Template;
  readonly changed: number;
};

const rowsOf = (councilId: string): Promise<Row[]> =>
  db
    .select()
    .from(paperTemplates)
    .where(eq(paperTemplates.councilId, councilId))
    .orderBy(desc(paperTemplates.version));

/**
 * The words a council's papers had at a time; none where it had worded nothing by then. What was published then has them for ever: a
 * later version holds from a later time on.
 *
 * @param at a UTC instant
 */
export async function templateInForce(
  councilId: string,
  at: string,
): Promise<Pick<PaperEdition, 'template'>> {
  const [row] = await db
    .select({ version: paperTemplates.version, body: paperTemplates.body })
    .from(paperTemplates)
    .where(and(eq(paperTemplates.councilId, councilId), lte(paperTemplates.inForceFrom, at)))
    .orderBy(desc(paperTemplates.version))
    .limit(1);
  return row ? { template: { version: row.version, ...keptTemplate(row.body) } } : {};
}

/** The newest words of a council, for what is written now; `version` 0 and ours where it has none. */
export async function currentTemplate(councilId: string): Promise<{ version: number } & Template> {
  const [row] = await rowsOf(councilId);
  return row ? { version: row.version, ...keptTemplate(row.body) } : { version: 0, ...OURS };
}

/** Every version of a council's words, newest first, for whoever may see its desk; else `null`. */
export async function listTemplates(viewer: Viewer, councilId: string): Promise<TemplateVersion[] | null> {
  if (!canSeeDesk(viewer, councilId)) return null;
  const rows = (await rowsOf(councilId)).map((row) => ({ ...row, template: keptTemplate(row.body) }));
  return rows.map(({ version, savedAt, savedByName, restoredFrom, template }, at) => ({
    ...{ version, savedAt, savedByName, restoredFrom, template },
    changed: differingSlots(rows[at + 1]?.template ?? OURS, template).length,
  }));
}

/**
 * Keeps what somebody wrote as a new version. What somebody else changed meanwhile, elsewhere in it, stays; where both changed one
 * place nothing is kept and the place is named, unless whoever saves has seen that.
 *
 * @param input.base the version it was made of, 0 for none
 * @param input.seen the newest version that was shown to whoever saves
 * @param input.template as `readTemplate` takes it
 */
export async function saveTemplate(
  viewer: Viewer,
  input: { councilId: string; base: number; seen: number; template: unknown },
  now: string,
): Promise<Result> {
  const { councilId, base, seen } = input;
  const verdict = canWordPapers(viewer, councilId);
  if (verdict) return refuse(verdict);
  const read = readTemplate(input.template);
  if (!read.ok) return refuse('input.invalid', { fields: read.faults });
  const rows = await rowsOf(councilId);
  const [theirs, made] = [rows.at(0), rows.find(({ version }) => version === base)].map((row) =>
    row ? keptTemplate(row.body) : OURS,
  );
  const { template, disputed } = mergeTemplates(made ?? OURS, read.template, theirs ?? OURS);
  if (disputed.length > 0 && rows[0]?.version !== seen)
    return refuse('template.changed', {
      fields: Object.fromEntries(
        disputed.map((slot) => [`slots.${slot}`, bothChanged(theirs ?? OURS, slot)]),
      ),
    });
  return keep(viewer, { councilId, template, restoredFrom: null }, now);
}

const bothChanged = (theirs: Template, slot: SlotName) =>
  `Người khác vừa sửa chỗ này thành “${textOf(theirs, slot)}”. Lưu lần nữa để lấy lời của bạn.`;

/** Brings an older version back, as a new one. */
export async function restoreTemplate(
  viewer: Viewer,
  input: { councilId: string; version: number },
  now: string,
): Promise<Result> {
  const { councilId, version } = input;
  const verdict = canWordPapers(viewer, councilId);
  if (verdict) return refuse(verdict);
  const row = (await rowsOf(councilId)).find((one) => one.version === version);
  // Nothing of ours was ever saved as a version: that is what there is without one.
  if (!row && version !== 0) return refuse('row.gone');
  const template = row ? keptTemplate(row.body) : OURS;
  return keep(viewer, { councilId, template, restoredFrom: version }, now);
}

async function keep(
  viewer: Viewer,
  {
    councilId,
    template,
    restoredFrom,
  }: { councilId: string; template: Template; restoredFrom: number | null },
  now: string,
): Promise<Result> {
  const [newest] = await rowsOf(councilId);
  if (differingSlots(newest ? keptTemplate(newest.body) : OURS, template).length === 0)
    return refuse('template.same');
  const body = templateText(template);
  const version = (newest?.version ?? 0) + 1;
  const inForceFrom = await afterAll(councilId, newest?.inForceFrom ?? '', now);
  const row = {
    ...{ councilId, version, body, inForceFrom, savedAt: now, restoredFrom },
    ...{ savedBy: viewer.userId, savedByName: viewer.name },
  };
  const verb = restoredFrom === null ? 'template_saved' : 'template_restored';
  const detail = { version, inForceFrom, restoredFrom, digest: await sha256(body) };
  const what = {
    aggregate: 'template',
    aggregateId: councilId,
    seq: version,
    verb,
    councilId,
    detail,
  } as const;
  return tryCommit([event(viewer, now, what)], [db.insert(paperTemplates).values(row)]);
}

/** Now, or just after whatever the council published or worded last, should the clock have been set back. */
async function afterAll(councilId: string, worded: string, now: string): Promise<string> {
  const [published] = await db
    .select({ at: max(publications.publishedAt) })
    .from(publications)
    .where(eq(publications.councilId, councilId));
  const last = [worded, published?.at ?? ''].toSorted().at(-1) ?? '';
  return now > last ? now : new Date(Date.parse(last) + 1).toISOString();
}
