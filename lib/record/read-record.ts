import { normalizeText } from '@/lib/vi/fold';
import type { DraftRows } from './draft';
import { type Fault, isApartFrom } from './faults';
import { recordOf } from './file-record';
import { readJson } from './json-text';
import { rebuild } from './rebuild';
import { referenceFaults } from './reference-faults';
import { shortRegisterFaults } from './register-faults';
import { rowsOf } from './rows-of';
import type { SessionRecord } from './schema';

export type ReadRecord =
  | {
      readonly ok: true;
      readonly record: SessionRecord;
      readonly rows: DraftRows;
      /** Which addresses were made here, since the file does not give them. */
      readonly made: { readonly council: boolean; readonly session: boolean };
      /** What the file itself says of its council. */
      readonly councilSaid: Partial<SessionRecord['council']>;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads a record file of either format, whether the app wrote it or somebody did by hand: a session record, or a publication
 * that carries one. It is taken apart into what a clerk would have typed and put together again; whatever then reads
 * differently is a fault, so a record that was read is one the app could have written itself.
 *
 * Not compared, because they depend on the council or the law and not on the record: the quorum, the rule of a vote, reasons.
 */
export function readRecord(json: string): ReadRecord {
  const text = readJson(json);
  if (!text.ok) return { ok: false, faults: [{ path: '', text: text.text }] };
  const file = recordOf(normalized(text.value));
  const { record, written, faults, isByHand } = file;
  if (!record) return { ok: false, faults };
  const rows = rowsOf(record);
  const short = isByHand ? shortRegisterFaults(record) : [];
  const wrong = [...referenceFaults(record), ...short, ...(rows.ok ? [] : rows.faults)];
  const found = wrong.filter(isApartFrom(faults));
  if (!rows.ok || faults.length + found.length > 0) return { ok: false, faults: [...faults, ...found] };
  const rebuilt = rebuild(record, rows.rows, file);
  if (rebuilt.changed.length > 0) return { ok: false, faults: rebuilt.changed };
  const { council, session } = written as Partial<SessionRecord>;
  const made = { council: council?.slug === undefined, session: session?.slug === undefined };
  const said = { made, councilSaid: (isByHand && council) || record.council };
  // What a file leaves out is as the app makes it.
  return { ok: true, record: isByHand ? rebuilt.record : record, rows: rows.rows, ...said };
}

/** Text in the one form in which it is stored, wherever the file came from; an address in other letters is another one. */
function normalized(value: unknown): unknown {
  if (typeof value === 'string') return normalizeText(value);
  if (Array.isArray(value)) return value.map(normalized);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'url' ? inner : normalized(inner)]),
  );
}
