import { z } from 'zod';
import { type Absence, absences, type CompiledFrom } from '@/lib/words';
import { knownTexts, noTexts, type TextsOf, type TextTable, textLines } from './row-texts';

/**
 * What of a row may be marked as absent, and how it is called in a sentence. A field without a value and without a mark was not
 * recorded by us; or, in a record made of published sources alone, is not stated by them.
 */
export const absentFields = {
  councilSessions: {
    ordinal: 'số thứ tự kỳ họp',
    kind: 'loại kỳ họp',
    startsOn: 'ngày bắt đầu',
    endsOn: 'ngày kết thúc',
    purpose: 'mục đích',
    place: 'địa điểm họp',
  },
  sittings: {
    heldOn: 'ngày họp',
    startsAt: 'giờ bắt đầu',
    endsAt: 'giờ kết thúc',
    presidedBy: 'chủ tọa',
    minutesBy: 'thư ký',
  },
  agendaItems: { presenter: 'người trình bày', discussion: 'thảo luận', conclusion: 'kết luận' },
  papers: {
    title: 'tên tài liệu',
    number: 'số, ký hiệu',
    datedOn: 'ngày',
    fromBody: 'nơi gửi',
    toBody: 'nơi nhận',
  },
  resolutions: {
    title: 'tên nghị quyết',
    number: 'số, ký hiệu',
    legalBases: 'căn cứ',
    articles: 'toàn văn',
    adoptedOn: 'ngày thông qua',
    issuedOn: 'ngày ban hành',
    effectiveOn: 'ngày có hiệu lực',
    signer: 'người ký',
  },
  votes: { method: 'hình thức biểu quyết', heldAt: 'giờ biểu quyết', printed: 'nguyên văn kết quả' },
} as const satisfies Readonly<Partial<Record<TextTable, Readonly<Record<string, string>>>>>;

export type AbsentTable = keyof typeof absentFields;

/** Why fields of a row are empty, by their names. */
export type Absent = Readonly<Partial<Record<string, Absence>>>;

/** A row as far as its absent fields are asked about. */
type Row = { readonly absent?: Absent | null } & Readonly<Record<string, unknown>>;

/** The fields of a row that may be marked, with what they are called; of some tables none may. */
export const markable = (table: TextTable): [field: string, name: string][] =>
  Object.entries(known[table] ?? {});

const known: Readonly<Partial<Record<TextTable, Readonly<Record<string, string>>>>> = absentFields;

/** Marks as a form or a file sends them. */
export const absentSchema = (table: AbsentTable) =>
  z.partialRecord(z.enum(Object.keys(absentFields[table]) as [string, ...string[]]), z.enum(absences));

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The fields of a row that are empty and may be marked. */
export const emptyFields = (table: AbsentTable, row: object): [field: string, name: string][] =>
  markable(table).filter(([field]) => isEmpty((row as Row)[field]));

/** The marks of a row as its record holds them: a field that has a value is not absent. Left out where there are none. */
export function knownAbsent(table: AbsentTable, row: object): { absent?: Absent } {
  const { absent } = row as Row;
  const marks = emptyFields(table, row).flatMap(([field]) =>
    absent?.[field] ? [[field, absent[field]]] : [],
  );
  return marks.length > 0 ? { absent: Object.fromEntries(marks) } : {};
}

/** A new row, of which neither texts nor marks are known. */
export const noAsides = <Table extends AbsentTable>(table: Table) => ({
  ...noTexts(table),
  absent: null as Absent | null,
});

/** What a record says of a row beside its own fields: its texts, and why others are empty. */
export const asides = <Table extends AbsentTable>(table: Table, row: TextsOf<Table>) => ({
  ...knownTexts(table, row),
  ...knownAbsent(table, row),
});

/** As much of a record, or of whatever else was made of one, as tells where it was taken from. */
export type Compiled = { readonly session: { readonly compiledFrom?: CompiledFrom | null } };

/** A row as far as its marks are asked for. */
type Marked = { readonly absent?: Absent | null };

/** Why a field without a value has none. */
export function whyAbsent({ session }: Compiled, { absent }: Marked, field: string): Absence {
  return absent?.[field] ?? (session.compiledFrom === 'sources' ? 'not_stated' : 'not_recorded');
}

/** How every sentence begins that says of something that it is not there. */
export const SILENT: Readonly<Record<Absence, string>> = {
  not_stated: 'Nguồn không nêu',
  not_recorded: 'Hồ sơ không ghi',
  not_applicable: 'Không có',
};

/**
 * Who is silent where a record has nothing, as the beginning of a sentence that goes on with what is not there: its sources, or
 * the record itself. What was marked of the field of a row goes before what the record was made of.
 */
export const silentOne = (record: Compiled, row: Marked = {}, field = ''): string =>
  SILENT[whyAbsent(record, row, field)];

/** «Nguồn không nêu giờ bắt đầu, giờ kết thúc.», for what is marked of a row; null where nothing is. */
export function absentText(table: TextTable, row: { readonly absent?: Absent | null }): string | null {
  const named = (kind: Absence) =>
    markable(table).flatMap(([field, name]) => (row.absent?.[field] === kind ? [name] : []));
  const said = [
    sentence('Nguồn không nêu', named('not_stated')),
    sentence('Hội đồng chưa ghi', named('not_recorded')),
    sentence('Không có', named('not_applicable')),
  ].filter((one) => one !== null);
  return said.length > 0 ? said.join(' ') : null;
}

/** What a record says of a row beside its own fields, each on a line of its own. */
export function asideLines<Table extends TextTable>(
  table: Table,
  row: TextsOf<Table> & { readonly absent?: Absent | null },
): string[] {
  const absent = absentText(table, row);
  return absent ? [...textLines(table, row), absent] : textLines(table, row);
}

const sentence = (start: string, names: readonly string[]): string | null =>
  names.length > 0 ? `${start} ${names.join(', ')}.` : null;
