import 'server-only';
import type { Change } from '@/lib/changes';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { registerTables } from '../register/register-changes';
import type { Found } from './verify-check';
import { type Detail, grouped, KnownRows, otherColumns, type Told, toldOf } from './verify-told';

/** How a council began that older code founded: two people publish, two thirds of all delegates must be present. */
const FOUNDED: Detail = { twoPersonRule: true, quorumNumerator: 2, quorumDenominator: 3 };

/** What was not asked when older code founded a council, and is as it was until somebody sets it. */
const UNSAID: Detail = {
  validTo: null,
  levelPrinted: null,
  districtName: null,
  majorities: null,
  conveningDays: null,
  conveningArticle: null,
  sendingDays: null,
  sendingArticle: null,
  reminderDays: null,
  recusalRule: null,
  recusalArticle: null,
  factorRoles: null,
  factorFrom: null,
};

/** Every council's settings, terms, people, mandates and offices against what was done to them. */
export async function registerFaults(): Promise<Found> {
  const rows = await db.select().from(councils);
  const settings = grouped(toldOf("aggregate = 'council'"), ({ aggregateId }) => aggregateId);
  const faults = rows.flatMap((row) => {
    const told = settings.get(row.id) ?? [];
    settings.delete(row.id);
    return councilFaults(row, told).map((fault) => `${row.slug}: ${fault}`);
  });
  for (const id of settings.keys()) faults.push(`Hội đồng ${id}: sự kiện nói đã lập, nhưng không còn.`);
  const known = replayed();
  let counted = rows.length;
  for (const [table, source] of Object.entries(registerTables)) {
    const list = await db.select().from(source);
    counted += list.length;
    faults.push(...known.faultsOf(table, list));
  }
  return { counted, faults };
}

function councilFaults(row: typeof councils.$inferSelect, told: readonly Told[]): string[] {
  if (told[0]?.verb !== 'created') return ['không có sự kiện nào nói đã lập.'];
  // What was set later takes the place of what was founded; older code founded all councils alike.
  const set = told.map(({ verb, detail }) =>
    verb === 'created' ? ((detail.row as Detail) ?? FOUNDED) : detail,
  );
  // Rows that go with the settings are replayed with the register.
  const { changes: _, ...known } = Object.assign({ ...UNSAID }, ...set);
  const other = otherColumns(known, row);
  return other.length > 0 ? [`khác với sự kiện ở ${other.join(', ')}.`] : [];
}

function replayed(): KnownRows {
  const known = new KnownRows();
  const holders = new Map<string, string | undefined>();
  for (const event of toldOf("aggregate in ('term', 'council')")) {
    if (Array.isArray(event.detail.changes))
      for (const change of event.detail.changes as Change[]) known.apply(change);
    else if (event.aggregate === 'term') learnOld(known, holders, event);
  }
  return known;
}

/** What older code said of its changes: the rows they were of, and some of their columns. `holders` have the offices. */
function learnOld(
  known: KnownRows,
  holders: Map<string, string | undefined>,
  { aggregateId: termId, verb, councilId, detail }: Told,
): void {
  const {
    mandateId = '',
    officeId = '',
    personId,
    startedOn,
    endedOn,
    ...rest
  } = detail as Record<string, string>;
  if (verb === 'created') known.set('terms', termId, { councilId });
  if (verb === 'imported') known.isPartial = true;
  if (verb === 'mandate_added') {
    known.set('people', personId ?? '', { councilId });
    known.set('mandates', mandateId, { termId, personId, startedOn });
  }
  if (verb === 'mandate_corrected') known.set('mandates', mandateId, { startedOn });
  if (verb === 'mandate_ended') {
    known.set('mandates', mandateId, { endedOn, ...rest });
    for (const [id, office] of known.of('offices'))
      if (holders.get(id) === personId && !office.endedOn) known.set('offices', id, { endedOn });
  }
  if (verb === 'office_added') {
    known.set('offices', officeId, { startedOn, endedOn, ...rest });
    holders.set(officeId, personId);
  }
  if (verb === 'office_ended') known.set('offices', officeId, { endedOn });
}
