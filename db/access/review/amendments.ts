import 'server-only';
import { asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { z } from 'zod';
import { amendmentInput, amendmentKey, MOST_PIECES, recordedInput } from '@/lib/forms/amendment';
import { readInput } from '@/lib/forms/fields';
import {
  canPropose,
  canRecordAmendment,
  canWithdrawAmendment,
  type ReviewStanding,
} from '@/lib/policies/review';
import type { Verdict } from '@/lib/policies/sessions';
import { type FieldErrors, type Result, refuse } from '@/lib/refusal';
import { baseOf, clash, type Wording } from '@/lib/review/amendments';
import { isMovable } from '@/lib/review/edit-piece';
import { piecesOf, type ReviewText } from '@/lib/review/pieces';
import type { Proposal } from '@/lib/review/proposals';
import { storedWords } from '@/lib/review/stored-words';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { users } from '../../schema/accounts';
import { amendments } from '../../schema/amendments';
import { resolutions } from '../../schema/decisions';
import { idsInUse } from '../desk/ids-in-use';
import { ownId } from '../desk/own-id';
import { keepStatements, privateTextsOf } from '../trail/private-texts';
import { unsafeLateness } from './deadlines';
import { findReview, findReviewAtDesk, type Review, reviewText, writeReview } from './review-standing';
import { unsafeListReadable, unsafeLoadWhole } from './versions';

const deciders = alias(users, 'deciders');

/** The amendments to these drafts, oldest first. Callers have checked that the viewer may see them. */
export async function unsafeLoadAmendments(resolutionIds: readonly string[]): Promise<Proposal[]> {
  const rows = await db
    .select({
      ...{ row: amendments, sessionId: resolutions.sessionId },
      ...{ authorName: users.name, decidedBy: deciders.name },
    })
    .from(amendments)
    .innerJoin(resolutions, eq(resolutions.id, amendments.resolutionId))
    .innerJoin(users, eq(users.id, amendments.authorId))
    .leftJoin(deciders, eq(deciders.id, amendments.decidedBy))
    .where(inArray(amendments.resolutionId, [...resolutionIds]))
    .orderBy(asc(amendments.writtenAt), asc(isNotNull(amendments.partOf)), asc(amendments.id));
  const isLate = unsafeLateness();
  const all = rows.map(async ({ row, sessionId, ...names }) => ({
    ...{ ...row, ...names },
    // When the clerk entered it says nothing of when others put it forward.
    isLate: row.proposerKind === null && (await isLate(sessionId, row.writtenAt)),
  }));
  return Promise.all(all);
}

/** An amendment as it is stored, whoever asks. */
export async function findAmendment(id: string) {
  const [found] = await db.select().from(amendments).where(eq(amendments.id, id)).limit(1);
  return found ?? null;
}

/**
 * Proposes other words for a piece of a draft, a new piece behind it, or that it goes; by itself, or as a further piece of an amendment
 * of one's own on which nobody decided yet. The form carries a key, so sending it twice proposes it once.
 *
 * @param input what `amendmentInput` reads
 */
export async function proposeAmendment(
  viewer: Viewer,
  input: unknown,
  now: string,
): Promise<Result<{ amendmentId: string }> | null> {
  const parsed = readInput(amendmentInput, input);
  if (!parsed.ok) return parsed;
  const own = { proposerKind: null, proposer: null, coSigners: null };
  return enter(viewer, { ...parsed.data, ...own }, now, canPropose, findReview);
}

/**
 * Enters at the desk what others put forward: a ban, a group of delegates, the drafting body. Who entered it is kept beside.
 *
 * @param input what `recordedInput` reads
 */
export async function recordAmendment(
  viewer: Viewer,
  input: unknown,
  now: string,
): Promise<Result<{ amendmentId: string }> | null> {
  const parsed = readInput(recordedInput, input);
  if (!parsed.ok) return parsed;
  return enter(viewer, parsed.data, now, canRecordAmendment, findReviewAtDesk);
}

type Entered = z.output<typeof amendmentInput> & Pick<Proposal, 'proposerKind' | 'proposer' | 'coSigners'>;

async function enter(
  viewer: Viewer,
  { key, resolutionId, seen, hasWaited, ...sent }: Entered,
  now: string,
  verdictOn: typeof canPropose,
  findFor: typeof findReview,
): Promise<Result<{ amendmentId: string }> | null> {
  let amendmentId = '';
  const decide = async (review: Review) => {
    const { standing, session } = review;
    const id = ownId('amendment', viewer, standing.councilId, key);
    amendmentId = id;
    // It may have been the answer that was lost, and the review closed since.
    if (await findAmendment(id)) return { ok: true } as const;
    const verdict = verdictOn(viewer, standing);
    if (verdict) return refuse(verdict);
    const others = sent.partOf ? await furtherOf(viewer, resolutionId, sent) : [];
    if ('code' in others) return others;
    const found = await aboutPiece(review, { id, ...sent }, { seen, hasWaited }, now);
    if ('fields' in found) return refuse('input.invalid', { fields: found.fields });
    if (others.some((one) => clash(reviewText(review), one, { id, ...sent, ...found })))
      return refuse('input.invalid', { fields: { proposed: AGAINST_ITSELF } });
    if ((await idsInUse([id])).length > 0) return refuse('row.in_use');
    const words = { ...sent, ...found };
    const { rows, hide } = privateTextsOf({ sessionId: session.id, rowId: id });
    return {
      ...({ aggregate: 'amendment', aggregateId: sent.partOf ?? id, verb: 'amendment_proposed' } as const),
      detail: { ...told(words, hide), ...(sent.partOf ? { part: id } : {}) },
      statements: [
        db.insert(amendments).values({ id, resolutionId, ...words, authorId: viewer.userId, writtenAt: now }),
        ...keepStatements(rows),
      ],
    };
  };
  const done = await writeReview<Result>(viewer, resolutionId, now, decide, findFor);
  return done?.ok ? { ok: true, amendmentId } : done;
}

/** The pieces of the amendment a further one is added to; a refusal where it is not one's own any more to add to. */
async function furtherOf(
  viewer: Viewer,
  resolutionId: string,
  { partOf, proposerKind }: Omit<Entered, 'key' | 'resolutionId' | keyof Read>,
) {
  const all = await unsafeLoadAmendments([resolutionId]);
  const parts = all.filter(({ id, partOf: first }) => (first ?? id) === partOf);
  const isOwn = ({ authorId, proposerKind: whose }: Proposal) =>
    authorId === viewer.userId && whose === proposerKind;
  if (parts.length === 0 || !parts.every(isOwn))
    return refuse('input.invalid', { fields: { partOf: NOT_OWN } });
  if (!parts.every(({ state }) => state === 'proposed'))
    return refuse('input.invalid', { fields: { partOf: DECIDED } });
  if (parts.length >= MOST_PIECES) return refuse('input.invalid', { fields: { partOf: TOO_MANY } });
  return parts;
}

type Words = Omit<Entered, 'key' | 'resolutionId' | keyof Read> & Found;

/** What the trail holds of it: no words, and nothing of what nobody said. */
function told(
  { partOf, proposerKind, proposer, coSigners, ...words }: Words,
  hide: (text: string) => unknown,
) {
  return {
    ...words,
    base: hide(words.base),
    proposed: hide(words.proposed),
    reason: words.reason && hide(words.reason),
    ...(partOf && { partOf }),
    ...(proposerKind && { proposerKind }),
    ...(proposer && { proposer: hide(proposer) }),
    ...(coSigners && { coSigners: hide(coSigners) }),
  };
}

type Sent = Omit<Wording, 'base'>;

type Found = Pick<Proposal, 'about' | 'base' | 'proposed' | 'version'>;

/** Which version was on the page, and whether what was typed there lay in the browser since. */
type Read = { readonly seen: number; readonly hasWaited: boolean };

/**
 * What the piece is called and says in the version that can be read now, and the words as the draft would keep them; or the sentence why
 * it cannot be amended so. What waited for a network while a newer version came is of the version its author read: nobody is there
 * to read another.
 */
async function aboutPiece(
  review: Review,
  sent: Sent,
  { seen, hasWaited }: Read,
  now: string,
): Promise<Found | { fields: FieldErrors }> {
  const newest = review.version?.n ?? 0;
  const found = wordsIn(reviewText(review), sent, newest);
  if (seen === newest) return found;
  const then = await versionText(review, seen, now);
  const read = then && wordsIn(then, sent, seen);
  const isAsRead = read && 'base' in read && 'base' in found && read.base === found.base;
  if (isAsRead || (then === null && 'fields' in found)) return found;
  if (hasWaited && read) return read;
  if ('fields' in found) return found;
  return { fields: { proposed: `${CHANGED} “${found.base}”` } };
}

/** A version that may still be read, as its readers are given it. */
async function versionText(review: Review, n: number, now: string): Promise<ReviewText | null> {
  const versions = await unsafeListReadable(review.resolution.id, now);
  const [read] = await unsafeLoadWhole(versions.flatMap((one) => (one.n === n ? one.id : [])));
  return read ? reviewText({ resolution: read.content }) : null;
}

function wordsIn(
  text: ReviewText,
  { id, kind, pieceId, proposed }: Sent,
  version: number,
): Found | { fields: FieldErrors } {
  const piece = piecesOf(text).find((one) => one.id === pieceId);
  const base = piece && baseOf(text, { kind, pieceId });
  if (!piece || typeof base !== 'string') return { fields: { proposed: PIECE_GONE } };
  if (kind !== 'replace' && !isMovable(pieceId)) return { fields: { kind: ONLY_WORDS } };
  const stored = kind === 'delete' ? null : storedWords(text, { id, kind, pieceId, proposed, base });
  if (stored && !stored.ok) return { fields: { proposed: stored.why } };
  const words = stored?.words ?? '';
  if (stored && words === '') return { fields: { proposed: NOTHING_LEFT } };
  if (words === base) return { fields: { proposed: SAME } };
  return { about: piece.label, base, proposed: words, version };
}

const AGAINST_ITSELF =
  'Đề nghị này đã có phần trái với phần vừa ghi ở cùng chỗ. Rút phần kia trước, hoặc gửi thành đề nghị riêng.';
const NOT_OWN = 'Không còn đề nghị này để ghi thêm vào. Chọn «Đề nghị riêng».';
const DECIDED = 'Đề nghị này vừa được xử lý, không ghi thêm được nữa. Chọn «Đề nghị riêng».';
const TOO_MANY = `Một đề nghị sửa nhiều nhất ${MOST_PIECES} chỗ. Chọn «Đề nghị riêng».`;
const PIECE_GONE =
  'Chỗ này không còn trong bản dự thảo mới. Những gì bạn gõ vẫn còn đây: chép lại, tải lại trang rồi đề nghị ở chỗ khác.';
const ONLY_WORDS = 'Chỗ này chỉ sửa được câu chữ, không thêm hay bỏ được.';
const NOTHING_LEFT = 'Câu chữ đề nghị không còn chữ nào. Muốn bỏ hẳn chỗ này thì chọn «Bỏ».';
const SAME = 'Câu chữ đề nghị giống hệt dự thảo. Sửa chỗ cần đổi rồi gửi.';
const CHANGED = 'Vừa có bản dự thảo mới và chỗ này đã đổi. Những gì bạn gõ vẫn còn đây; câu chữ mới là:';

/** Takes a piece of one's own proposal back while nobody decided on it. Doing it twice is doing it once. */
export const withdrawAmendment = (viewer: Viewer, input: unknown, now: string) =>
  withdraw(viewer, input, now, canWithdrawAmendment, findReview);

/** Strikes what was entered at the desk for others, by mistake or because they took it back. */
export const withdrawRecorded = (viewer: Viewer, input: unknown, now: string) =>
  withdraw(
    viewer,
    input,
    now,
    (who, standing, { proposerKind }) => (proposerKind ? canRecordAmendment(who, standing) : 'role.missing'),
    findReviewAtDesk,
  );

type Known = NonNullable<Awaited<ReturnType<typeof findAmendment>>>;

async function withdraw(
  viewer: Viewer,
  input: unknown,
  now: string,
  verdictOn: (viewer: Viewer, standing: ReviewStanding, known: Known) => Verdict,
  findFor: typeof findReview,
): Promise<Result | null> {
  const parsed = amendmentKey.safeParse(input);
  const known = parsed.success ? await findAmendment(parsed.data.amendmentId) : null;
  if (!known) return null;
  const decide = async ({ standing }: Review) => {
    const verdict = verdictOn(viewer, standing, known);
    if (verdict) return refuse(verdict);
    const state = (await findAmendment(known.id))?.state;
    if (state === 'withdrawn') return { ok: true } as const;
    if (state !== 'proposed') return refuse('amendment.decided');
    return {
      ...({
        aggregate: 'amendment',
        aggregateId: known.partOf ?? known.id,
        verb: 'amendment_withdrawn',
      } as const),
      detail: known.partOf ? { parts: [known.id] } : {},
      statements: [db.update(amendments).set({ state: 'withdrawn' }).where(eq(amendments.id, known.id))],
    };
  };
  return writeReview<Result>(viewer, known.resolutionId, now, decide, findFor);
}
