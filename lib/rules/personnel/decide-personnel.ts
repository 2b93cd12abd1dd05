import type { VoteDecision } from '../vote-decision';
import { accountFaults, choiceFaults } from './account-faults';
import { FIRST_CONFIDENCE_DAY } from './confidence-law';
import type { Person, PersonDecision, PersonnelDecision, PersonnelInput } from './personnel-input';
import type { PersonnelReason } from './personnel-reasons';
import { placeOf } from './rank-elected';
import { decideShare, mainQuestion, NOBODY, questions, type ShareQuestion, votesFor } from './share-decision';
import { isOfAll, toldReasons } from './told-reasons';

/** What was found of one person, before it is told what stands with the whole ballot. */
type Found = Omit<PersonDecision, 'id'> & { readonly decision?: VoteDecision };

/**
 * What follows from one ballot on people under the law of its day, of all delegates in office at that moment. What was not
 * recorded stays unknown, and each outcome is one that whatever it was would give; numbers that contradict one another decide
 * nothing.
 */
export function decidePersonnel(asked: PersonnelInput): PersonnelDecision {
  const input = ofWhoCouldVote(asked);
  if (input.kind === 'election') return decideElection(input);
  if (input.kind === 'confidence_levels') return decideConfidenceLevels(input);
  return input.kind === 'confidence' ? decideConfidence(input) : decideRemoval(input);
}

/**
 * The same without what differs between the moments in nothing but who was there: no share of those present is asked for. Where one
 * moment is left there is no doubt about it.
 */
function ofWhoCouldVote(input: PersonnelInput): PersonnelInput {
  const present = new Set(input.moments.map((moment) => moment.present));
  if (present.size < 2) return input;
  const alike = input.moments.map((moment) => ({ ...moment, present: null }));
  const moments = [...new Map(alike.map((moment) => [JSON.stringify(moment), moment])).values()];
  return moments.length < 2 ? { ...input, moments, doubts: [] } : { ...input, moments };
}

/**
 * Bầu: whoever more than half of all delegates are for is elected (Luật 72/2025/QH15, Điều 35 and 36); of more than there are
 * seats, those with the most votes. As many votes for the last seat as another leave it open, and seats that nobody won are for another round.
 */
export function decideElection(input: PersonnelInput): PersonnelDecision {
  const seats = input.seats ?? null;
  const standing = input.people.filter(({ isWithdrawn }) => !isWithdrawn);
  const decided = new Map(standing.map((person) => [person.id, askedOf(input, person, questions.ordinary)]));
  const ranked = standing.map((person) => {
    const own = decided.get(person.id) ?? LAWLESS;
    return { id: person.id, passed: own.outcome, votes: votesFor(input, person, own) };
  });
  const decision = told(input, (person) => {
    const own = decided.get(person.id);
    const one = ranked.find(({ id }) => id === person.id);
    if (!own || !one) return { outcome: 'undetermined', because: [] };
    const others = ranked.filter(({ id }) => id !== person.id);
    const place = placeOf(one, others, seats);
    const because = [
      ...toldReasons(own.because, { kind: input.kind, question: questions.ordinary, person }),
      ...place.because,
    ];
    if (place.outcome !== 'undetermined' || own.outcome === 'undetermined' || !person.stated)
      return { outcome: place.outcome, because };
    // Who of them has the seat the numbers do not say; the source does.
    return {
      outcome: person.stated,
      because: [...because, { code: 'source_says', params: { result: person.stated } }],
    };
  });
  return { ...decision, because: [...decision.because, ...seatsLeft(decision.people, seats)] };
}

/** Seats nobody has won, where it is known of everybody whether they have one. */
function seatsLeft(people: readonly PersonDecision[], seats: number | null): PersonnelReason[] {
  if (seats === null || people.length === 0 || people.some(({ outcome }) => outcome === 'undetermined'))
    return [];
  const elected = people.filter(({ outcome }) => outcome === 'passed').length;
  const left = seats - elected;
  return left > 0 ? [{ code: 'seats_left', params: { seats, elected, left } }] : [];
}

/**
 * Phê chuẩn, miễn nhiệm, cho thôi làm nhiệm vụ đại biểu: more than half of all delegates. Bãi nhiệm of a delegate: at least two
 * thirds (Luật 72/2025/QH15, Điều 35); of an office that the council filled: more than half. Where nobody says which it is, what both give.
 */
export function decideRemoval(input: PersonnelInput): PersonnelDecision {
  const { kind, dismissedFrom } = input;
  if (kind !== 'dismissal') return told(input, (person) => simple(input, person, questions.ordinary));
  if (dismissedFrom) {
    const question = dismissedFrom === 'mandate' ? questions.two_thirds : questions.ordinary;
    return told(input, (person) => simple(input, person, question, dismissedFrom), question, dismissedFrom);
  }
  const unknown: PersonnelReason = { code: 'dismissed_from_unknown', params: {} };
  const decision = told(input, (person) => {
    const [half, more] = [
      simple(input, person, questions.ordinary, 'office'),
      simple(input, person, questions.two_thirds, 'mandate'),
    ];
    const isOne = half.outcome === more.outcome;
    return isOne
      ? half.outcome === 'passed'
        ? more
        : half
      : { outcome: 'undetermined', because: half.because.filter((one) => !isOfAll(one)) };
  });
  return {
    ...decision,
    required: null,
    threshold: null,
    because: [unknown, ...decision.because.filter(({ code }) => code !== 'personnel_rule')],
  };
}

/** Bỏ phiếu tín nhiệm: whom more than half of all delegates have no confidence in. */
export function decideConfidence(input: PersonnelInput): PersonnelDecision {
  return told(input, (person) => {
    const { outcome, because } = simple(input, person, questions.no_confidence);
    return {
      outcome: outcome === 'passed' ? 'no_confidence' : outcome === 'failed' ? 'kept' : outcome,
      because,
    };
  });
}

/**
 * Lấy phiếu tín nhiệm: «tín nhiệm thấp» of more than half of all delegates lets somebody resign, of at least two thirds brings a vote of
 * confidence. It adopts nothing.
 */
export function decideConfidenceLevels(input: PersonnelInput): PersonnelDecision {
  return told(input, (person) => {
    const half = askedOf(input, person, questions.low_half);
    const more = askedOf(input, person, questions.low_two_thirds);
    const by = (decision: VoteDecision, question: ShareQuestion, of: 'half' | 'two_thirds') =>
      toldReasons(decision.because, { kind: input.kind, question, person, of });
    const [ofHalf, ofMore] = [
      by(half, questions.low_half, 'half'),
      by(more, questions.low_two_thirds, 'two_thirds'),
    ];
    if (more.outcome === 'adopted') return { outcome: 'confidence_vote', because: ofMore };
    if (half.outcome === 'rejected') return { outcome: 'kept', because: ofHalf };
    if (half.outcome === 'adopted' && more.outcome === 'rejected')
      return { outcome: 'may_resign', because: ofHalf };
    return { outcome: 'undetermined', because: half.outcome === 'adopted' ? ofMore : ofHalf };
  });
}

type Part = 'mandate' | 'office';

function simple(input: PersonnelInput, person: Person, question: ShareQuestion, of?: Part): Found {
  const { outcome, because } = askedOf(input, person, question);
  const words = { adopted: 'passed', rejected: 'failed', undetermined: 'undetermined' } as const;
  return {
    outcome: words[outcome],
    because: toldReasons(because, { kind: input.kind, question, person, of }),
  };
}

const askedOf = (input: PersonnelInput, person: Person, question: ShareQuestion): VoteDecision =>
  hasLaw(input) ? decideShare(input, person, question) : LAWLESS;

/** Of votes of confidence there may be no law that is known here; levels of confidence are of Vietnamese law alone. */
function hasLaw({ kind, moments, isUnderOtherLaw = false }: PersonnelInput): boolean {
  if (isUnderOtherLaw) return kind !== 'confidence_levels';
  const isConfidence = kind === 'confidence' || kind === 'confidence_levels';
  return !isConfidence || moments.every(({ date }) => date >= FIRST_CONFIDENCE_DAY);
}

const LAWLESS: VoteDecision = {
  ...{ outcome: 'undetermined', required: null, total: null, present: null, counts: null },
  ...{ shareOfTotal: null, shareOfPresent: null, threshold: null, because: [] },
};

/** Everybody's outcome by `decide`, with what holds for the whole ballot told once. */
function told(
  input: PersonnelInput,
  decide: (person: Person) => Found,
  question: ShareQuestion = mainQuestion(input.kind),
  part?: Part,
): PersonnelDecision {
  const whole = askedOf(input, NOBODY, question);
  const { total, present, required, threshold } = whole;
  const account = input.account ?? {};
  const impossible = accountFaults(account, whole);
  const of = part ?? (input.kind === 'confidence_levels' ? 'half' : undefined);
  const ofAll = toldReasons(whole.because, { kind: input.kind, question, person: NOBODY, of }).filter(
    isOfAll,
  );
  const people = input.people.map((person): PersonDecision => {
    const { id } = person;
    if (person.isWithdrawn) return { id, outcome: 'withdrawn', because: [{ code: 'withdrawn', params: {} }] };
    const faults = choiceFaults(person.counts, account);
    if (faults.length > 0 || impossible.length > 0) return { id, outcome: 'undetermined', because: faults };
    const { outcome, because } = decide(person);
    const common = new Set(ofAll.map((one) => JSON.stringify(one)));
    return {
      id,
      outcome,
      because: because.filter((one) => !isOfAll(one) || !common.has(JSON.stringify(one))),
    };
  });
  const lawless: PersonnelReason[] = hasLaw(input) ? [] : [{ code: 'no_rule', params: {} }];
  return { total, present, required, threshold, because: [...lawless, ...ofAll, ...impossible], people };
}
