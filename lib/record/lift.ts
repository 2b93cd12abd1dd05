import type { Share } from '@/lib/rules/vote-reasons';
import { percentHalfUp } from '@/lib/vi/number';
import { canonical } from './digest';
import type { Publication1, Record1 } from './format-1';
import { liftArticle, liftReason } from './lift-reasons';
import {
  PUBLICATION_FORMAT,
  type PublicationDocument,
  RECORD_FORMAT,
  type SessionRecord,
  type Sitting,
  type Vote,
} from './schema';

type Vote1 = Record1['votes'][number];

/** A document of format 1 as one of today. Nothing it says is lost, and nothing is added that it does not say. */
export function liftPublication(document: Publication1): PublicationDocument {
  return { ...document, format: PUBLICATION_FORMAT, record: document.record && liftRecord(document.record) };
}

export function liftRecord(record: Record1): SessionRecord {
  return { ...record, format: RECORD_FORMAT, votes: record.votes.map(liftVote) };
}

function liftVote(vote: Vote1): Vote {
  const { counts, total, present } = vote;
  return {
    ...vote,
    shareOfTotal: liftShare(vote.shareOfTotal, counts?.for, total),
    shareOfPresent: liftShare(vote.shareOfPresent, counts?.for, present),
    threshold: thresholdOf(vote),
    because: vote.because.map((reason) => liftReason(reason, vote)),
  };
}

/** The numbers behind a printed share, where they are that share; else the share as it was printed. */
function liftShare(printed: string | null, votes: number | undefined, of: number | null): Share | null {
  if (printed === null) return null;
  const isOfThem = votes !== undefined && of !== null && of > 0 && percentHalfUp(votes, of) === printed;
  return isOfThem ? { votes, of } : { printed };
}

/** Format 1 names the article of the rule only where it gave it as a reason; the two shares there were are known. */
function thresholdOf({ rule, because }: Vote1): Vote['threshold'] {
  const article = liftArticle(because.find(({ code }) => code === 'rule')?.article ?? null);
  if (!article) return null;
  const share =
    rule === 'ordinary'
      ? { numerator: 1, denominator: 2, strict: true }
      : { numerator: 2, denominator: 3, strict: false };
  return { ...share, base: 'all_delegates', article };
}

/**
 * Two records as they are to be compared: without the sentences of format 1, which those of today do not have; and what says
 * only how a vote was decided where both have it in codes.
 */
export function comparable(
  before: SessionRecord,
  after: SessionRecord,
): readonly [before: SessionRecord, after: SessionRecord] {
  return [comparedWith(before, after), comparedWith(after, before)];
}

const isCoded = ({ because }: Vote): boolean => because.every(({ code }) => code !== 'said');

function comparedWith(record: SessionRecord, other: SessionRecord): SessionRecord {
  const others = new Map(other.votes.map((vote) => [vote.id, vote]));
  const votes = record.votes.map((vote): Vote => {
    const one = others.get(vote.id) ?? vote;
    const isTold = isCoded(vote) && isCoded(one);
    return {
      ...vote,
      threshold: one.threshold && ruleWith(vote.threshold, one.threshold),
      because: isTold
        ? vote.because.map(({ said, ...reason }) => reason as (typeof vote.because)[number])
        : [],
    };
  });
  return { ...record, votes, sittings: record.sittings.map((sitting) => sittingWith(sitting, other)) };
}

/** How sure we are of a rule is no fact of a session, and documents from before do not say it. */
function ruleWith(rule: Vote['threshold'], other: NonNullable<Vote['threshold']>): Vote['threshold'] {
  if (rule === null || other.sure !== undefined) return rule;
  const { sure: _, ...without } = rule;
  return without;
}

/** Format 1 does not tell where a quorum stands. */
function sittingWith(sitting: Sitting, { sittings }: SessionRecord): Sitting {
  const one = sittings.find(({ id }) => id === sitting.id)?.attendance;
  if (!sitting.attendance || !one || one.quorumArticle !== undefined) return sitting;
  const { quorumArticle: _, ...attendance } = sitting.attendance;
  return { ...sitting, attendance };
}

/** Whether two records say the same to whoever reads them. */
export function saysTheSame(before: SessionRecord, after: SessionRecord): boolean {
  const [was, is] = comparable(before, after);
  return canonical(withoutNull(was)) === canonical(withoutNull(is));
}

/** What is not known is left out or null. */
function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(known.map(([key, inner]) => [key, withoutNull(inner)]));
}
