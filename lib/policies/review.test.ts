import { describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/viewer';
import { type Role, roles, sessionStates } from '@/lib/words';
import {
  canReview,
  canSeePreparation,
  canSeeReview,
  canWithdrawComment,
  type ReviewStanding,
  reviewIsOpen,
} from './review';

const viewer = (...held: [councilId: string, role: Role][]): Viewer => ({
  userId: 'me',
  name: 'Tôi',
  email: 'toi@mau.example',
  signInId: 's',
  personId: null,
  roles: held.map(([councilId, role]) => ({ councilId, role })),
});

const review = (change: Partial<ReviewStanding> = {}): ReviewStanding => ({
  councilId: 'a',
  state: 'draft',
  reviewOpen: false,
  inReview: true,
  isClosed: false,
  isReleased: true,
  everPublished: false,
  ...change,
});

const councillor = viewer(['a', 'councillor']);
const strangers: [string, Viewer | null][] = [
  ['nobody signed in', null],
  ['another council’s councillor', viewer(['b', 'councillor'])],
  ...roles
    .filter((role) => role !== 'councillor')
    .map((role): [string, Viewer] => [`the ${role}`, viewer(['a', role])]),
];

describe('reviewIsOpen', () => {
  it.each([
    ['released in a draft', {}, true],
    ['released in a submission', { state: 'submitted' }, true],
    ['behind closed doors', { isClosed: true }, false],
    ['behind closed doors, though the agenda is open', { isClosed: true, reviewOpen: true }, false],
    ['not released', { inReview: false }, false],
    ['released for a time to come', { isReleased: false }, false],
    ['not released, though the agenda is open', { inReview: false, reviewOpen: true }, false],
    ['published', { state: 'published', everPublished: true, reviewOpen: true }, false],
    ['withdrawn', { state: 'withdrawn', everPublished: true, reviewOpen: true }, false],
    ['deleted', { state: 'deleted', reviewOpen: true }, false],
    ['an old release in a correction', { everPublished: true }, false],
    ['a correction opened for review anew', { everPublished: true, reviewOpen: true }, true],
  ] as const)('%s', (_name, change, expected) => {
    expect(reviewIsOpen(review(change))).toBe(expected);
    expect(canSeeReview(councillor, review(change))).toBe(expected);
    expect(canReview(councillor, review(change))).toBe(expected ? null : 'comment.closed');
  });
});

describe('who', () => {
  it.each(strangers)('%s sees nothing and writes nothing', (_name, who) => {
    expect(canSeeReview(who, review())).toBe(false);
    expect(canSeePreparation(who, review({ reviewOpen: true }))).toBe(false);
    expect(canReview(who, review())).toBe('role.missing');
    expect(canWithdrawComment(who, review(), { authorId: 'me' })).toBe('role.missing');
  });
});

describe('canSeePreparation', () => {
  it.each(sessionStates)('a session that is %s', (state) => {
    const seen = state === 'draft' || state === 'submitted';
    expect(canSeePreparation(councillor, { councilId: 'a', state, reviewOpen: true })).toBe(seen);
    expect(canSeePreparation(councillor, { councilId: 'a', state, reviewOpen: false })).toBe(false);
  });
});

describe('canWithdrawComment', () => {
  it.each([
    ['one’s own', 'me', {}, null],
    ['a colleague’s', 'them', {}, 'role.missing'],
    ['one’s own after the review', 'me', { inReview: false }, 'comment.closed'],
  ] as const)('%s', (_name, authorId, change, expected) => {
    expect(canWithdrawComment(councillor, review(change), { authorId })).toBe(expected);
  });
});
