import 'server-only';
import { forecastOf } from '@/lib/convening/answers';
import { changesSince } from '@/lib/convening/changes';
import { deadlineStanding } from '@/lib/convening/deadline';
import { type ConveningFacts, conveningFacts } from '@/lib/convening/facts';
import type { SectionRows } from '@/lib/forms/sections';
import { canConvene, offOccurrenceOf } from '@/lib/policies/convening';
import { guestText } from '@/lib/public/guest-text';
import { countedOf, paperName } from '@/lib/public/paper-text';
import { delegatesInOffice, seatsAt } from '@/lib/rules/mandates';
import { isWholeRegister } from '@/lib/rules/register';
import { readEnv } from '@/lib/server/env';
import { localDateOf } from '@/lib/vi/date';
import { isDay } from '@/lib/vi/partial-date';
import type { Viewer } from '@/lib/viewer';
import { loadRows } from '../desk/sections';
import { type DeskSession, findDeskSession } from '../desk/standing';
import { unsafeLoadLetters } from '../mail/outbox';
import { loadMandates, type MandateRow } from '../register/mandate-list';
import { type CouncillorAccount, unsafeCouncillorAccounts } from './delegate-accounts';
import { unsafeLastNotice, unsafeNoticeOf } from './notices';
import { type Sending, unsafeLoadConvened, unsafeLoadSendings } from './sendings';

/**
 * The convening of a session as clerk and chair see it: what would be sent now, what was sent, and who answered what. `null` for a
 * viewer who may not see the desk.
 *
 * @param now a UTC instant: the deadlines are asked of its local day
 */
export async function getConvening(viewer: Viewer, sessionId: string, now: string) {
  const desk = await findDeskSession(viewer, sessionId);
  // The council is called to its sessions; who comes to another meeting is not called by it.
  if (!desk || desk.session.meetingKind) return null;
  const plan = await conveningPlan(desk);
  const sendings = await unsafeLoadSendings(sessionId);
  const convened = await unsafeLoadConvened(sendings);
  const letters = await unsafeLoadLetters(convened.map(({ id }) => id));
  const asked = convened.map((one) => ({
    ...one,
    letters: letters.filter(({ convenedId }) => convenedId === one.id),
  }));
  const { council, session } = desk;
  const day = localDateOf(now);
  const first = sendings[0];
  const rule = { days: council.conveningDays, article: council.conveningArticle };
  const papersSent = allSentOn(plan.papers, sendings);
  const paperRule = { days: council.sendingDays, article: council.sendingArticle };
  const last = sendings.at(-1) ?? null;
  const answers = asked
    .filter(({ kind }) => kind === 'delegate')
    .map(({ standing }) => standing?.answer ?? null);
  const quorum = { num: council.quorumNumerator, den: council.quorumDenominator };
  const off = offOccurrenceOf(session.occurrence);
  return {
    session: { id: session.id, label: session.label, occurrence: session.occurrence },
    off: off && {
      kind: off,
      note: session.occurrenceNote,
      told: last && (await unsafeNoticeOf(last.id, off)),
    },
    resumed: session.occurrence === 'planned' && last ? await unsafeLastNotice(last.id) : null,
    council: { slug: council.slug, quorumArticle: council.quorumArticle },
    verdict: canConvene(viewer, { ...session, councilId: council.id }),
    isMailSet: readEnv().mail !== null,
    isClerk: desk.abilities.edit !== 'role.missing',
    plan,
    deadlines: {
      convening: deadlineStanding(rule, session.startsOn, first ? localDateOf(first.sentAt) : day),
      papers: deadlineStanding(paperRule, session.startsOn, papersSent ?? day),
    },
    arePapersSent: papersSent !== null,
    sendings,
    // Which papers go along is chosen when it is sent.
    changes: last && plan.facts ? changesSince(last.facts, { ...plan.facts, papers: last.facts.papers }) : [],
    asked,
    forecast: last ? forecastOf(answers, plan.total, quorum) : null,
  };
}

/** The local day on which the last of these papers went out with a convening; null while one has not, or where there is none. */
function allSentOn(papers: readonly { name: string }[], sendings: readonly Sending[]): string | null {
  if (papers.length === 0) return null;
  const days = papers.map(({ name }) =>
    sendings.find(({ facts }) => facts.papers.some((paper) => paper.name === name)),
  );
  if (days.includes(undefined)) return null;
  return (
    days
      .map((sending) => localDateOf(sending?.sentAt ?? ''))
      .toSorted()
      .at(-1) ?? null
  );
}

/** What would be sent of a session as its draft is now: to whom, and with what. `facts` is null while its day is not known. */
export async function conveningPlan(desk: DeskSession) {
  const { session, council, term } = desk;
  const [agenda, general, mandates, accounts] = await Promise.all([
    loadRows('agenda', session.id),
    loadRows('general', session.id),
    loadMandates(term.id),
    unsafeCouncillorAccounts(council.id),
  ]);
  const day = isDay(session.startsOn) ? session.startsOn : null;
  const closed = new Set(agenda.agendaItems.filter(({ isClosed }) => isClosed).map(({ id }) => id));
  const open = agenda.papers.filter(
    ({ agendaItemId }) => !session.isClosed && !(agendaItemId && closed.has(agendaItemId)),
  );
  return {
    facts: day
      ? conveningFacts({ ...session, startsOn: day }, general.sittings, agenda.agendaItems, [])
      : null,
    papers: open.map((paper) => ({
      id: paper.id,
      name: paperName({ ...paper, ...countedOf(paper) }),
      digest: paper.fileDigest,
    })),
    delegates: day
      ? delegatesInOffice(mandates, day, null).map((mandate) => delegateOf(mandate, accounts))
      : [],
    guests: general.guests.map((guest) => ({ id: guest.id, ...namesOf(guest) })),
    total: day ? totalOn(mandates, day, term.isRegisterComplete) : null,
  };
}

export type ConveningPlan = Awaited<ReturnType<typeof conveningPlan>>;

/** The facts with the papers that were chosen to go with them. */
export const withPapers = (facts: ConveningFacts, chosen: ConveningPlan['papers']): ConveningFacts => ({
  ...facts,
  papers: chosen.map(({ name, digest }) => ({ name, digest })),
});

/** A delegate with an account has the convening in the chamber, whatever becomes of a letter. */
function delegateOf({ id, personId, name, unit }: MandateRow, accounts: readonly CouncillorAccount[]) {
  const account = accounts.find((one) => one.personId === personId);
  return {
    mandateId: id,
    personId,
    name,
    unit,
    email: account?.wantsLetters ? account.email : null,
    hasAccount: account !== undefined,
  };
}

function namesOf(guest: SectionRows<'general'>['guests'][number]): { name: string; body: string | null } {
  const { people, peopleBound, ...named } = guest;
  const { head, rest } = guestText({
    ...named,
    ...(people === null ? {} : { count: { people, bound: peopleBound } }),
  });
  return { name: head, body: rest || null };
}

function totalOn(mandates: readonly MandateRow[], day: string, isComplete: boolean | null): number | null {
  if (!isWholeRegister(isComplete, mandates.length)) return null;
  const { least, most } = seatsAt(mandates, day, null);
  return least === most && most > 0 ? most : null;
}
