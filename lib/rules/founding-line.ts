import { type CsvRow, readCsv } from '@/lib/csv';
import { email } from '@/lib/forms/accounts';
import { councilPlaceName, placeInSentence } from '@/lib/public/council-name';
import { foldForSearch, normalizeText, slugify } from '@/lib/vi/fold';
import { formatInteger } from '@/lib/vi/number';
import type { councilLevels } from '@/lib/words';
import { bareProvinceName, findProvince } from './provinces';

type Level = (typeof councilLevels)[number];

/** Who is given a first account: the chair approves, the other one administers and drafts. */
export type FirstAccount = {
  readonly name: string;
  readonly email: string;
  readonly role: 'chair' | 'admin';
};

/** A council as one line of a list names it. */
export type ListedCouncil = {
  readonly unitCode: string;
  readonly name: string;
  readonly locality: string;
  readonly level: Level;
  readonly provinceCode: string;
  /** Null for the council of the province itself, whose own name says it. */
  readonly provinceName: string | null;
  readonly slug: string;
  /** Whether the list itself gives the address: one that is made of the name may be made otherwise. */
  readonly isSlugGiven: boolean;
  readonly accounts: readonly FirstAccount[];
};

/** One line: what it names, or why it cannot be read. `written` is what it calls the unit. */
export type ListedLine = {
  readonly line: number;
  readonly written: string;
  readonly council: ListedCouncil | null;
  readonly faults: readonly string[];
};

/** The columns, each by the folded words that may stand above it. */
const COLUMNS = {
  code: ['ma', 'ma xa', 'ma phuong xa', 'ma don vi', 'ma don vi hanh chinh', 'ma dvhc'],
  name: [
    'ten',
    'ten xa',
    'ten phuong xa',
    'ten don vi',
    'ten don vi hanh chinh',
    'don vi hanh chinh',
    'hoi dong',
  ],
  provinceCode: ['ma tinh', 'ma tinh thanh pho', 'ma tp'],
  province: ['tinh', 'ten tinh', 'tinh thanh pho', 'tinh thanh'],
  level: ['cap', 'loai', 'loai don vi'],
  slug: ['dia chi', 'dia chi trang', 'duong dan'],
  chairName: ['chu toa', 'ho ten chu toa', 'chu tich', 'ho ten chu tich'],
  chairEmail: ['thu chu toa', 'thu dien tu chu toa', 'email chu toa', 'thu chu tich', 'email chu tich'],
  adminName: ['quan tri', 'ho ten quan tri'],
  adminEmail: ['thu quan tri', 'thu dien tu quan tri', 'email quan tri'],
} as const;
type Column = keyof typeof COLUMNS;
const REQUIRED: readonly Column[] = ['code', 'name'];

const LEVELS: readonly (readonly [word: string, level: Level])[] = [
  ['Phường', 'ward'],
  ['Đặc khu', 'special_zone'],
  ['Tỉnh', 'province'],
  ['Thành phố', 'city'],
  ['Xã', 'commune'],
];
/** Levels that are no more since Luật 72/2025/QH15. */
const GONE = ['Huyện', 'Quận', 'Thị xã', 'Thị trấn'] as const;
const wordOf = (level: Level) => LEVELS.find(([, one]) => one === level)?.[0];

/** As many lines as a list may have: the country has 3,321 communes. */
export const MOST_LINES = 5_000;

export type FoundingList = { readonly lines: readonly ListedLine[]; readonly fault: string | null };

/** Reads a list of councils: a heading line, then a line for each. A list that is none has a sentence and no lines. */
export function readFoundingList(text: string): FoundingList {
  const rows = readCsv(text);
  if (!rows) return none('Có dấu ngoặc kép mở mà không đóng. Mở tệp ở bảng tính rồi lưu lại thành CSV.');
  const [head, ...body] = rows;
  if (!head) return none('Danh sách trống.');
  const columns = columnsOf(head);
  const missing = REQUIRED.filter((column) => !columns.has(column));
  if (missing.length > 0 || !(columns.has('province') || columns.has('provinceCode')))
    return none('Dòng đầu phải là tên cột, có ít nhất: mã, tên, tỉnh. Ví dụ: mã,tên,tỉnh,cấp.');
  if (body.length === 0) return none('Danh sách chỉ có dòng tên cột.');
  if (body.length > MOST_LINES)
    return none(
      `Danh sách có ${formatInteger(body.length)} dòng; mỗi lần tối đa ${formatInteger(MOST_LINES)} dòng.`,
    );
  return { lines: body.map((row) => readLine(row, columns)), fault: null };
}

const none = (fault: string): FoundingList => ({ lines: [], fault });

function columnsOf({ cells }: CsvRow): Map<Column, number> {
  const found = new Map<Column, number>();
  for (const [at, cell] of cells.entries()) {
    const word = foldForSearch(cell);
    for (const [column, words] of Object.entries(COLUMNS) as [Column, readonly string[]][])
      if (words.includes(word) && !found.has(column)) found.set(column, at);
  }
  return found;
}

function readLine({ line, cells }: CsvRow, columns: ReadonlyMap<Column, number>): ListedLine {
  const cell = (column: Column): string => normalizeText(cells[columns.get(column) ?? -1] ?? '');
  const faults: string[] = [];
  const written = cell('name').slice(0, 200);
  const unit = unitOf(written, cell('level'), faults);
  const province = provinceOf(cell('provinceCode'), cell('province'), faults);
  const accounts = [
    ...accountOf('chair', cell('chairName'), cell('chairEmail'), faults),
    ...accountOf('admin', cell('adminName'), cell('adminEmail'), faults),
  ];
  if (unit && province) {
    const isProvince = unit.level === 'province' || unit.level === 'city';
    const unitCode = codeOf(cell('code'), isProvince ? 2 : 5, faults);
    if (isProvince && findProvince(unit.place)?.code !== province.code)
      faults.push(`«${unit.place}» không phải tên của tỉnh mã ${province.code}, ${province.name}.`);
    if (isProvince && unitCode && unitCode !== province.code)
      faults.push(`Mã của ${province.name} là ${province.code}, không phải ${unitCode}.`);
    const slug = slugOf(cell('slug'), unit.place, isProvince ? '' : province.name, faults);
    if (faults.length === 0 && unitCode) {
      const named = { name: `Hội đồng nhân dân ${placeInSentence(unit.place)}`, locality: unit.place };
      const where = { provinceCode: province.code, provinceName: isProvince ? null : province.name };
      const council = { unitCode, ...named, level: unit.level, ...where, ...slug, accounts };
      return { line, written, council, faults: [] };
    }
  }
  return { line, written, council: null, faults };
}

function unitOf(name: string, levelCell: string, faults: string[]): { place: string; level: Level } | null {
  if (!name) {
    faults.push('Thiếu tên.');
    return null;
  }
  const place = councilPlaceName(name);
  // In a name a mark tells: Quan Sơn is no «quận», Xa Dung no «xã».
  const told = kindOf(place, (text) => text.toLocaleLowerCase('vi'));
  const asked = levelCell ? kindOf(levelCell, foldForSearch) : null;
  if (told === 'gone' || asked === 'gone') {
    faults.push('Cấp này không còn từ 1/7/2025 (Luật 72/2025/QH15).');
    return null;
  }
  if (levelCell && !asked) {
    faults.push(`Không có cấp «${levelCell.slice(0, 40)}»: ghi phường, xã, đặc khu, tỉnh hoặc thành phố.`);
    return null;
  }
  if (told && asked && told !== asked) {
    faults.push(`Tên ghi «${wordOf(told)}» mà cột cấp ghi «${wordOf(asked)}».`);
    return null;
  }
  const level = told ?? asked;
  if (!level) {
    faults.push('Chưa rõ cấp: ghi ở cột cấp, hoặc ghi trước tên, ví dụ «Phường Đức Thắng».');
    return null;
  }
  return { place: told ? place : `${wordOf(level)} ${place}`, level };
}

/** What kind of unit the first words name, both read by `asRead`. */
function kindOf(text: string, asRead: (text: string) => string): Level | 'gone' | null {
  const said = `${asRead(text)} `;
  const begins = (word: string) => said.startsWith(`${asRead(word)} `);
  return GONE.some(begins) ? 'gone' : (LEVELS.find(([word]) => begins(word))?.[1] ?? null);
}

function provinceOf(code: string, name: string, faults: string[]) {
  const byCode = code ? findProvince(code.padStart(2, '0')) : null;
  const byName = name ? findProvince(/^\d$/.test(name) ? `0${name}` : name) : null;
  if (!code && !name) faults.push('Thiếu tỉnh.');
  else if (code && !byCode) faults.push(`Không có tỉnh nào mã ${code.slice(0, 20)}.`);
  else if (name && !byName) faults.push(`Không có tỉnh «${name.slice(0, 60)}» (Quyết định 19/2025/QĐ-TTg).`);
  else if (byCode && byName && byCode.code !== byName.code)
    faults.push(`Mã tỉnh ${byCode.code} là ${byCode.name}, mà tên ghi ${byName.name}.`);
  return faults.length === 0 ? (byCode ?? byName) : null;
}

/** A spreadsheet drops the zeros a code begins with. */
function codeOf(text: string, digits: 2 | 5, faults: string[]): string | null {
  const code = /^\d+$/.test(text) ? text.padStart(digits, '0') : text;
  if (/^\d+$/.test(code) && code.length === digits && Number(code) > 0) return code;
  faults.push(
    text ? `Mã «${text.slice(0, 20)}» không phải ${digits} chữ số.` : 'Thiếu mã đơn vị hành chính.',
  );
  return null;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function slugOf(given: string, place: string, province: string, faults: string[]) {
  if (given && !(SLUG.test(given) && given.length >= 2 && given.length <= 60))
    faults.push('Địa chỉ gồm 2 đến 60 chữ thường không dấu, số và dấu nối.');
  const made = slugify(`${place} ${bareProvinceName(province)}`)
    .slice(0, 54)
    .replace(/-$/, '');
  return { slug: given || made, isSlugGiven: given !== '' };
}

function accountOf(
  role: FirstAccount['role'],
  name: string,
  address: string,
  faults: string[],
): FirstAccount[] {
  if (!name && !address) return [];
  const whose = role === 'chair' ? 'chủ tọa' : 'quản trị';
  const read = email.safeParse(address);
  if (!name) faults.push(`Có thư của ${whose} mà thiếu họ tên.`);
  if (!read.success) faults.push(`Thư của ${whose} không đúng dạng ten@phuong.example.`);
  return name && read.success ? [{ name: name.slice(0, 120), email: read.data, role }] : [];
}
