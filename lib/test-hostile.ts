import fc from 'fast-check';

/*
 * What people paste, programs send and attackers try: one corpus for every test that asks what bad input does. Each
 * entry is here for a reason of its own.
 */

/** Marks each script, so that one that ran can be told by name. */
export const RAN = 'nghiTruongHostile';

/** Markup and code that must be shown as it was typed, and run nowhere. */
export const scripts = [
  `<script>${RAN}(1)</script>`,
  `</script><script>${RAN}(2)</script>`,
  `"><img src=x onerror=${RAN}(3)>`,
  `' onfocus='${RAN}(4)' autofocus='`,
  `<svg/onload=${RAN}(5)>`,
  `<!--<script>${RAN}(6)`,
  `]]><script>${RAN}(7)</script>`,
  `javascript:${RAN}(8)`,
  `<a href="javascript:${RAN}(9)">Tải về</a>`,
  `{{constructor.constructor('${RAN}(10)')()}}`,
  `\${${RAN}(11)}`,
  `</textarea></title></style><iframe srcdoc="<script>parent.${RAN}(12)</script>">`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RAN}(13)>`,
] as const;

/** Characters that hide, turn, break or are none, with a word around them. */
export const characters = [
  'Nghị quyết'.normalize('NFD'),
  'Nghị\u200Bquyết\u200C\u200D\u2060\uFEFF',
  '\u202Eđảo ngược\u202C \u2066cô lập\u2069 \u200F\u061C',
  'Không\u0000có\u0007điều\u001Bkhiển\u007F\u0085',
  'nửa \uD83D cặp',
  'nửa \uDE00 sau',
  '\uDE00\uD83D',
  'ký tự không có \uFFFE\uFFFF\uFDD0\u{10FFFF}',
  'dòng\u2028đoạn\u2029hết',
  'dòng\r\nSet-Cookie: x=1\r\n\r\n<html>',
  `chồng d${'\u0301\u0323\u0302'.repeat(40)}ấu`,
  '\u0301 dấu đứng trước',
  'rộng\u3000\u2003\u00A0\u2800hẹp',
  '👩‍👩‍👧‍👦 🇻🇳 ✍🏽',
  '\u3164',
  '１２３ ４５６，７８９',
  '٣٫٥ مليون',
  '會議第三號 – Собрание – ประชุม',
  'ﬁ ℡ ㍿ ½ Ⅻ',
  'dài'.repeat(3_000),
  'khôngdấucách'.repeat(60),
  ' '.repeat(3_000),
  `${' '.repeat(3_000)}.`,
] as const;

/** Text another program down the line might take for its own. */
const commands = [
  "'; DROP TABLE council_sessions; --",
  '" OR 1=1 --',
  '%" OR "*',
  'NEAR("a" "b", 5) AND title:*',
  '-folded : "',
  '=HYPERLINK("http://elsewhere.example","Mở")',
  '+1+cmd|/c calc',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '%00%ff%2e%2e%2f',
  'CON',
  'aux.pdf',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-0',
  '$ACTION_ID_0',
  '$undefined',
  '{"format":"nghi-truong/publication/1"}',
] as const;

export const texts: readonly string[] = [...scripts, ...characters, ...commands];

/** Amounts with what must come of them: a number of đồng, or the reason why none. */
export const amounts = [
  ['1.234 tỷ', 'ambiguous'],
  ['14,560 triệu', 'ambiguous'],
  ['14.560 triệu đồng', 14_560_000_000],
  ['-5 tỷ', 'negative'],
  ['−5 tỷ', 'negative'],
  ['âm 5 tỷ', 'negative'],
  ['9007199254740992', 'range'],
  ['9.007.199.254.740.993 đồng', 'range'],
  ['2251799813685248 đồng', 'range'],
  ['2251799813685247 đồng', 2_251_799_813_685_247],
  ['3000000 tỷ', 'range'],
  [`${'9'.repeat(400)} đồng`, 'format'],
  ['1e9', 'unit'],
  ['0x10', 'unit'],
  ['Infinity', 'format'],
  ['NaN đồng', 'format'],
  ['ba tỷ', 'format'],
  ['l4 tỷ', 'format'],
  ['１４ tỷ', 14_000_000_000],
  ['１４，５ triệu', 14_500_000],
  ['٣ tỷ', 'format'],
  ['1.23.4 tỷ', 'format'],
  ['1,2,3 tỷ', 'format'],
  ['0,1 đồng', 'fraction'],
  ['1/3 tỷ', 'unit'],
  ['5', 'unit'],
  ['5 tỷ tỷ', 'unit'],
  ['5 USD', 'unit'],
  ['tỷ', 'format'],
  ['.', 'format'],
  ['<b>5</b> tỷ', 'format'],
] as const;

/** Shares with what must come of them: parts per million, or the reason why none. */
export const shares = [
  ['147%', 1_470_000],
  ['１００％', 1_000_000],
  ['1000%', 10_000_000],
  ['1.234,5%', 12_345_000],
  ['99999%', 999_990_000],
  ['1.234%', 'ambiguous'],
  ['-1%', 'range'],
  ['100.001,5%', 'range'],
  [`${'9'.repeat(300)}%`, 'format'],
  ['trăm phần trăm', 'format'],
  ['0,00001%', 'format'],
  ['50%%', 'format'],
  ['٥٠٪', 'format'],
] as const;

/** Days that are none, or of another age. */
export const days = [
  '31/2/2026',
  '29/2/2025',
  '31/4/2026',
  '0/1/2026',
  '1/0/2026',
  '32/1/2026',
  '1/13/2026',
  '00/00/0000',
  '12/6/20',
  '12/6/0202',
  '1/1/1899',
  '31/12/9999',
  '12/6/99999',
  '2026-02-30',
  '2026-06-12T00:00:00Z',
  '12 tháng 6',
  'hôm qua',
  '１２／６／２０２６ ngày',
  '1780000000000',
  '12/6/2026; DROP',
  '<12/6/2026>',
] as const;

/** A text of the corpus, two of them in one, or whatever characters there are. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts)).map((two) => two.join(' ')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
);

const written = [...amounts.map(([text]) => text), ...shares.map(([text]) => text), ...days];

const deep = (depth: number): unknown => (depth === 0 ? [] : { a: [deep(depth - 1)] });

/** Anything JSON can carry in the place of a value, most often text. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: anyText },
  { weight: 3, arbitrary: fc.constantFrom(...written) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      ...[null, true, false, 0, -1, 1.5, 2 ** 53, 1e308, -0, '', [], {}, [[]], deep(50)],
      ...[JSON.parse('{"__proto__":{"isAdmin":true},"constructor":1}'), Array(200).fill('x')],
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

type Path = readonly (string | number)[];

/** Every place in a value that holds no further values. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function put(value: unknown, path: Path, what: unknown): void {
  let group = value as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) group = group[key] as typeof group;
  group[path.at(-1) ?? ''] = what;
}

/** The value with up to `most` of its leaves, of those `may` allows, replaced by something hostile. */
export function spoilt<T>(
  value: T,
  most = 3,
  may: (path: Path) => boolean = () => true,
  values: fc.Arbitrary<unknown> = anyValue,
): fc.Arbitrary<T> {
  const change = fc.tuple(fc.constantFrom(...leavesOf(value).filter(may)), values);
  return fc.array(change, { minLength: 1, maxLength: most }).map((changes) => {
    const copy = structuredClone(value);
    for (const [path, what] of changes) put(copy, path, what);
    return copy;
  });
}

/** Every text in a value, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
