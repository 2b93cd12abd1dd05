/*
 * Computes again what became of each person in the ballots on people of a record: elections, removals, votes of confidence. Part of
 * `bin/recompute.mjs`; nothing of the program is used.
 */
import { fewest, isEnough, possible, REMNANT } from './recompute-numbers.mjs';

/** @typedef {import('./recompute-numbers.mjs').Rule} Rule */
/** @typedef {{ code: string, params: Record<string, unknown> }} Reason */
/**
 * @typedef {{ id: string, name?: string, delegate?: string, withdrew?: boolean, stated?: string, outcome: string, because: Reason[],
 *   counts?: Record<string, number>, shares?: { choice: string, printed: string, of: string }[] }} Person
 */
/**
 * @typedef {{ id: string, kind: string, subject?: string, post?: string, seats?: number, dismissedFrom?: string, total: number | null,
 *   present: number | null, required: number | null, threshold: Rule | null, because: Reason[], people: Person[],
 *   account?: Record<string, number>, stated?: { total: number | null, present: number | null } }} Ballot
 */

/** @type {Rule} */
const HALF = { numerator: 1, denominator: 2, strict: true };
/** @type {Rule} */
const TWO_THIRDS = { numerator: 2, denominator: 3, strict: false };

/** What is counted towards an outcome, and what else a ballot can say. @type {Record<string, string[]>} */
const CHOICES = {
  confidence: ['against', 'for', 'no_opinion'],
  confidence_levels: ['low', 'medium', 'high'],
};
const choicesOf = (/** @type {string} */ kind) => CHOICES[kind] ?? ['for', 'against', 'no_opinion'];
const nameOf = (/** @type {string} */ choice) => (choice === 'no_opinion' ? 'noOpinion' : choice);

/** The number of ballots that can say something, and which number it is. @param {Ballot} ballot @returns {[string, number] | null} */
function counted({ account = {} }) {
  for (const name of ['valid', 'collected', 'issued']) {
    const count = account[name];
    if (count !== undefined) return [name, count];
  }
  return null;
}

/** Whether the numbers of the ballots contradict one another or those who were there. @param {Ballot} ballot */
function isImpossible({ account = {}, total, present }) {
  const { issued = Infinity, collected, valid, invalid } = account;
  const there = present ?? total ?? Infinity;
  if (collected !== undefined && (collected > issued || collected > there)) return true;
  const most = collected ?? Math.min(issued, total ?? Infinity);
  if ((valid ?? 0) > most || (collected !== undefined && (invalid ?? 0) > collected)) return true;
  return (
    collected !== undefined && valid !== undefined && invalid !== undefined && valid + invalid !== collected
  );
}

/** Between which numbers the ballots of one choice lie: [fewest, most]. @param {Ballot} ballot @param {Person} person @param {number} total @param {string} choice @returns {[number, number]} */
function range(ballot, { counts = {}, shares = [] }, total, choice) {
  const [whole, ballots] = counted(ballot) ?? ['', Infinity];
  const others = choicesOf(ballot.kind).filter((one) => one !== choice);
  /** @type {(one: string) => [number, number]} */
  const one = (each) => {
    const exact = counts[nameOf(each)];
    if (exact !== undefined) return [exact, exact];
    let [least, most] = [0, Infinity];
    for (const { printed, of } of shares.filter((share) => share.choice === each)) {
      const known = of === 'all' ? total : of === 'present' ? ballot.present : of === whole ? ballots : null;
      const fitting = possible(printed, known ?? total, known === null);
      if (!fitting?.length) continue;
      most = Math.min(most, fitting.at(-1) ?? -1);
      if (known !== null) least = Math.max(least, fitting[0] ?? Infinity);
    }
    return [least, most];
  };
  const [least, most] = one(choice);
  const taken = others.reduce((sum, each) => sum + one(each)[0], 0);
  return [least, Math.min(most, Math.min(total, ballot.present ?? Infinity, ballots) - taken)];
}

/** Whether so many are enough: yes, no, or nobody knows. @param {[number, number]} votes @param {number} total @param {Rule} rule */
const isMet = ([least, most], total, rule) =>
  isEnough(least, total, rule) ? 'yes' : isEnough(Math.min(most, total), total, rule) ? 'open' : 'no';

/** So fine a grid that no share of few decimals falls between two of its lines. */
const GRID = 60_000;

/** What printed shares of a choice decide by themselves: enough of all is enough, too few of any part are too few. @param {Person} person @param {string} choice @param {Rule} rule */
function byShares({ shares = [] }, choice, rule) {
  const found = shares
    .filter((share) => share.choice === choice)
    .flatMap(({ printed, of }) => {
      const fitting = possible(printed, GRID);
      const [low, high] = [fitting?.[0], fitting?.at(-1)];
      if (low === undefined || high === undefined) return [];
      if (of === 'all' && isEnough(low, GRID, rule)) return ['yes'];
      return high / GRID <= rule.numerator / rule.denominator && !isEnough(high, GRID, rule) ? ['no'] : [];
    });
  return new Set(found).size === 1 ? String(found[0]) : 'open';
}

/** Whether a person has so many of one choice of each number of delegates there can have been. @param {Ballot} ballot @param {Person} person @param {Rule} rule */
function reached(ballot, person, rule) {
  const [choice = 'for'] = choicesOf(ballot.kind);
  const answers = new Set(
    possibleTotals(ballot, person).map((total) => {
      const votes = range(ballot, person, total, choice);
      const counted = isMet(votes, total, rule);
      const met = counted === 'open' ? byShares(person, choice, rule) : counted;
      const isRemnant = ballot.because.some(({ params }) => params.doubt === 'remnant_2025');
      return met === 'yes' && isRemnant && isMet(votes, total, REMNANT) !== 'yes' ? 'open' : met;
    }),
  );
  return answers.size === 1 ? [...answers].join() : 'open';
}

/** @param {Ballot} ballot */
const totalsOf = ({ total, because }) =>
  total === null
    ? /** @type {number[]} */ (because.find(({ code }) => code === 'base_range')?.params.totals ?? [])
    : [total];

/** The numbers of delegates of which what was counted of a person can be true. @param {Ballot} ballot @param {Person} person */
const possibleTotals = (ballot, person) =>
  totalsOf(ballot).filter((total) => {
    const sum = Object.values(person.counts ?? {}).reduce((all, count) => all + count, 0);
    return (
      sum <= total &&
      choicesOf(ballot.kind).every((one) => {
        const [least, most] = range(ballot, person, total, one);
        return least <= most;
      })
    );
  });

/** What has to have become of a person, but for their rank among others; null where the file does not say enough. @param {Ballot} ballot @param {Person} person */
function aloneOutcome(ballot, person) {
  const { kind, dismissedFrom, threshold, because } = ballot;
  if (possibleTotals(ballot, person).length === 0) return 'undetermined';
  const said = (/** @type {string} */ yes, /** @type {string} */ no) =>
    person.stated === undefined ? 'undetermined' : person.stated === 'passed' ? yes : no;
  const told = (/** @type {string} */ met, /** @type {string} */ yes, /** @type {string} */ no) =>
    met === 'yes' ? yes : met === 'no' ? no : null;
  if (because.some(({ code }) => code === 'no_rule')) return 'undetermined';
  if (kind === 'confidence_levels') {
    const [half, more] = [reached(ballot, person, HALF), reached(ballot, person, TWO_THIRDS)];
    if (more === 'yes') return 'confidence_vote';
    if (half === 'no') return 'kept';
    return half === 'yes' && more === 'no' ? 'may_resign' : 'undetermined';
  }
  if (kind === 'dismissal' && !dismissedFrom) {
    const both = [HALF, TWO_THIRDS].map(
      (rule) => told(reached(ballot, person, rule), 'passed', 'failed') ?? said('passed', 'failed'),
    );
    return both[0] === both[1] ? String(both[0]) : 'undetermined';
  }
  if (!threshold) return null;
  if (kind === 'confidence')
    return told(reached(ballot, person, threshold), 'no_confidence', 'kept') ?? said('kept', 'no_confidence');
  return told(reached(ballot, person, threshold), 'passed', 'failed') ?? said('passed', 'failed');
}

/** The same of a candidate, who may have passed and have no seat. @param {Ballot} ballot @param {Person} person */
function electedOutcome(ballot, person) {
  const standing = ballot.people.filter(({ withdrew }) => !withdrew);
  const all = standing.map((one) => {
    // Of numbers that contradict each other none is known.
    const isLost = possibleTotals(ballot, one).length === 0;
    /** @type {[number, number][]} */
    const votes = isLost
      ? [[0, Infinity]]
      : possibleTotals(ballot, one).map((total) => range(ballot, one, total, 'for'));
    const least = Math.min(...votes.map(([low]) => low));
    return {
      id: one.id,
      alone: aloneOutcome(ballot, one),
      least,
      most: Math.max(...votes.map(([, high]) => high)),
    };
  });
  const mine = all.find(({ id }) => id === person.id);
  if (!mine || all.some(({ alone }) => alone === null)) return null;
  const others = all.filter((one) => one !== mine && one.alone !== 'failed');
  const sure = others.filter(({ alone }) => alone === 'passed');
  const seats = ballot.seats ?? 1;
  if (mine.alone === 'failed') return 'failed';
  if (ballot.seats && sure.filter(({ least }) => least > mine.most).length >= seats) return 'failed';
  if (mine.alone !== 'passed') return 'undetermined';
  if (others.filter(({ most }) => most >= mine.least).length < seats) return 'passed';
  const open = person.stated ?? 'undetermined';
  if (!ballot.seats || sure.filter(({ least }) => least >= mine.most).length < seats) return open;
  return others.filter(({ most }) => most > mine.least).length >= seats ? open : 'tied';
}

/** What is wrong with a ballot, as sentences. @param {Ballot} ballot */
function faultsOf(ballot) {
  const { people, total, threshold, required, stated } = ballot;
  const faults = [];
  const isOurs = threshold && !('printed' in (threshold.article ?? {}));
  if (isOurs && total !== null && required !== fewest(total, threshold))
    faults.push(`cần ${fewest(total, threshold)} phiếu, hồ sơ ghi ${required}`);
  if (stated && stated.total !== null && total !== stated.total)
    faults.push(`nguồn ghi tổng số ${stated.total}, hồ sơ tính trên ${total}`);
  const ballots = counted(ballot)?.[1] ?? Infinity;
  for (const person of people) {
    const sum = Object.values(person.counts ?? {}).reduce((all, count) => all + count, 0);
    const isLost = isImpossible(ballot) || sum > ballots || sum > (ballot.present ?? total ?? Infinity);
    const isBaseless = totalsOf(ballot).length === 0 || (threshold !== null && !isOurs);
    const outcome = person.withdrew
      ? 'withdrawn'
      : isLost
        ? 'undetermined'
        : isBaseless
          ? null
          : ballot.kind === 'election'
            ? electedOutcome(ballot, person)
            : aloneOutcome(ballot, person);
    if (outcome !== null && outcome !== person.outcome)
      faults.push(`${person.name ?? person.delegate}: tính ra ${outcome}, hồ sơ ghi ${person.outcome}`);
  }
  return faults;
}

/** Every ballot on people of a record with what is wrong with it. @param {{ personnel?: Ballot[] } | null} record */
export const recomputePersonnel = (record) =>
  (record?.personnel ?? []).map((ballot) => ({
    subject: ballot.subject ?? [ballot.kind, ballot.post].filter(Boolean).join(': '),
    outcome: ballot.people.map(({ outcome }) => outcome).join(', '),
    faults: faultsOf(ballot),
  }));
