import 'server-only';
import { eq } from 'drizzle-orm';
import { assembleInput } from '@/lib/forms/amendment';
import { readInput } from '@/lib/forms/fields';
import { canEditSession } from '@/lib/policies/sessions';
import { decideDraftVotes } from '@/lib/record/build-votes';
import type { Vote } from '@/lib/record/schema';
import { type Result, refuse } from '@/lib/refusal';
import { assemble, isIn } from '@/lib/review/amendments';
import {
  type Assembly,
  type DeskProposal,
  type Proposal,
  passedInOrder,
  type StandingProposal,
  standingOf,
} from '@/lib/review/proposals';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { terms } from '../../schema/councils';
import { getDraft, loadDraft } from '../desk/draft';
import { getSection, saveBeside } from '../desk/sections';
import { unsafeLoadAmendments } from './amendments';
import { isSameText, withText } from './draft-text';
import { findReviewAtDesk, type Review, reviewText } from './review-standing';

/**
 * The amendments to a session's drafts by resolution, the version of the section they would be put into and why they cannot be; `null` for
 * who has no desk there. Drafts nobody proposed anything to are left out.
 */
export async function listAssemblies(viewer: Viewer, sessionId: string) {
  const found = await getDraft(viewer, sessionId);
  const section = found && (await getSection(viewer, sessionId, 'resolutions'));
  if (!section) return null;
  const { draft } = found;
  const all = await unsafeLoadAmendments(draft.resolutions.map(({ id }) => id));
  const record = { votes: decideDraftVotes(draft), sittings: draft.sittings };
  const assemblies = draft.resolutions.flatMap((row) => {
    const proposals = all.filter(({ resolutionId }) => resolutionId === row.id);
    return proposals.length > 0
      ? [[row.id, assemblyOf(reviewText({ resolution: row }), proposals, record)] as const]
      : [];
  });
  const closed = canEditSession(viewer, found.desk.standing);
  return { base: section.version, closed, assemblies: new Map<string, Assembly>(assemblies) };
}

/** The amendments to one draft with how far each came. Callers have checked that the viewer may see them. */
export async function unsafeLoadStandings(
  resolutionId: string,
  { session, council }: Pick<Review, 'session' | 'council'>,
): Promise<StandingProposal[]> {
  const proposals = await unsafeLoadAmendments([resolutionId]);
  const isVoted = proposals.some(({ state }) => state === 'to_vote');
  const [term] = isVoted ? await db.select().from(terms).where(eq(terms.id, session.termId)) : [];
  const votes = term ? decideDraftVotes(await loadDraft({ session, council, term })) : [];
  return proposals.map((one) => ({ ...one, standing: standingOf(one, { votes }) }));
}

type Decided = {
  readonly votes: readonly Vote[];
  readonly sittings: readonly { readonly id: string; readonly startsAt: string | null }[];
};

function assemblyOf(
  text: ReturnType<typeof reviewText>,
  proposals: readonly Proposal[],
  record: Decided,
): Assembly {
  const standing = (one: Proposal): DeskProposal => ({
    ...one,
    standing: standingOf(one, record),
    isInDraft: isIn(text, one),
  });
  const passed = passedInOrder(proposals, record);
  return {
    proposals: proposals.map(standing),
    passed: passed.map(standing),
    assembled: assemble(text, passed),
  };
}

/**
 * Puts into the draft what votes passed, as a save of its section. What contradicts is left out, but for those that are `taken`; a draft
 * that is not the one that was on the page is refused, so that nothing is put in unseen.
 *
 * @param input what `assembleInput` reads
 */
export async function assembleDraft(viewer: Viewer, input: unknown, now: string): Promise<Result | null> {
  const parsed = readInput(assembleInput, input);
  if (!parsed.ok) return parsed;
  const { resolutionId, base, shown, taken } = parsed.data;
  const review = await findReviewAtDesk(viewer, resolutionId, now);
  const found = review && (await getDraft(viewer, review.session.id));
  if (!found) return null;
  const verdict = canEditSession(viewer, found.desk.standing);
  if (verdict) return refuse(verdict);
  const { draft } = found;
  const row = draft.resolutions.find(({ id }) => id === resolutionId);
  if (!row) return null;
  const before = reviewText({ resolution: row });
  const record = { votes: decideDraftVotes(draft), sittings: draft.sittings };
  const passed = passedInOrder(await unsafeLoadAmendments([resolutionId]), record);
  const { text, applied } = assemble(before, passed, new Set(taken));
  if (isSameText(before, text)) return { ok: true };
  // A vote decided since, or taken back, puts in nothing that nobody saw.
  if (applied.some((id) => !shown.includes(id) && !taken.includes(id))) return refuse('session.changed');
  const sessionId = review.session.id;
  const section = await getSection(viewer, sessionId, 'resolutions');
  if (!section) return null;
  const rows = withText(section.rows, resolutionId, text);
  return saveBeside(viewer, { sessionId, section: 'resolutions', base, rows }, now);
}
