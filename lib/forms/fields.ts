import { z } from 'zod';
import { type AbsentTable, absentSchema } from '@/lib/record/absences';
import { forTexts, type TextTable } from '@/lib/record/row-texts';
import { type Result, refuse } from '@/lib/refusal';
import { formatDate, weekday } from '@/lib/vi/date';
import { normalizeText, withoutLookalikes } from '@/lib/vi/fold';
import { readNumeral } from '@/lib/vi/numeral';
import { type DateResult, parseDate, parseTime, parseTimeRange } from '@/lib/vi/parse-moment';
import { parsePartialDate } from '@/lib/vi/partial-date';

/*
 * The pieces every form is made of. Each error is the finished sentence a person reads beside the field; text is
 * normalised to NFC on the way in, and an empty optional field is `null`, never ''.
 */

const LONG_TEXT = 20_000;

export const rowId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'Mã dòng không đúng. Tải lại trang rồi thử lại.');

/** A council's part of an address, as a page of ours gave it to the browser. */
export const councilSlug = z.string().regex(/^[a-z0-9-]{1,80}$/);

const tooLong = (max: number) => `Dài quá ${max.toLocaleString('vi-VN')} ký tự. Rút gọn lại.`;

/** Text may shrink when it is put in order, but not by this much: a megabyte pasted by mistake is not worked through. */
const RAW_PER_KEPT = 8;

const normalized = (max: number) =>
  z
    .string()
    .nullish()
    .transform((value, context): string => {
      const text = value ?? '';
      if (text.length <= max * RAW_PER_KEPT) return normalizeText(text);
      context.addIssue({ code: 'custom', message: tooLong(max) });
      return z.NEVER;
    });

const oneLine = (max: number) =>
  normalized(max)
    .transform((value) => value.replace(/\s+/g, ' '))
    .pipe(z.string().max(max, tooLong(max)));

const paragraphs = (max: number) =>
  normalized(max)
    .transform((value) =>
      value
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n'),
    )
    .pipe(z.string().max(max, tooLong(max)));

/** One line that must be there. `missing` is the sentence shown when it is not. */
export const requiredText = (missing: string, max = 500) => oneLine(max).pipe(z.string().min(1, missing));

/** One line of a draft: '' until it is written. «Kiểm tra» asks for it before anything is submitted. */
export const draftText = (max = 500) => oneLine(max);

/** Paragraphs of a draft: '' until they are written. */
export const draftParagraphs = (max = LONG_TEXT) => paragraphs(max);

/** One line or nothing. */
export const optionalText = (max = 500) => oneLine(max).transform((value) => value || null);

/** What a web address holds no matter where it leads: normalising composes its letters, and takes nothing away. */
const isPlainAddress = (value: string): boolean =>
  /^https?:\/\/\S+$/.test(value) && normalizeText(value) === value.normalize('NFC');

/**
 * A web address or nothing. Its letters stay as they came: composed otherwise they are other bytes, and lead to another
 * place or to none.
 */
export const optionalAddress = (max = 1_000) =>
  z
    .string()
    .nullish()
    .transform((value) => value?.trim() || null)
    .refine((value) => value === null || value.length <= max, tooLong(max))
    .refine(
      (value) => value === null || value.length > max || isPlainAddress(value),
      'Địa chỉ phải bắt đầu bằng https:// hoặc http://, không có dấu cách hay ký tự ẩn.',
    );

/** Paragraphs that must be there; line breaks are kept. */
export const requiredParagraphs = (missing: string, max = LONG_TEXT) =>
  paragraphs(max).pipe(z.string().min(1, missing));

/** Paragraphs or nothing. */
export const optionalParagraphs = (max = LONG_TEXT) => paragraphs(max).transform((value) => value || null);

/** Why fields of a row are empty; a mark nobody knows is none. */
const absentField = (table: AbsentTable) => absentSchema(table).nullish().catch(null).default(null);

/** The texts of a row from which nothing follows; a form from before them sends none. */
export const textFields = <Table extends TextTable>(table: Table) =>
  forTexts(table, ({ max, isLong }) => (isLong ? optionalParagraphs(max) : optionalText(max)).prefault(null));

/** The same, and why other fields are empty. */
export const asideFields = <Table extends AbsentTable>(table: Table) => ({
  ...textFields(table),
  absent: absentField(table),
});

/** Dates, times and numbers are short however they are written; what is longer is something else pasted here. */
const shortLine = oneLine(60);

/** No paper of a council is older, and no plan reaches further. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];

const dateSentences = {
  empty: 'Ghi ngày, ví dụ 12/6/2020.',
  format: 'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 12/6/2020.',
  impossible: 'Ngày này không có trong lịch. Kiểm tra lại ngày và tháng.',
  year: `Năm phải từ ${FIRST_YEAR} đến ${LAST_YEAR}. Kiểm tra lại năm.`,
} as const;

const partialSentences = {
  ...dateSentences,
  format: 'Ghi ngày, tháng hoặc năm, ví dụ 12/6/2020, tháng 6/2020, năm 2020.',
} as const;

const dateField = (
  parse: (text: string) => DateResult,
  sentences: Record<keyof typeof dateSentences, string>,
) =>
  shortLine.transform((value, context): string | null => {
    if (!value) return null;
    const parsed = parse(value);
    if (!parsed.ok && parsed.reason === 'weekday') {
      const right = `${formatDate(parsed.date)} là ${weekday(parsed.date)}`;
      context.addIssue({ code: 'custom', message: `Ngày ${right}. Kiểm tra lại ngày hoặc thứ.` });
      return z.NEVER;
    }
    const year = parsed.ok ? Number(parsed.date.slice(0, 4)) : FIRST_YEAR;
    if (parsed.ok && year >= FIRST_YEAR && year <= LAST_YEAR) return parsed.date;
    context.addIssue({ code: 'custom', message: sentences[parsed.ok ? 'year' : parsed.reason] });
    return z.NEVER;
  });

/** A date typed as people write it (or ISO), given as `YYYY-MM-DD`; nothing gives `null`. */
export const optionalDate = dateField(parseDate, dateSentences);

/** A date as far as it is known, «tháng 6/2020» too, given as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; nothing gives `null`. */
export const optionalPartialDate = dateField(parsePartialDate, partialSentences);

/** A time of day like «8h30» or «08:30», given as `HH:MM`; nothing gives `null`. */
export const optionalTime = shortLine.transform((value, context): string | null => {
  if (!value) return null;
  const parsed = parseTime(value);
  if (parsed.ok) return parsed.time;
  const message = parseTimeRange(value).ok
    ? 'Ô này chỉ ghi một giờ. Ghi giờ kia vào ô bên cạnh.'
    : 'Ghi giờ theo dạng 08:30 hoặc 8h30.';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

/** «1.234» and «1 234» in groups as Vietnamese print has them, and no digits that only stand near each other. */
function wholeIn(text: string): number | null {
  const reading = readNumeral(text);
  const value = reading?.kind === 'either' && reading.separator === '.' ? reading.grouped : null;
  const exact = reading?.kind === 'exact' && reading.value.fraction === '' ? reading.value : value;
  return exact && Number(exact.whole);
}

/** A whole number between `least` and `most` typed as text or given as a number; nothing gives `null`. */
export const optionalWhole = (least: number, most: number, sentence: string) =>
  z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value, context): number | null => {
      const typed = String(value ?? '');
      const text = typed.length <= 100 ? withoutLookalikes(typed) : typed;
      if (!text) return null;
      const number = wholeIn(text) ?? Number.NaN;
      if (Number.isSafeInteger(number) && number >= least && number <= most) return number;
      context.addIssue({ code: 'custom', message: sentence });
      return z.NEVER;
    });

/** A whole number that must be there. */
export const requiredWhole = (least: number, most: number, sentence: string) =>
  optionalWhole(least, most, sentence).pipe(z.number(sentence));

/** One of a closed list, or the sentence. */
export const choiceOf = <const T extends readonly [string, ...string[]]>(values: T, sentence: string) =>
  z.enum(values, sentence);

/** One of a closed list, or nothing. */
export const optionalChoice = <const T extends readonly [string, ...string[]]>(values: T, sentence: string) =>
  z
    .string()
    .nullish()
    .transform((value) => value || null)
    .pipe(z.enum(values, sentence).nullable());

/** A link to another row, or nothing. */
export const optionalRow = z
  .string()
  .nullish()
  .transform((value) => value || null)
  .pipe(rowId.nullable());

/** The SHA-256 of a file that was handed in, or nothing. */
export const fileDigest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
  .catch(null);

/** The rows of one table, each with an id of its own, `most` at the most. */
export const rowsOf = <Row extends z.ZodType<{ id: string }>>(row: Row, most: number) =>
  z
    .array(row)
    .max(most, `Nhiều quá ${most.toLocaleString('vi-VN')} dòng. Bỏ bớt rồi lưu lại.`)
    .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, SAME_ID);

const SAME_ID = 'Có hai dòng cùng một mã. Tải lại trang rồi thử lại.';

const UNREADABLE = 'Giá trị này không đúng. Nhập lại ô này.';

/** Reads what a person sent; whatever no field has its own sentence for still gets a Vietnamese one. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Result<{ data: z.output<Schema> }> {
  const parsed = schema.safeParse(input, { error: () => UNREADABLE });
  if (parsed.success) return { ok: true, data: parsed.data };
  return refuse('input.invalid', { fields: fieldErrors(parsed.error) });
}

/** Flattens Zod's issues to `path → first sentence`, the shape every form shows. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[issue.path.join('.')] ??= issue.message;
  return errors;
}
