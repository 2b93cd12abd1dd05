/*
 * Computes the outcome of every vote of a published record, and of every ballot on people, again, from what the file says: counts, ballots, the number of delegates and the rule stored
 * beside the vote; and whether that number is the one its source states. Nothing of the program is used: all of this is read in five minutes.
 *
 *   node bin/recompute.mjs ho-so.json …
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fewest, isEnough, possible, REMNANT } from './recompute-numbers.mjs';
import { recomputePersonnel } from './recompute-personnel.mjs';

/** A number that is null is not stated. @typedef {Record<string, number | null>} Counts @typedef {{ choice: string, printed: string, of: string }} PrintedShare */
/** @typedef {import('./recompute-numbers.mjs').Rule} Rule */
/** @typedef {{ code: string, params: Record<string, unknown> }} Reason */
/**
 * @typedef {{ id: string, subject: string, outcome: string, entry: string, uncounted?: string, required: number | null,
 *   total: number | null, present: number | null, counts: Counts | null,
 *   bounds?: Record<string, string>, shares?: PrintedShare[], threshold: Rule | null, because: Reason[], sitting: string | null,
 *   stated?: { total: number | null, present: number | null, voting: number | null, outcome?: string }, ballots: { choice: string }[] | null }} Vote
 */
/** @typedef {{ id: string, stated?: { total: number | null } }} Sitting */

/** Whether it is a rule of the law, not one that a council under another law entered. @param {Rule} rule */
const isOurs = ({ article = {} }) => !('printed' in article);

const NAMES = ['for', 'against', 'notVoting', 'otherOpinion', 'blank', 'absent'];
const CHOICES = ['for', 'against', 'not_voting', 'other_opinion', 'blank', 'absent'];

/** Between which numbers a count lies: [fewest, most]. @param {Vote} vote @param {string} name @returns {[number, number]} */
function around({ counts, bounds }, name) {
  const [count, bound] = [counts?.[name] ?? null, bounds?.[name]];
  if (count === null || bound === 'about') return [0, Infinity];
  if (bound === 'at_least' || bound === 'over') return [bound === 'over' ? count + 1 : count, Infinity];
  if (bound === 'at_most' || bound === 'under') return [0, bound === 'under' ? count - 1 : count];
  return [count, count];
}

/** The fewest votes of those who were there. @param {Vote} vote */
const castBy = (vote) =>
  NAMES.filter((name) => name !== 'absent').reduce((sum, name) => sum + around(vote, name)[0], 0);

/** How many can have been in favour of so many delegates. @param {Vote} vote @param {number | null} total @param {number | null} [present] @returns {[number, number]} */
function inFavour(vote, total, present = vote.present) {
  const { stated, shares = [] } = vote;
  const ranges = NAMES.map((name, at) => {
    let [least, most] = around(vote, name);
    if (least === most && !vote.bounds?.[name]) return [least, most];
    for (const { printed, of } of shares.filter(({ choice }) => choice === CHOICES[at])) {
      const whole =
        of === 'all' ? total : of === 'present' ? present : of === 'voting' ? (stated?.voting ?? null) : null;
      const fitting = possible(printed, whole ?? total ?? 0, whole === null);
      if (!fitting?.length || (whole === null && total === null)) continue;
      most = Math.min(most, fitting.at(-1) ?? -1);
      if (whole !== null) least = Math.max(least, fitting[0] ?? Infinity);
    }
    return [least, most];
  });
  const [[least = 0, most = 0] = [], ...others] = ranges;
  const [absent] = others.at(-1) ?? [0];
  const taken = others.slice(0, -1).reduce((sum, [fewest = 0]) => sum + fewest, 0);
  const limits = [total === null ? null : total - (absent ?? 0), present, stated?.voting ?? null];
  const limit = Math.min(...limits.map((one) => one ?? Infinity));
  if (ranges.some(([low = 0, high = 0]) => low > high)) return [1, 0];
  return [least, Math.min(most, limit - taken)];
}

/**
 * What printed shares of those in favour decide where nobody knows of how many: of every council up to some size that has such
 * a share, the outcome on which all agree. @param {Vote} vote @param {Rule} threshold
 */
function byShares({ shares = [] }, threshold) {
  const asked = threshold.numerator / threshold.denominator;
  const found = shares
    .filter(({ choice }) => choice === 'for')
    .flatMap(({ printed, of }) => {
      // So fine a grid that no share of few decimals falls between two of its lines.
      const whole = 60_000;
      const fitting = possible(printed, whole);
      const [low, high] = [fitting?.[0], fitting?.at(-1)];
      if (low === undefined || high === undefined) return [];
      if (of === 'all' && isEnough(low, whole, threshold)) return ['adopted'];
      return high / whole <= asked && !isEnough(high, whole, threshold) ? ['rejected'] : [];
    });
  return new Set(found).size === 1 ? found[0] : undefined;
}

/**
 * What became of it by the words of the source alone, where the number of delegates is not known: nothing that no number of
 * them makes true. @param {Vote} vote @param {Rule} threshold
 */
function printedOf(vote, threshold) {
  const { present, because } = vote;
  const shared = byShares(vote, threshold);
  if (shared) return shared;
  const said = because.find(({ code }) => code === 'printed')?.params.outcome;
  if (because.some(({ code }) => code === 'printed_impossible')) return 'undetermined';
  const least = Math.max(1, Math.max(castBy(vote), present ?? 0) + around(vote, 'absent')[0]);
  const [, most] = inFavour(vote, null);
  if (said === 'adopted')
    return most === Infinity || isEnough(most, least, threshold) ? said : 'undetermined';
  return said === 'rejected' ? said : 'undetermined';
}

/** The numbers of a vote that are not those its source states. @param {Vote} vote @param {Sitting[]} sittings */
function statedFaults(vote, sittings) {
  const { total, present, sitting, because } = vote;
  const { total: statedTotal = null, present: statedPresent = null } = vote.stated ?? {};
  const faults = [];
  if (statedTotal !== null && total !== statedTotal)
    faults.push(`nguồn ghi tổng số ${statedTotal}, hồ sơ tính trên ${total}`);
  // Votes by proxy, under another law: then those there are no base of them.
  const byProxy = present === null && castBy(vote) > (statedPresent ?? 0);
  if (statedPresent !== null && present !== statedPresent && !byProxy)
    faults.push(`nguồn ghi có mặt ${statedPresent}, hồ sơ ghi ${present}`);
  const from = because.find(({ code }) => code === 'base')?.params.from;
  if ((from === 'vote') !== (statedTotal !== null && because.some(({ code }) => code === 'base')))
    faults.push(`tổng số ghi là từ «${from}», nguồn của biểu quyết ghi ${statedTotal}`);
  const there = sittings.filter(({ id }) => sitting === null || id === sitting);
  if (from === 'sitting' && !there.some((one) => one.stated?.total === total))
    faults.push(`không phiên nào có nguồn ghi tổng số ${total}`);
  return faults;
}

/** What the outcome has to be; null where the file does not say enough to compute it. @param {Vote} vote @returns {string | null} */
function outcomeOf(vote) {
  const { counts, threshold, total, present, because, uncounted } = vote;
  const says = (/** @type {string} */ code) => because.find((reason) => reason.code === code);
  if (vote.entry === 'unanimous_uncounted') {
    const said =
      uncounted === undefined || uncounted === 'passed'
        ? 'adopted'
        : uncounted === 'failed'
          ? 'rejected'
          : null;
    // Where the laws of the days differ, none stands with it, and what contradicted each of them is said.
    if (says('words_against') || (!threshold && says('share_against'))) return 'undetermined';
    if (said === null)
      return (says('share_decides') && threshold && byShares(vote, threshold)) || 'undetermined';
    const isTooFew =
      total !== null &&
      present !== null &&
      threshold &&
      isOurs(threshold) &&
      present < fewest(total, threshold);
    const shared = threshold && isOurs(threshold) ? byShares(vote, threshold) : undefined;
    return said === 'adopted' && isTooFew
      ? 'undetermined'
      : shared && shared !== said
        ? 'undetermined'
        : said;
  }
  if (!counts && (vote.entry !== 'totals' || says('counts_missing'))) return 'undetermined';
  // Days it can have been are under different laws: only the source's own words can be the outcome then.
  const lawless = says('law_unknown');
  if (lawless) return lawless.params.isPrinted ? String(says('printed')?.params.outcome) : 'undetermined';
  if (!threshold) return null;
  /** @type {(number | null)[]} */
  const totals = total === null ? /** @type {number[]} */ (says('base_range')?.params.totals ?? []) : [total];
  const printed = String(says('printed')?.params.outcome ?? 'undetermined');
  const listed = /** @type {{ total: number | null, present: number | null }[] | undefined} */ (
    says('moment_range')?.params.moments
  );
  const known = totals.length > 0 || isOurs(threshold) ? totals : [null];
  const moments = listed ?? known.map((each) => ({ total: each, present }));
  /** @type {Set<string>} */
  const outcomes = new Set(
    moments.flatMap(({ total: each, present }) => {
      const [least, most] = inFavour(vote, each, present);
      const there = Math.max(castBy(vote), present ?? 0) + around(vote, 'absent')[0];
      if (least > most || (each !== null && (each < 1 || there > each))) return [];
      if (present !== null && (castBy(vote) > present || (each !== null && present > each))) return [];
      const [no, noAtMost] = around(vote, 'against');
      const isOfVoting = threshold.base === 'voting';
      const whole = threshold.base === 'present' ? (present ?? Number.NaN) : (each ?? Number.NaN);
      const isMet = (/** @type {number} */ votes, /** @type {number} */ others) => {
        const of = isOfVoting ? votes + others : whole;
        return of >= 1 && of < Infinity ? isEnough(Math.min(votes, of), of, threshold) : null;
      };
      if (isMet(least, noAtMost) === true) return ['adopted'];
      const highest = Math.min(most, isOfVoting ? Infinity : whole);
      if (highest < Infinity && isMet(highest, no) === false) return ['rejected'];
      return [String((isOurs(threshold) && byShares(vote, threshold)) || printed)];
    }),
  );
  if (says('total_unknown') || (total === null && says('share_decides')))
    outcomes.add(String(printedOf(vote, threshold)));
  const isRemnant = because.some(({ params }) => params.doubt === 'remnant_2025');
  if (isRemnant && total !== null && !isEnough(inFavour(vote, total)[0], total, REMNANT))
    outcomes.add(inFavour(vote, total)[1] < fewest(total, REMNANT) ? 'rejected' : printed);
  // Where moments come out differently the words say which it was, as long as one of them came out so.
  const isTold = says('answers_differ')?.params.isPrinted && outcomes.has(printed);
  return outcomes.size === 1 ? [...outcomes].join() : isTold ? printed : 'undetermined';
}

/** What is wrong with a vote, as sentences. @param {Vote} vote @param {Sitting[]} sittings */
function faultsOf(vote, sittings) {
  const faults = statedFaults(vote, sittings);
  const { counts, ballots, total, threshold, required } = vote;
  if (counts && ballots) {
    const cast = (/** @type {string} */ choice) =>
      ballots.filter((ballot) => ballot.choice === choice).length;
    const counted = CHOICES.map(cast).join(', ');
    const told = NAMES.map((name) => counts[name] ?? 0).join(', ');
    if (counted !== told) faults.push(`phiếu ghi tên là ${counted}, số phiếu ghi là ${told}`);
  }
  const voting = counts?.for == null || counts.against == null ? null : counts.for + counts.against;
  const whole = threshold?.base === 'present' ? vote.present : threshold?.base === 'voting' ? voting : total;
  if (required !== null && whole !== null && threshold && required !== fewest(whole, threshold))
    faults.push(`cần ${fewest(whole, threshold)} phiếu, hồ sơ ghi ${required}`);
  const outcome = outcomeOf(vote);
  if (outcome !== null && outcome !== vote.outcome)
    faults.push(`tính ra ${outcome}, hồ sơ ghi ${vote.outcome}`);
  return faults;
}

/** Every vote of a document with what is wrong with it. @param {string} text @returns {{ subject: string, outcome: string, faults: string[] }[]} */
export function recompute(text) {
  const document = JSON.parse(text);
  const record = document.format?.startsWith('nghi-truong/publication/') ? document.record : document;
  if (record !== null && record?.format !== 'nghi-truong/session-record/2')
    throw new Error(
      `Chỉ tính lại được hồ sơ dạng «nghi-truong/session-record/2», không phải «${record?.format}».`,
    );
  const votes = /** @type {Vote[]} */ (record?.votes ?? []).map((vote) => ({
    subject: vote.subject,
    outcome: vote.outcome,
    faults: faultsOf(vote, record.sittings),
  }));
  return [...votes, ...recomputePersonnel(record)];
}

/** @param {string[]} files */
function main(files) {
  if (files.length === 0) {
    console.error('Dùng: node bin/recompute.mjs ho-so.json …');
    return 2;
  }
  let wrong = 0;
  for (const file of files)
    try {
      for (const { subject, outcome, faults } of recompute(readFileSync(file, 'utf8'))) {
        console.log(
          `${faults.length === 0 ? '✓' : '✗'} ${subject}: ${outcome}${faults.map((fault) => `; ${fault}`).join('')}`,
        );
        wrong += faults.length;
      }
    } catch (error) {
      const said =
        error instanceof SyntaxError
          ? 'Tệp không phải JSON đúng dạng.'
          : String(error instanceof Error ? error.message : error);
      console.error(`${file}: ${said}`);
      wrong += 1;
    }
  return wrong === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = main(process.argv.slice(2));
