import { signedCopyLine } from '@/lib/public/signed-text';
import type { DecidingRule, Share } from '@/lib/rules/vote-reasons';
import { lawArticleText, shareText } from '@/lib/say';
import { formatDate, isDate } from '@/lib/vi/date';
import { formatMoment, isLocalMoment } from '@/lib/vi/local-moment';
import { formatDong } from '@/lib/vi/money';
import { formatInteger, formatPpm } from '@/lib/vi/number';
import { formatPartialDate, isPartialDate } from '@/lib/vi/partial-date';
import { type SessionKind, sessionKindName } from '@/lib/vi/session-kind';
import { terms } from '@/lib/vi/terms';
import { type Absent, type AbsentTable, absentText } from './absences';
import { forTexts, type TextTable } from './row-texts';

/** The title of the row an id names; null where it is not known. */
export type NameOf = (id: string) => string | null;

/** The row a value stands in: some things are called by the word of the row's day. */
export type RowValues = Readonly<Record<string, unknown>>;

/** A value as people read it; null where there is none. */
export type Write = (value: unknown, nameOf: NameOf, row: RowValues) => string | null;

/** A value of several parts, each under its own name, so that of a long one only what differs is told. */
type Parts = (value: unknown, nameOf: NameOf) => ReadonlyMap<string, string>;

/**
 * A field of a row: what it is called and how it is written. `follows` marks what another field of the row tells already,
 * such as the number read from what was printed.
 */
export type Field = {
  readonly label: string;
  readonly write: Write;
  readonly parts?: Parts;
  readonly follows?: true;
};

const isNothing = (value: unknown) => value === null || value === undefined || value === '';
const plain =
  <Value>(write: (value: Value, nameOf: NameOf, row: RowValues) => string): Write =>
  (value, nameOf, row) =>
    isNothing(value) ? null : write(value as Value, nameOf, row);
const of =
  (write: Write) =>
  (label: string): Field => ({ label, write });

export const text = of(plain((value: string) => value));
export const date = of(plain((value: string) => (isDate(value) ? formatDate(value) : value)));
export const partialDate = of(
  plain((value: string) => (isPartialDate(value) ? formatPartialDate(value) : value)),
);
export const moment = of(plain((value: string) => (isLocalMoment(value) ? formatMoment(value) : value)));
export const time = text;
export const whole = of(plain((value: number) => formatInteger(value)));
/** A year is a name, not an amount: it has no dot. */
export const year = of(plain((value: number) => String(value)));
export const money = of(plain((value: number) => formatDong(value)));
export const share = of(plain((value: number) => formatPpm(value)));
export const voteShare = of(plain((value: Share) => shareText(value, 'vi') ?? ''));
export const decidingRule = of(plain(({ article }: DecidingRule) => lawArticleText(article, 'vi')));
export const yesNo = of(plain((value: boolean) => (value ? 'có' : 'không')));

/** One of a closed list, in the words of that very list. */
export const choice = (label: string, words: Readonly<Record<string, string>>): Field => ({
  label,
  write: plain((value: string) => words[value] ?? value),
});

/** A kind of session, as it was called on the day the session began. */
export const sessionKind = of(
  plain((value: SessionKind, _, { startsOn }) =>
    typeof startsOn === 'string' && isPartialDate(startsOn)
      ? sessionKindName(value, startsOn)
      : terms.sessionKind[value],
  ),
);

/** A link to another row, told by its title. */
export const link = (label: string): Field => ({
  label,
  write: plain((value: string, nameOf) => nameOf(value) ?? 'một mục'),
});

/** Which source of the session a row is from, under the names it has in a draft and in the record. */
export const sourced = { sourceId: link('Theo nguồn'), source: link('Theo nguồn') };

/** A file, told by its name where it has one. */
export const file = (label: string): Field => ({
  label,
  write: plain((value: { name?: string }) => value.name ?? 'có'),
});

/** A paper that came back signed: the file, how it stands to what was sent out, and who signed. */
export const signedCopy = (label: string): Field => ({ label, write: plain(signedCopyLine) });

/** A list, told part by part. `name` is the part's own, `write` what it says. */
export function list<Item>(
  label: string,
  name: (item: Item, index: number, nameOf: NameOf) => string,
  write: (item: Item, nameOf: NameOf) => string | null,
): Field {
  return inParts(label, (value, nameOf) =>
    ((value ?? []) as Item[]).map((item, index) => [name(item, index, nameOf), write(item, nameOf) ?? '']),
  );
}

/** A value told part by part, the parts given as pairs of name and text. */
export function inParts(label: string, read: (value: unknown, nameOf: NameOf) => [string, string][]): Field {
  const parts: Parts = (value, nameOf) => new Map(numbered(read(value, nameOf)));
  return { label, parts, write: (value, nameOf) => [...parts(value, nameOf).values()].join('; ') || null };
}

/** Two parts of one name are told apart by their number. */
function numbered(pairs: readonly [string, string][]): [string, string][] {
  const seen = new Map<string, number>();
  return pairs.map(([name, value]) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [count > 1 ? `${name} (${count})` : name, value];
  });
}

export const following = (field: Field): Field => ({ ...field, follows: true });

/**
 * A kind of row: what it is called, which field says which one it is, and its fields, under the names they have in a
 * draft and in the record.
 */
export type Thing = {
  readonly name: string;
  readonly titledBy: string;
  readonly fields: Readonly<Record<string, Field>>;
};

/** Why fields of a row are empty. */
const absent = (table: AbsentTable): Field => ({
  label: 'Ô còn trống',
  write: (value) => absentText(table, { absent: value as Absent | null }),
});

/** The texts of a row from which nothing follows. */
export const texts = <Table extends TextTable>(table: Table) => forTexts(table, ({ label }) => text(label));

/** The same, and why other fields are empty. */
export const asideTexts = <Table extends AbsentTable>(table: Table) => ({
  ...texts(table),
  absent: absent(table),
});

/** A row in one line: every field that says something, under its label. */
export function rowText({ fields }: Thing, row: object, nameOf: NameOf): string {
  const values = row as Readonly<Record<string, unknown>>;
  return Object.entries(fields)
    .map(([name, field]) => ({ label: field.label, written: field.write(values[name], nameOf, values) }))
    .flatMap(({ label, written }) => (written ? [`${label}: ${written}`] : []))
    .join('; ');
}
