import { foldForSearch } from '@/lib/vi/fold';

/*
 * What a template may say that it does not know itself: a closed list, each field with its Vietnamese name. What stands there on
 * paper is the record's (lib/print/field-values.ts); a template has no way of giving a field another value.
 */

/** Where a field has a value: in every paper of a session, in those of one resolution, at one place of the minutes. */
type Scope = 'session' | 'resolution' | 'place';

type Field = {
  readonly scope: Scope;
  /** What is counted or decided: the minutes read it from the vote or the roll it stands for and hold no copy. */
  readonly isCounted?: true;
};

export const templateFields = {
  'tên hội đồng': { scope: 'session' },
  'tên đơn vị': { scope: 'session' },
  khóa: { scope: 'session' },
  'tên kỳ họp': { scope: 'session' },
  'ngày họp': { scope: 'session' },
  'khai mạc': { scope: 'session' },
  'địa điểm': { scope: 'session' },
  'chủ tọa': { scope: 'session' },
  'thư ký': { scope: 'session' },
  'tổng số đại biểu': { scope: 'session', isCounted: true },
  'có mặt': { scope: 'session', isCounted: true },
  'vắng mặt': { scope: 'session', isCounted: true },
  'số nội dung': { scope: 'session', isCounted: true },
  'số nghị quyết được thông qua': { scope: 'session', isCounted: true },
  'nghị quyết của kỳ họp': { scope: 'session', isCounted: true },
  'số nghị quyết': { scope: 'resolution' },
  'tên nghị quyết': { scope: 'resolution' },
  'ngày thông qua': { scope: 'resolution' },
  'kết quả biểu quyết': { scope: 'resolution', isCounted: true },
  'nội dung': { scope: 'place' },
  'tài liệu': { scope: 'place' },
  'người trình bày': { scope: 'place' },
  'nghị quyết': { scope: 'place' },
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof templateFields;
export const fieldNames = Object.keys(templateFields) as FieldName[];

/** What each field is at one place; null where it is not known. */
export type FieldValues = Partial<Readonly<Record<FieldName, string | null>>>;

/** What texts may name: those of papers of a session, of papers of a resolution, and the phrases of the minutes. */
export type Use = 'session' | 'resolution' | 'minutes';

export function fieldsOf(use: Use): FieldName[] {
  return fieldNames.filter((name) => {
    const { scope, isCounted }: Field = templateFields[name];
    if (use === 'minutes') return scope !== 'resolution' && !isCounted;
    return scope === 'session' || scope === use;
  });
}

const byFold = new Map(fieldNames.map((name) => [foldForSearch(name), name]));

/** The field somebody wrote, in whatever case and with or without its marks; null for one there is not. */
export const fieldNamed = (text: string): FieldName | null => byFold.get(foldForSearch(text)) ?? null;
