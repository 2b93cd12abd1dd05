import { foldForSearch, normalizeText } from '@/lib/vi/fold';
import type { officeKinds } from '@/lib/words';

type OfficeKind = (typeof officeKinds)[number];
export type ListedDelegate = {
  /** Where it stands in the pasted text, from 1. */
  readonly line: number;
  readonly name: string;
  readonly unit: string | null;
  readonly office: { readonly kind: OfficeKind; readonly title: string } | null;
};
export type DelegateList = {
  readonly delegates: readonly ListedDelegate[];
  /** Lines that are not understood, as they stand: nothing of them is guessed. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
};

type Column = 'name' | 'unit' | 'office' | 'other';

/** Folded beginnings of the titles a People's Council gives, the longer before the shorter. */
const OFFICES: readonly [start: string, kind: OfficeKind][] = [
  ['pho chu tich', 'council_vice_chair'],
  ['chu tich', 'council_chair'],
  ['pho truong ban', 'committee_vice_head'],
  ['truong ban', 'committee_head'],
  ['uy vien thuong truc', 'standing_member'],
  ['to truong', 'group_head'],
];
/** Offices of another body, that look like the council's: «Chủ tịch UBND». */
const OF_OTHERS = /\b(?:ubnd|uy ban|mat tran|hoi nong dan|hoi phu nu|hoi cuu)\b/;
const UNIT = /^(?:to|don vi|khu|ap|thon|xom|ban) (?:\S+ ){0,6}\S+$/;

/**
 * Reads a list of delegates pasted from a table (cells parted by tabs, with or without a row of headings) or from running
 * text («1. Nguyễn Thị An – Tổ 1»). A line that is not understood is given back as it stands.
 */
export function parseDelegateList(text: string): DelegateList {
  const delegates: ListedDelegate[] = [];
  const unread: { line: number; text: string }[] = [];
  let columns: readonly Column[] | null = null;
  text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .forEach((raw, index) => {
      const line = index + 1;
      if (!raw.trim()) return;
      const headings = raw.includes('\t') ? headingsOf(raw) : null;
      if (headings) columns = headings;
      else {
        const read = raw.includes('\t') ? readCells(raw, columns) : readLine(raw);
        if (read) delegates.push({ line, ...read });
        else unread.push({ line, text: raw.trim() });
      }
    });
  return { delegates, unread };
}

const tidy = (text: string) => normalizeText(text).replace(/\s+/g, ' ');

/** What each column holds, when the row is one of headings. */
function headingsOf(raw: string): Column[] | null {
  const columns = raw.split('\t').map((cell): Column => {
    const heading = foldForSearch(cell);
    if (/^(?:ho (?:va )?ten|ten)(?: dai bieu)?$|^dai bieu$/.test(heading)) return 'name';
    if (/^(?:to|don vi)\b/.test(heading) && !/\d/.test(heading)) return 'unit';
    return /^chuc (?:vu|danh)\b/.test(heading) ? 'office' : 'other';
  });
  return columns.includes('name') ? columns : null;
}

function readCells(raw: string, columns: readonly Column[] | null) {
  const cells = raw.split('\t').map(tidy);
  if (!columns) {
    const isNumbered = /^\d{1,3}[.)]?$/.test(cells[0] ?? '');
    return readParts(isNumbered ? cells.slice(1) : cells);
  }
  const cell = (column: Column) => cells[columns.indexOf(column)] || null;
  const title = cell('office');
  const office = title === null ? null : officeOf(title);
  const name = nameOf(cell('name') ?? '');
  return name && (title === null || office) ? { name, unit: cell('unit'), office } : null;
}

function readLine(raw: string) {
  const bare = raw.trim().replace(/^(?:\d{1,3}[.)]|[-–—•*+])\s*/, '');
  return readParts(bare.split(/\s+[-–—]\s+|[,;:(]\s*|\)/).map(tidy));
}

/** A name first; of what follows each part is an office, a unit, or not understood. */
function readParts([first = '', ...rest]: readonly string[]) {
  const name = nameOf(first);
  if (!name) return null;
  let unit: string | null = null;
  let office: ListedDelegate['office'] = null;
  for (const part of rest.filter(Boolean)) {
    const known = officeOf(part);
    if (known && !office) office = known;
    else if (!known && unit === null && UNIT.test(foldForSearch(part))) unit = part;
    else return null;
  }
  return { name, unit, office };
}

function officeOf(title: string): ListedDelegate['office'] {
  const key = foldForSearch(title);
  const kind = OF_OTHERS.test(key) ? undefined : OFFICES.find(([start]) => key.startsWith(start))?.[1];
  return kind ? { kind, title } : null;
}

/** Two to eight words of letters, each with a capital as names have, without the title of address. */
function nameOf(written: string): string | null {
  const name = tidy(written).replace(/^(?:ông|bà|đồng chí|đ\/c)\s*:?\s+/iu, '');
  const words = name.split(' ');
  const isName = words.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word));
  return isName && words.length >= 2 && words.length <= 8 && name.length <= 120 ? name : null;
}
