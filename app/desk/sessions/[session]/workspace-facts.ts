import 'server-only';
import { createHash } from 'node:crypto';
import { unsafeCountAnswers } from '@/db/access/convening/sendings';
import { unsafeIsUntold } from '@/db/access/convening/untold';
import type { getDraft } from '@/db/access/desk/draft';
import { countWaiting } from '@/db/access/publications/published-promises';
import { unsafeOpenProposals } from '@/db/access/review/passage-answers';
import { unsafeReviewNews } from '@/db/access/review/waiting';
import { checkDraft } from '@/lib/record/checks';
import type { SessionDraft } from '@/lib/record/draft';
import type { Result } from '@/lib/refusal';
import { localDateOf } from '@/lib/vi/date';
import type { Viewer } from '@/lib/viewer';
import type { WorkspaceFacts } from '@/lib/workspace-facts';
import { findDraft } from './find-draft';

type Found = NonNullable<Awaited<ReturnType<typeof getDraft>>>;

/** How a session that was found at the viewer's desk stands. */
export async function workspaceFacts(
  { desk, draft, elsewhere, asOf }: Found,
  now: string,
): Promise<WorkspaceFacts> {
  const review = await unsafeReviewNews(desk.session.id);
  const facts = {
    label: desk.session.label,
    meetingKind: desk.session.meetingKind,
    counts: {
      ...countsOf(draft),
      review: review.waiting > 0 ? `${review.waiting} chờ` : undefined,
      passages: some(await unsafeOpenProposals(desk.session.id)),
      convening: await answersTo(desk.session.id, draft),
      followUps: await reportsOf(desk.session, draft),
    },
    review,
    findings: checkDraft(draft, localDateOf(now), elsewhere),
  };
  return {
    ...facts,
    asOf,
    mark: createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 12),
  };
}

/** What was done, and how the session stands since where that is other than what the browser shows. */
export async function withFacts<T>(
  viewer: Viewer,
  { sessionId, knows }: { sessionId: string; knows?: string },
  result: Result<T> | null,
  now: string,
): Promise<Result<T & { facts?: WorkspaceFacts }> | null> {
  const found = result?.ok && knows !== undefined ? await findDraft(viewer, sessionId) : null;
  if (!result?.ok || !found) return result;
  const facts = await workspaceFacts(found, now);
  return facts.mark === knows ? result : { ...result, facts };
}

/** How many of the delegates who were called have answered; before that, that they were not told what is otherwise since. */
async function answersTo(sessionId: string, draft: SessionDraft): Promise<string | undefined> {
  const asked = await unsafeCountAnswers(sessionId);
  if (!asked) return undefined;
  return (await unsafeIsUntold(sessionId, draft)) ? 'chưa báo' : `${asked.answered}/${asked.delegates}`;
}

/** How much earlier sessions leave open and this one does not report on yet; once all is said, how much was. */
async function reportsOf({ id, councilId, startsOn }: Found['desk']['session'], { followUps }: SessionDraft) {
  const waiting = await countWaiting({ councilId, sessionId: id, startsOn });
  return waiting > 0 ? `${waiting} chờ` : some(followUps.length);
}

const some = (count: number) => (count > 0 ? String(count) : undefined);

function countsOf(draft: SessionDraft) {
  const { attendance, attendanceNumbers } = draft;
  const told = [...attendance, ...attendanceNumbers.filter(({ present }) => present !== null)];
  const marked = new Set(told.map(({ sittingId }) => sittingId)).size;
  return {
    attendance: draft.sittings.length > 0 ? `${marked}/${draft.sittings.length} phiên` : undefined,
    agenda: some(draft.agendaItems.length),
    minutes: some(draft.minuteEntries.length),
    resolutions: some(draft.resolutions.length),
    votes: some(draft.votes.length),
    personnel: some(draft.personnelVotes.length),
    budget: some(draft.figures.length),
    indicators: some(draft.indicators.length),
    tasks: some(draft.tasks.length),
    petitions: some(draft.petitions.length + draft.petitionCounts.length),
    questions: some(draft.questions.length),
    oversight: some(draft.oversights.length),
    photos: some(draft.photos.length),
  };
}
