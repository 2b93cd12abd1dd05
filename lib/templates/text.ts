import { nearest } from '@/lib/record/nearest';
import { foldForSearch } from '@/lib/vi/fold';
import { type FieldName, type FieldValues, fieldNamed, fieldsOf, type Use } from './fields';

/*
 * The text of a template: words, fields in braces, and parts in brackets that are left out where a field in them is not known:
 * «Hội đồng nhân dân thống nhất thông qua {nghị quyết}[, theo {tài liệu}].»
 */

type Part = { readonly text: string } | { readonly field: FieldName; readonly isCapital: boolean };
type Piece = Part | { readonly parts: readonly Part[] };

/** Stands where a field is not known. */
export const OPEN = '……';

export type ReadText = {
  readonly pieces: readonly Piece[];
  /** What is wrong with it, each a sentence. */
  readonly faults: readonly string[];
};

const TOKEN = /\{([^{}[\]\n]*)\}|[{}[\]]/gu;

/** Reads a text and says everything that is wrong with it; pieces are whole only where nothing is. */
export function readText(text: string, use: Use): ReadText {
  const faults: string[] = [];
  const pieces: Piece[] = [];
  let within: Part[] | null = null;
  let opened = 0;
  let last = 0;
  const add = (part: Part) => void (within ?? pieces).push(part);
  const words = (to: number) => {
    if (to > last) add({ text: text.slice(last, to) });
  };
  for (const token of text.matchAll(TOKEN)) {
    const [sign, name] = token;
    words(token.index);
    last = token.index + sign.length;
    if (name !== undefined) {
      const read = readField(name, use);
      if (typeof read === 'string') faults.push(read);
      else add(read);
    } else if (sign === '[' && !within) {
      within = [];
      opened = token.index;
    } else if (sign === ']' && within) {
      const parts: Part[] = within;
      within = null;
      pieces.push({ parts });
    } else faults.push(loose(sign, text, token.index));
  }
  words(text.length);
  if (within) faults.push(loose('[', text, opened));
  return { pieces, faults };
}

/** What stands around a sign, so that it is found. */
const around = (text: string, at: number): string => {
  const [line = ''] = text.slice(at).split('\n');
  return line.length > 24 ? `${line.slice(0, 24)}…` : line;
};

function loose(sign: string, text: string, at: number): string {
  const pair = { '{': '}', '[': ']', '}': '{', ']': '[' }[sign] ?? '';
  if (sign === '{' || sign === '[')
    return `Dấu ${sign} ở “${around(text, at)}” chưa có dấu ${pair} đóng lại${sign === '[' ? ', hoặc nằm trong một phần đã mở' : ''}.`;
  const before = text.slice(Math.max(0, at - 20), at + 1);
  return `Dấu ${sign} sau “${before.slice(0, -1)}” không có dấu ${pair} mở trước nó.`;
}

function readField(name: string, use: Use): Part | string {
  const field = fieldNamed(name);
  const usable = fieldsOf(use);
  if (field && usable.includes(field))
    return { field, isCapital: /\p{L}/u.test(name) && name === name.toLocaleUpperCase('vi') };
  if (field)
    return `Trường {${field}} ${use === 'minutes' ? NOT_IN_MINUTES : 'không có giá trị trong văn bản này'}.`;
  if (name.trim() === '') return 'Có cặp dấu { } trống. Ghi tên trường vào giữa, hoặc bỏ cặp dấu.';
  const meant = meantField(name, usable);
  return `Không có trường {${name.trim()}}.${meant ? ` Có phải {${meant}}?` : ` Chọn trong: ${usable.map((one) => `{${one}}`).join(', ')}.`}`;
}

/** The field that is spelled nearly so, else the one most of the words are of. */
function meantField(name: string, usable: readonly FieldName[]): FieldName | null {
  const spelled = nearest(
    name,
    usable.map((one) => [one, one] as const),
    1 / 2,
  );
  if (spelled) return fieldNamed(spelled);
  const words = foldForSearch(name).split(' ').filter(Boolean);
  const shared = usable.map(
    (one) =>
      foldForSearch(one)
        .split(' ')
        .filter((word) => words.includes(word)).length,
  );
  const most = Math.max(...shared);
  return most * 2 > words.length ? (usable[shared.indexOf(most)] ?? null) : null;
}

const NOT_IN_MINUTES =
  'không dùng trong câu mẫu: con số và kết quả được đọc từ lần điểm danh, lần biểu quyết mà dòng biên bản gắn với';

/**
 * A text with what is known of its place. A part in brackets goes with its fields; elsewhere dots stand for what is not known.
 * Empty where nothing is left.
 */
export function fillText({ pieces }: ReadText, values: FieldValues, open: string = OPEN): string {
  const value = ({ field, isCapital }: Extract<Part, { field: FieldName }>) => {
    const known = values[field];
    return known && isCapital ? known.toLocaleUpperCase('vi') : known;
  };
  const said = (part: Part): string => ('text' in part ? part.text : (value(part) ?? open));
  return pieces
    .map((piece) => {
      if (!('parts' in piece)) return said(piece);
      return piece.parts.every((part) => 'text' in part || value(part)) ? piece.parts.map(said).join('') : '';
    })
    .join('');
}
