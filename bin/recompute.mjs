/*
 * Computes the outcome of every vote of a published record again, from what the file says: counts, ballots, the number of
 * delegates and the rule of the law stored beside the vote; and whether the number of delegates is the one its source states. Nothing of the program is used, so that whoever distrusts it can
 * read all of this in five minutes.
 *
 *   node bin/recompute.mjs ho-so.json …
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {{ for: number, against: number, notVoting: number }} Counts */
/** @typedef {{ numerator: number, denominator: number, strict: boolean }} Rule */
/** @typedef {{ code: string, params: Record<string, unknown> }} Reason */
/**
 * @typedef {{ id: string, subject: string, outcome: string, entry: string, uncounted?: string, required: number | null,
 *   total: number | null, present: number | null, counts: Counts | null, threshold: Rule | null, because: Reason[],
 *   sitting: string | null, stated?: { total: number | null, present: number | null, voting: number | null },
 *   ballots: { choice: string }[] | null }} Vote
 */
/** @typedef {{ id: string, stated?: { total: number | null } }} Sitting */

/** Whether so many are enough of so many: strictly more than the share, or at least it. @param {number} votes @param {number} total @param {Rule} rule */
function isEnough(votes, total, { numerator, denominator, strict }) {
  const [reached, asked] = [votes * denominator, total * numerator];
  return strict ? reached > asked : reached >= asked;
}

/** The fewest votes that are enough. @param {number} total @param {Rule} rule */
function fewest(total, rule) {
  let votes = 0;
  while (!isEnough(votes, total, rule)) votes += 1;
  return votes;
}

/**
 * What became of it by the words of the source alone, where the number of delegates is not known: nothing that no number of
 * them makes true. @param {Vote} vote @param {Rule} threshold
 */
function printedOf({ counts, present, because }, threshold) {
  const said = because.find(({ code }) => code === 'printed')?.params.outcome;
  if (because.some(({ code }) => code === 'printed_impossible') || !counts) return 'undetermined';
  const least = Math.max(1, counts.for + counts.against + counts.notVoting, present ?? 0);
  if (said === 'adopted') return isEnough(counts.for, least, threshold) ? said : 'undetermined';
  return said === 'rejected' ? said : 'undetermined';
}

/** The numbers of a vote that are not those its source states. @param {Vote} vote @param {Sitting[]} sittings */
function statedFaults({ total, present, stated, sitting, because }, sittings) {
  const faults = [];
  const { total: statedTotal = null, present: statedPresent = null } = stated ?? {};
  if (statedTotal !== null && total !== statedTotal)
    faults.push(`nguồn ghi tổng số ${statedTotal}, hồ sơ tính trên ${total}`);
  if (statedPresent !== null && present !== statedPresent)
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
    if (said === null || says('words_against')) return 'undetermined';
    const isTooFew = total !== null && present !== null && threshold && present < fewest(total, threshold);
    return said === 'adopted' && isTooFew ? 'undetermined' : said;
  }
  if (!counts) return 'undetermined';
  // Days it can have been are under different laws: only the source's own words can be the outcome then.
  const lawless = says('law_unknown');
  if (lawless) return lawless.params.isPrinted ? String(says('printed')?.params.outcome) : 'undetermined';
  if (!threshold) return null;
  const totals = total === null ? /** @type {number[]} */ (says('base_range')?.params.totals ?? []) : [total];
  const votes = counts.for + counts.against + counts.notVoting;
  const possible = totals.filter(
    (each) => each > 0 && votes <= each && (present === null || (votes <= present && present <= each)),
  );
  /** @type {Set<string>} */
  const outcomes = new Set(
    possible.map((each) => (isEnough(counts.for, each, threshold) ? 'adopted' : 'rejected')),
  );
  if (says('total_unknown')) outcomes.add(printedOf(vote, threshold));
  const [only] = outcomes;
  return outcomes.size === 1 && only ? only : 'undetermined';
}

/** What is wrong with a vote, as sentences. @param {Vote} vote @param {Sitting[]} sittings */
function faultsOf(vote, sittings) {
  const faults = statedFaults(vote, sittings);
  const { counts, ballots, total, threshold, required } = vote;
  if (counts && ballots) {
    const cast = (/** @type {string} */ choice) =>
      ballots.filter((ballot) => ballot.choice === choice).length;
    const counted = [cast('for'), cast('against'), cast('not_voting')].join(', ');
    const told = [counts.for, counts.against, counts.notVoting].join(', ');
    if (counted !== told) faults.push(`phiếu ghi tên là ${counted}, số phiếu ghi là ${told}`);
  }
  if (required !== null && total !== null && threshold && required !== fewest(total, threshold))
    faults.push(`cần ${fewest(total, threshold)} phiếu, hồ sơ ghi ${required}`);
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
  return /** @type {Vote[]} */ (record?.votes ?? []).map((vote) => ({
    subject: vote.subject,
    outcome: vote.outcome,
    faults: faultsOf(vote, record.sittings),
  }));
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
