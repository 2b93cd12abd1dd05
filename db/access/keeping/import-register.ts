import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { type Fault, pathOf } from '@/lib/record/faults';
import { knownTexts, noTexts, type TextsOf, textsOf } from '@/lib/record/row-texts';
import type { Delegate, SessionRecord } from '@/lib/record/schema';
import { outsideTerm, overlap } from '@/lib/rules/mandate-span';
import { hasEnded, isSurelyInOffice, mayBeInOffice } from '@/lib/rules/mandates';
import { daysOfSession } from '@/lib/rules/possible-days';
import { isSameTerm, termKey } from '@/lib/rules/term';
import { type KnownDate, lastDay as lastDayOf, mayBeSame } from '@/lib/vi/partial-date';
import { db } from '../../client';
import { people, terms } from '../../schema/councils';
import { loadMandates, type MandateRow } from '../register/mandate-list';
import { added, changed, type RegisterChange } from '../register/register-changes';
import { versionOf } from '../trail/event';

/** What must be added to a council's register before a record can stand on it, and who its delegates are there. */
export type RegisterPlan = {
  termId: string;
  version: number;
  /** A delegate's name in the record → the mandate here. */
  mandateOf: Map<string, string>;
  changes: RegisterChange[];
  faults: Fault[];
};

/** The council's register kept as it is, with what the record knows beyond it; where the two disagree, a fault. */
export async function planRegister(councilId: string, record: SessionRecord): Promise<RegisterPlan> {
  const known = await db.select().from(terms).where(eq(terms.councilId, councilId));
  const alike = termsAlike(record.term, known);
  const [term] = alike;
  const termId = term?.id ?? randomUUID();
  const version = await versionOf('term', termId);
  const plan: RegisterPlan = { termId, version, mandateOf: new Map(), changes: [], faults: [] };
  if (!term) plan.changes.push(added('terms', { ...record.term, id: termId, councilId }));
  if (term) planTerm(plan, term, record.term);
  if (alike.length > 1) plan.faults.push({ path: 'term', text: SEVERAL_TERMS });
  const mandates = await loadMandates(termId);
  const register = await peopleOf(councilId);
  const around = { councilId, record, known: mandates, register, isWhole: term?.isRegisterComplete === true };
  record.delegates.forEach((delegate, index) => {
    planDelegate(plan, around, delegate, index);
  });
  // A file that does not name everybody says nothing of those it does not name.
  if (record.term.isRegisterComplete === false) return plan;
  for (const other of mandates.filter((mandate) => surelySat(mandate, record)))
    if (![...plan.mandateOf.values()].includes(other.id))
      plan.faults.push({
        path: 'delegates',
        text: `Hội đồng còn có đại biểu ${other.name} trong những ngày ấy, nhưng hồ sơ không ghi.`,
      });
  return plan;
}

const SEVERAL_TERMS =
  'Hội đồng có nhiều khóa khớp với điều hồ sơ ghi về khóa. Ghi thêm số khóa hoặc năm vào hồ sơ.';

type TermRow = typeof terms.$inferSelect;

/** The terms here that a record's may be: the one of its number, else those nothing tells it from, else that of its key. */
function termsAlike(term: SessionRecord['term'], known: readonly TermRow[]): TermRow[] {
  const numbered = known.filter(({ ordinal }) => ordinal !== null && ordinal === term.ordinal);
  if (numbered.length > 0) return numbered;
  const alike = known.filter((other) => isSameTerm(other, term));
  return alike.length > 0 ? alike : known.filter((other) => termKey(other) === termKey(term));
}

/** What the register does not know of the term and the record does is learned; where both know, they must agree. */
function planTerm(plan: RegisterPlan, here: TermRow, there: SessionRecord['term']): void {
  const learned: Partial<TermRow> = {};
  for (const key of ['ordinal', 'label', 'startYear', 'endYear'] as const) {
    if (there[key] === null || here[key] === there[key]) continue;
    if (here[key] === null) Object.assign(learned, { [key]: there[key] });
    else plan.faults.push(disagrees(`term.${key}`, here[key]));
  }
  // That a list is not whole says nothing of the one that is here.
  if (there.isRegisterComplete && !here.isRegisterComplete) learned.isRegisterComplete = true;
  if (Object.keys(learned).length > 0) plan.changes.push(changed('terms', here, learned));
}

const disagrees = (path: string, here: string | number | null): Fault => ({
  path,
  text: `Sổ của hội đồng ghi ${here === null ? 'để trống' : `«${here}»`}, khác với hồ sơ.`,
});

/** Whether somebody was surely a delegate on a day of the session, whichever days it had as far as they are known. */
function surelySat(mandate: MandateRow, { session, term }: SessionRecord): boolean {
  const days = daysOfSession(session, term);
  const isExact = days.from === session.startsOn && days.to === session.endsOn;
  return isExact ? mayBeInOffice(mandate, days, null) : isSurelyInOffice(mandate, days, null);
}

type Around = {
  councilId: string;
  record: SessionRecord;
  /** Whether the council says that everybody stands in its register of the term. */
  isWhole: boolean;
  known: readonly MandateRow[];
  register: Awaited<ReturnType<typeof peopleOf>>;
};

async function peopleOf(councilId: string) {
  const rows = await db.select().from(people).where(eq(people.councilId, councilId));
  return new Map(rows.map((row) => [row.slug, row]));
}

function planDelegate(plan: RegisterPlan, around: Around, delegate: Delegate, index: number): void {
  const { councilId, record, known, register } = around;
  const fault = (key: string, text: string) =>
    plan.faults.push({ path: pathOf('delegates', index, key), text });
  const outside = outsideTerm(delegate.startedOn, record.term);
  if (outside) fault('startedOn', outside);
  if (!/^[a-z0-9-]{1,80}$/.test(delegate.slug))
    fault('slug', 'Địa chỉ chỉ gồm chữ thường không dấu, số và dấu nối.');
  const person = register.get(delegate.slug) ?? null;
  if (person && person.name !== delegate.name)
    plan.faults.push(disagrees(pathOf('delegates', index, 'name'), person.name));
  const personId = person?.id ?? randomUUID();
  const mine = known.filter((mandate) => mandate.personId === personId);
  const mandate = sameMandate(mine, delegate);
  if (mandate) {
    const days = daysOfSession(record.session, record.term);
    planKnown(plan, delegate, mandate, index, days.to === record.session.endsOn ? days.to : days.from);
    return;
  }
  if (around.isWhole && record.term.isRegisterComplete === false)
    fault('name', 'Sổ của hội đồng ghi danh sách đã đủ mà không có đại biểu này. Kiểm tra lại tên.');
  if (mine.some((other) => overlap(other, delegate)))
    fault('startedOn', 'Sổ của hội đồng đã ghi đại biểu này giữ nhiệm vụ từ ngày khác.');
  if (!person) {
    const { slug, name } = delegate;
    register.set(slug, { id: personId, councilId, slug, name });
    plan.changes.push(added('people', { id: personId, councilId, slug, name }));
  }
  const mandateId = randomUUID();
  plan.mandateOf.set(delegate.id, mandateId);
  const { unit, startedOn, endedOn, endedAt, endReason } = delegate;
  const span = { unit, startedOn, endedOn, endedAt, endReason, ...knownTexts('mandates', delegate) };
  plan.changes.push(added('mandates', { id: mandateId, termId: plan.termId, personId, ...span }));
  plan.changes.push(...newOffices(mandateId, delegate.offices));
}

/** The mandate here that a record's is: begun the same day, else the only one that may have, as far as either day is known. */
function sameMandate(mine: readonly MandateRow[], { startedOn }: Delegate): MandateRow | undefined {
  const same = mine.find((one) => one.startedOn === startedOn);
  const alike = mine.filter((one) => mayBeSame(one.startedOn, startedOn));
  return same ?? (alike.length === 1 ? alike[0] : undefined);
}

/** Whether the record knows a day nearer than the register does. */
const isNearer = (there: KnownDate, here: KnownDate): boolean =>
  there !== null && (here === null || there.startsWith(`${here}-`));

/** Whether the end here and the record's can be one, or the one here came after the session. */
function mayAgree(here: MandateRow, there: Delegate, lastDay: string | null): boolean {
  if (hasEnded(here) && hasEnded(there)) return mayBeSame(here.endedOn, there.endedOn);
  return !hasEnded(here) || here.endedOn === null || lastDay === null || lastDayOf(here.endedOn) > lastDay;
}

/** Offices of one day keep their order by their ids, so these are made in order. */
function newOffices(mandateId: string, held: Delegate['offices']) {
  const ids = held.map(() => randomUUID()).sort();
  return held.map((office, index) => added('offices', { ...office, id: ids[index] ?? '', mandateId }));
}

/** A mandate the register has: the record may know its end, or an office, that the register does not know yet. */
function planKnown(
  plan: RegisterPlan,
  delegate: Delegate,
  mandate: MandateRow,
  index: number,
  lastDay: string | null,
): void {
  plan.mandateOf.set(delegate.id, mandate.id);
  const at = pathOf('delegates', index);
  const path = (key: string) => pathOf(at, key);
  if (mandate.unit !== delegate.unit) plan.faults.push(disagrees(path('unit'), mandate.unit));
  const { startedOn, endedOn, endedAt, endReason } = delegate;
  const { startedOnInferredFrom, endedOnInferredFrom } = { ...noTexts('mandates'), ...delegate };
  if (isNearer(startedOn, mandate.startedOn))
    plan.changes.push(changed('mandates', mandate, { startedOn, startedOnInferredFrom }));
  if ((!hasEnded(mandate) && hasEnded(delegate)) || isNearer(endedOn, mandate.endedOn))
    plan.changes.push(changed('mandates', mandate, { endedOn, endedAt, endReason, endedOnInferredFrom }));
  // What ended after the session was still running when its record was written.
  else if (!mayAgree(mandate, delegate, lastDay))
    plan.faults.push(disagrees(path('endedOn'), mandate.endedOn));
  learnTexts(plan, 'mandates', mandate, delegate, at);
  const isHeld = (office: Delegate['offices'][number]) =>
    mandate.offices.find(
      ({ kind, title, startedOn }) =>
        `${kind} ${title} ${startedOn}` === `${office.kind} ${office.title} ${office.startedOn}`,
    );
  plan.changes.push(
    ...newOffices(
      mandate.id,
      delegate.offices.filter((office) => !isHeld(office)),
    ),
  );
  delegate.offices.forEach((office, at) => {
    const here = isHeld(office);
    if (!here) return;
    const { endedOn, endedOnInferredFrom = null } = office;
    if (isNearer(endedOn, here.endedOn))
      plan.changes.push(changed('offices', here, { endedOn, endedOnInferredFrom }));
    learnTexts(plan, 'offices', here, office, path(pathOf('offices', at)));
  });
}

type Inferred = { readonly startedOn: KnownDate; readonly endedOn: KnownDate };

/** What the record says a day was inferred from, where the register has that very day and does not say it. */
function learnTexts<Table extends 'mandates' | 'offices'>(
  plan: RegisterPlan,
  table: Table,
  here: Inferred & { readonly id: string } & TextsOf<Table>,
  there: Inferred & TextsOf<Table>,
  at: string,
): void {
  for (const [name] of textsOf(table)) {
    const day = name === 'startedOnInferredFrom' ? 'startedOn' : 'endedOn';
    const [known, told] = [here[name] ?? null, there[name] ?? null];
    if (told === null || told === known || here[day] !== there[day]) continue;
    if (known === null)
      plan.changes.push(
        changed<'mandates' | 'offices'>(table, { id: here.id, [name]: null }, { [name]: told }),
      );
    else plan.faults.push(disagrees(pathOf(at, name), known));
  }
}
