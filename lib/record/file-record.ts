import { completeFile } from './complete-file';
import { differences, type Fault, isApartFrom } from './faults';
import { record1Schema } from './format-1';
import { type FormatNumber, formatNamed } from './formats';
import { handWrittenSchema } from './hand-written';
import { liftRecord } from './lift';
import { RECORD_FORMAT, type SessionRecord, sessionRecordSchema } from './schema';
import { schemaFaults, unknownKey } from './schema-faults';

/**
 * A record as a file has it. `written` are its facts as they stand there; where `faults` are, what they are about was left out
 * of `record`, and `record` is null where nothing can be made without it.
 */
export type FileRecord = {
  readonly record: SessionRecord | null;
  readonly written: unknown;
  readonly faults: readonly Fault[];
  /** It leaves out what the app would have written: somebody else wrote it. */
  readonly isByHand: boolean;
};

const faulty = (...faults: readonly Fault[]): FileRecord => ({
  record: null,
  written: null,
  faults,
  isByHand: false,
});

/** The record a parsed file carries, of whichever format, whether it is a record or a publication. */
export function recordOf(file: unknown): FileRecord {
  const named = formatNamed(file);
  const { record } = (typeof file === 'object' && file !== null ? file : {}) as Record<string, unknown>;
  if (!named) return faulty({ path: 'format', text: unnamed(file) });
  if (!named.known) {
    const text = `Tệp theo bản ${named.number}; phần mềm này đọc bản 1 và bản 2. Dùng phần mềm mới hơn, hoặc xuất lại theo bản 2.`;
    return faulty({ path: 'format', text });
  }
  const read = readers[named.known];
  if (named.kind === 'session-record') return read(file);
  if (record === null)
    return faulty({ path: 'record', text: 'Bản thu hồi không mang hồ sơ. Lấy phiên bản trước đó.' });
  return read(record);
}

function unnamed(file: unknown): string {
  const isGroup = typeof file === 'object' && file !== null && !Array.isArray(file);
  if (!isGroup) return 'Tệp không phải hồ sơ: phải bắt đầu bằng { và có mục «format».';
  return `${'format' in file ? 'Không biết dạng hồ sơ này.' : 'Thiếu mục này.'} Ghi «${RECORD_FORMAT}».`;
}

/** Format 1 gave a vote without sitting the first day of its session, also where that had several. */
function withoutGuessedDays(record: SessionRecord): SessionRecord {
  const { startsOn, endsOn } = record.session;
  const isGuessed = ({ sitting, heldOn }: SessionRecord['votes'][number]) =>
    sitting === null && heldOn === startsOn && startsOn !== endsOn;
  return {
    ...record,
    votes: record.votes.map((vote) => (isGuessed(vote) ? { ...vote, heldOn: null } : vote)),
  };
}

const readers: Readonly<Record<FormatNumber, (value: unknown) => FileRecord>> = {
  1: (value) => {
    const parsed = record1Schema.safeParse(value);
    const faults = parsed.success
      ? // What format 1 has no place for would be lost without a word.
        differences(value, parsed.data, () => false).map(({ path }) => {
          const keys = path.split('.');
          return { path, text: unknownKey(record1Schema, keys, handWrittenSchema) };
        })
      : schemaFaults(parsed.error, value, record1Schema);
    if (!parsed.success || faults.length > 0) return faulty(...faults);
    const record = withoutGuessedDays(liftRecord(parsed.data));
    return { record, written: record, faults, isByHand: false };
  },
  2: (value) => {
    const asWritten = sessionRecordSchema.safeParse(value);
    // The app leaves out nothing that is asked for.
    const isByHand = !asWritten.success;
    const { read, faults } = mended(value);
    if (read === null) return faulty(...faults);
    const whole = isByHand ? sessionRecordSchema.safeParse(completeFile(read)) : asWritten;
    const missing = whole.success ? [] : schemaFaults(whole.error, value, sessionRecordSchema);
    const more = missing.filter(isApartFrom(faults));
    return { record: whole.data ?? null, written: value, faults: [...faults, ...more], isByHand };
  },
};

/**
 * A file of today's format with what is wrong in it left out, as far as it may be, so that the rest can be looked at as well.
 * `read` is null where something is wrong that nothing can be without.
 */
function mended(value: unknown): { read: unknown; faults: Fault[] } {
  const first = handWrittenSchema.safeParse(value);
  if (first.success) return { read: first.data, faults: [] };
  const faults = schemaFaults(first.error, value, handWrittenSchema);
  const rest = structuredClone(value);
  for (const issue of first.error.issues)
    for (const key of issue.code === 'unrecognized_keys' ? issue.keys : [null])
      leaveOut(rest, key === null ? issue.path : [...issue.path, key]);
  return { read: handWrittenSchema.safeParse(rest).data ?? null, faults };
}

function leaveOut(value: unknown, path: readonly PropertyKey[]): void {
  const key = path.at(-1);
  let group = value;
  for (const part of path.slice(0, -1)) {
    if (typeof group !== 'object' || group === null || !Object.hasOwn(group, part)) return;
    group = (group as Record<PropertyKey, unknown>)[part];
  }
  // A row that went would move those after it.
  if (key !== undefined && typeof group === 'object' && group !== null && !Array.isArray(group))
    Reflect.deleteProperty(group, key);
}
