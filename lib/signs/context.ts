import { councilBodyName } from '@/lib/public/council-name';
import { decideDraftVotes } from '@/lib/record/build-votes';
import { surelyDecidedOn } from '@/lib/record/decided-on';
import { decidingVote } from '@/lib/record/deciding-vote';
import type { SessionDraft } from '@/lib/record/draft';
import type { Elsewhere } from '@/lib/record/elsewhere';
import { numberedIn } from '@/lib/record/next-number';
import { resolutionStatus } from '@/lib/record/resolution-status';
import type { Delegate, Resolution } from '@/lib/record/schema';
import { type LegalText, legalTexts } from '@/lib/rules/legal-texts';
import { isDay, type KnownDate } from '@/lib/vi/partial-date';
import type { SignRule } from './rule';
import { allSignRules } from './rules';

/** A number of the council with the year it is counted in and the session it was given in. */
export type GivenNumber = { readonly number: string; readonly year: number; readonly label: string };

/** What the texts of a session's resolutions are compared with: plain data, so that the desk can ask while it is typed. */
export type SignContext = {
  /** False of a record made of what was published: what a source printed is kept as it is printed. */
  readonly isOwn: boolean;
  readonly level: SessionDraft['council']['level'];
  /** «Hội đồng nhân dân phường Mẫu», as it was called that day. */
  readonly body: string;
  /** The day of the session, or where it has none the day it is asked. */
  readonly day: KnownDate;
  /** The day on which a resolution without a vote is decided, where the session has but one. */
  readonly onlyDay: string | null;
  readonly startsOn: KnownDate;
  readonly endsOn: KnownDate;
  readonly session: { readonly ordinal: number | null; readonly label: string };
  readonly term: { readonly ordinal: number | null; readonly label: string | null };
  /** What became of each resolution so far, and on which day for certain. */
  readonly decided: Readonly<
    Record<string, { readonly on: string | null; readonly status: Resolution['status'] }>
  >;
  readonly items: readonly { readonly id: string; readonly kind: string }[];
  readonly papers: readonly {
    readonly agendaItemId: string | null;
    readonly kind: string;
    readonly title: string;
  }[];
  readonly delegates: readonly Pick<Delegate, 'name' | 'offices'>[];
  readonly isRegisterComplete: boolean;
  /** Who presided, by name. */
  readonly presided: readonly string[];
  /** Numbers of the council's other sessions. */
  readonly given: readonly GivenNumber[];
  readonly legalTexts: readonly LegalText[];
  readonly rules: readonly SignRule[];
};

/**
 * What the signs of a session's resolutions follow from.
 *
 * @param today the local day on which it is asked.
 */
export function signContext(
  draft: SessionDraft,
  elsewhere: Elsewhere,
  today: string,
  rules: readonly SignRule[] = allSignRules(),
): SignContext {
  const { council, session, term, delegates, agendaItems, papers, sessionRoles } = draft;
  const { startsOn, endsOn, ordinal, label } = session;
  const from = { ...draft, votes: decideDraftVotes(draft) };
  const decided = draft.resolutions.map((row) => {
    const vote = decidingVote(from, row);
    return [row.id, { on: surelyDecidedOn(draft, row, vote), status: resolutionStatus(row, vote) }] as const;
  });
  const presided = sessionRoles.filter(({ role }) => role === 'presided');
  return {
    isOwn: session.compiledFrom !== 'sources' && council.level !== 'other',
    level: council.level,
    body: councilBodyName(council),
    onlyDay: surelyDecidedOn(draft, { adoptedOn: null }, null),
    ...{ day: startsOn ?? today, startsOn, endsOn, session: { ordinal, label } },
    term: { ordinal: term.ordinal, label: term.label },
    decided: Object.fromEntries(decided),
    items: agendaItems.map(({ id, kind }) => ({ id, kind })),
    papers: papers.map(({ agendaItemId, kind, title }) => ({ agendaItemId, kind, title })),
    delegates: delegates.map(({ name, offices }) => ({ name, offices })),
    isRegisterComplete: term.isRegisterComplete === true,
    presided: presided.flatMap(
      ({ mandateId, name }) => delegates.find(({ id }) => id === mandateId)?.name ?? name ?? [],
    ),
    given: elsewhere.flatMap((other) =>
      other.resolutions.flatMap((one) => {
        const year = numberedIn(one, other.startsOn);
        return year === null ? [] : [{ number: one.number, year, label: other.label }];
      }),
    ),
    legalTexts: draft.legalTexts ? [...draft.legalTexts.values()] : legalTexts,
    rules,
  };
}

type Adopted = { readonly id: string; readonly adoptedOn?: string | null | undefined };

/** The day a resolution is decided on for certain, as it is typed, as its vote tells or as its session does; else null. */
export function decidedDay(
  { id, adoptedOn = null }: Adopted,
  { decided, onlyDay }: SignContext,
): string | null {
  if (adoptedOn) return isDay(adoptedOn) ? adoptedOn : null;
  // A resolution that was just added is not among those that were loaded.
  const known = decided[id];
  return known ? known.on : onlyDay;
}

/** What became of a resolution: what is typed goes before what was loaded, unless that leaves it to the vote. */
export const statusNow = (
  row: { readonly id: string; readonly status: string },
  { decided }: SignContext,
): string => (row.status === 'draft' ? (decided[row.id]?.status ?? 'draft') : row.status);
