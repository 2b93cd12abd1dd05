import 'server-only';
import { assembleInput } from '@/lib/forms/amendment';
import { readInput } from '@/lib/forms/fields';
import { canEditSession } from '@/lib/policies/sessions';
import { decideDraftVotes } from '@/lib/record/build-votes';
import type { Vote } from '@/lib/record/schema';
import { type Result, refuse } from '@/lib/refusal';
import { type Assembled, assemble, isIn } from '@/lib/review/amendments';
import { type Proposal, type ProposalStanding, passedInOrder, standingOf } from '@/lib/review/proposals';
import type { Viewer } from '@/lib/viewer';
import { getDraft } from '../desk/draft';
import { getSection, saveBeside } from '../desk/sections';
import { unsafeLoadAmendments } from './amendments';
import { isSameText, withText } from './draft-text';
import { findReviewAtDesk, reviewText } from './review-standing';

/** An amendment as the desk sees it: how far it came, its vote included, and whether the draft says it. */
export type DeskProposal = Proposal & { readonly standing: ProposalStanding; readonly isInDraft: boolean };

export type Assembly = {
  readonly proposals: readonly DeskProposal[];
  /** What votes passed, in the order of the votes, and what putting it into the draft would do; nothing is taken over anything. */
  readonly passed: readonly DeskProposal[];
  readonly assembled: Assembled;
};

/**
 * The amendments to a session's drafts by resolution, and the version of the section they would be put into; `null` for who has no desk
 * there. Drafts nobody proposed anything to are left out.
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
  return { base: section.version, assemblies: new Map<string, Assembly>(assemblies) };
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
