import type { Finding } from '@/lib/record/finding';
import { isPartialDate, type KnownDate } from '@/lib/vi/partial-date';
import { decidedDay, type SignContext } from './context';
import { basisMarks, capitals, ending, leadingZeros, pointLetters } from './form-checks';
import { adoptedDay, ownName, references, sessionDiffers } from './reference-checks';
import type { SignRule } from './rule';
import { holdsOn } from './rules';
import type { Check, DraftText, Found, PassedSign, Sign } from './sign';
import {
  dossier,
  legalBases,
  numberDoubles,
  numberGaps,
  numberOfKind,
  sentLate,
  signers,
} from './whole-checks';
import { wordsFound } from './word-rule';

/** What is asked of a draft, by the id of its rule. */
const checks: Readonly<Record<string, Check>> = {
  ...{ legal_base: legalBases, own_name: ownName, number_of_kind: numberOfKind, dossier },
  ...{ basis_marks: basisMarks, ending, leading_zeros: leadingZeros, capitals, point_letters: pointLetters },
  ...{ reference: references, session_differs: sessionDiffers, adopted_day: adoptedDay },
  ...{ signer: signers, sent_late: sentLate },
};

/** What is asked of it beside the other resolutions of its session. */
const comparing: Readonly<Record<string, Check>> = { number_gap: numberGaps, number_double: numberDoubles };

/** Rules that need no words, since a check of the program has their id. */
export const checkIds: readonly string[] = [...Object.keys(checks), ...Object.keys(comparing)];

/** Councils whose powers are those of a commune. */
const COMMUNE_LEVELS: readonly string[] = ['ward', 'commune', 'special_zone', 'town'];

/**
 * What one resolution should be looked at again for, in the order of the table of rules, its number last; those that were let stand with the
 * reason somebody gave. Nothing of a record that was made of what others published.
 *
 * @param rows all resolutions of the session: numbers are compared.
 */
export function draftSigns(row: DraftText, rows: readonly DraftText[], context: SignContext): Sign[] {
  if (!context.isOwn) return [];
  const day = dayOf(row, context);
  const rules = context.rules.filter((rule) => holdsOn(rule, day));
  const compared = rules.flatMap((rule) =>
    (comparing[rule.id]?.(row, context, rows) ?? []).map((found) => asSign(found, rule, row)),
  );
  return [...signsAlone(row, context, rules), ...compared];
}

/** A row is never changed, only replaced: while another one is typed in, what is said of this one stays. */
const alone = new WeakMap<DraftText, { readonly context: SignContext; readonly signs: readonly Sign[] }>();

/** What follows from a resolution itself, whatever the others are. */
function signsAlone(row: DraftText, context: SignContext, rules: readonly SignRule[]): readonly Sign[] {
  const known = alone.get(row);
  if (known?.context === context) return known.signs;
  const signs = eachOnce(
    rules.flatMap((rule) => foundBy(rule, row, context).map((found) => asSign(found, rule, row))),
  );
  alone.set(row, { context, signs });
  return signs;
}

/** What tells one sign of a resolution from another: the same words in the same field are one. */
export const signKey = ({ rule, field, piece, line, passage }: Sign): string =>
  [rule, field, piece, line, passage].join('\n');

const eachOnce = (signs: readonly Sign[]): Sign[] => [
  ...new Map(signs.map((sign) => [signKey(sign), sign])).values(),
];

const asSign = (found: Found, { id, article }: SignRule, row: DraftText): Sign => ({
  ...{ ...found, rule: id, article, passedFor: passedFor(row, id, found.passage) },
});

function foundBy(rule: SignRule, row: DraftText, context: SignContext): Found[] {
  if (!rule.words) return checks[rule.id]?.(row, context, []) ?? [];
  const isOfCommune = rule.id.startsWith('outside_');
  return isOfCommune && !COMMUNE_LEVELS.includes(context.level) ? [] : wordsFound(row, rule);
}

/** The day whose rules are asked: of its adoption, of the vote, of the session. */
function dayOf(row: DraftText, context: SignContext): KnownDate {
  const typed = row.adoptedOn ?? '';
  return isPartialDate(typed) ? typed : (decidedDay(row, context) ?? context.day);
}

type Passed = NonNullable<DraftText['passedSigns']>[number];

const isOf = (rule: string, passage: string) => (one: Passed) => one.rule === rule && one.passage === passage;

const passedFor = (row: DraftText, rule: string, passage: string): string | null =>
  row.passedSigns?.find(isOf(rule, passage))?.reason || null;

/** The reasons of a draft with one more, or with another one in its place; an empty reason takes it back. */
export function withReason(
  row: DraftText,
  { rule, passage }: Pick<Sign, 'rule' | 'passage'>,
  reason: string,
): PassedSign[] {
  const others = (row.passedSigns ?? []).filter((one) => !isOf(rule, passage)(one));
  const kept = others.map((one) => ({
    rule: one.rule,
    passage: one.passage ?? '',
    reason: one.reason ?? '',
  }));
  return reason === '' ? kept : [...kept, { rule, passage, reason }];
}

/** What «Kiểm tra» tells among its findings already: a basis out of force of what was adopted, a number given twice. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  legal_base: ['legal_base'],
  number_double: ['twin', 'number_taken'],
};

/** Whether a sign stands among the findings already, so that it is told once. */
export const isFinding = (
  { rule }: Sign,
  { id }: DraftText,
  findings: readonly Pick<Finding, 'key'>[],
): boolean =>
  (TOLD[rule] ?? []).some((code) =>
    findings.some(({ key }) => key.startsWith(`${code}:`) && key.includes(id)),
  );

/** The signs of all resolutions of a session, each with its resolution. */
export const signsOfAll = <Row extends DraftText>(rows: readonly Row[], context: SignContext) =>
  rows.flatMap((row) => draftSigns(row, rows, context).map((sign) => ({ row, sign })));
