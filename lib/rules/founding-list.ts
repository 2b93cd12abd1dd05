import { councilFullName, councilPlaceName } from '@/lib/public/council-name';
import { reservedSegments } from '@/lib/segments';
import { formatDate } from '@/lib/vi/date';
import { foldForSearch } from '@/lib/vi/fold';
import type { councilLevels } from '@/lib/words';
import type { ListedCouncil, ListedLine } from './founding-line';

/** What becomes of a line of a founding list, in the order in which they are counted. */
export const lineOutcomes = ['new', 'completes', 'same', 'clash', 'ended', 'double', 'unread'] as const;
export type LineOutcome = (typeof lineOutcomes)[number];

/** A council that is here, as far as a list may meet it. */
export type KnownCouncil = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly locality: string;
  readonly level: (typeof councilLevels)[number];
  readonly unitCode: string | null;
  readonly provinceCode: string | null;
  readonly provinceName: string | null;
  /** Its last day, where it has ended. */
  readonly validTo: string | null;
  /** A council of the samples is of no country: only its address is taken. */
  readonly isSample: boolean;
  /** Whether anybody at all has a role in it. */
  readonly hasAccounts: boolean;
  /** The names of those that go on from it. */
  readonly successors: readonly string[];
};

export type JudgedLine = {
  readonly line: number;
  readonly written: string;
  readonly outcome: LineOutcome;
  /** What is to be known of it, as sentences; none where all is said by the outcome. */
  readonly says: readonly string[];
  /** What is founded, at the address it will have; of a council that is here, what it gets: its first accounts alone. */
  readonly council: ListedCouncil | null;
  /** The council that is here already. */
  readonly knownId: string | null;
  /** Whether the official codes are what a council that is here gets. */
  readonly setsCodes: boolean;
};

const same = (one: string, other: string): boolean => foldForSearch(one) === foldForSearch(other);

/** Whether both are called alike, on one level and in one province; a province nobody stated is another one. */
const isNamesake = (listed: ListedCouncil, known: KnownCouncil): boolean =>
  listed.level === known.level &&
  same(councilPlaceName(listed.name), councilPlaceName(known.name)) &&
  (known.provinceCode === null
    ? same(listed.provinceName ?? '', known.provinceName ?? '')
    : known.provinceCode === listed.provinceCode);

/**
 * Compares the lines of a list with the councils that are here and with each other. A line that was founded before is the
 * same, so that a list can be brought again and again.
 *
 * @param takenEmails the addresses of a line's accounts that somebody signs in with already
 */
export function judgeList(
  lines: readonly ListedLine[],
  known: readonly KnownCouncil[],
  takenEmails: ReadonlySet<string>,
): JudgedLine[] {
  const real = known.filter(({ isSample }) => !isSample);
  const byCode = grouped(real, ({ unitCode }) => unitCode);
  const byName = grouped(real, ({ name }) => foldForSearch(councilPlaceName(name)));
  const slugs = new Set(known.map(({ slug }) => slug));
  const [codes, emails] = [new Map<string, number>(), new Map<string, number>()];
  return lines.map(({ line, written, council, faults }): JudgedLine => {
    const judged = (outcome: LineOutcome, says: readonly string[] = [], id: string | null = null) => ({
      ...{ line, written, outcome, says, knownId: id, setsCodes: false },
      council: outcome === 'new' ? council : null,
    });
    if (!council) return judged('unread', faults);
    const first = codes.get(council.unitCode);
    if (first !== undefined) return judged('double', [`Mã ${council.unitCode} đã có ở dòng ${first}.`]);
    codes.set(council.unitCode, line);
    const met = meet(
      council,
      byCode.get(council.unitCode) ?? [],
      byName.get(foldForSearch(councilPlaceName(council.name))) ?? [],
    );
    if (met?.here)
      return completed(judged('completes', [], met.here.id), council, met.here, takenEmails, emails);
    if (met) return judged(met.outcome, met.says, met.id);
    const wrong = accountFaults(council, takenEmails, emails);
    const slug = freeSlug(council, slugs);
    if (slug === null) wrong.push(`Địa chỉ «${council.slug}» đã có hội đồng hoặc phần mềm dùng.`);
    if (slug === null || wrong.length > 0) return judged('clash', wrong);
    slugs.add(slug);
    for (const account of council.accounts) emails.set(account.email, line);
    return { ...judged('new'), council: { ...council, slug } };
  });
}

/**
 * A council that is here: it gets its official codes where it has none, and its first accounts where nobody has any; with both,
 * it is the same.
 */
function completed(
  judged: JudgedLine,
  listed: ListedCouncil,
  here: KnownCouncil,
  taken: ReadonlySet<string>,
  listedEmails: Map<string, number>,
): JudgedLine {
  const accounts = here.hasAccounts ? [] : listed.accounts;
  const setsCodes = here.unitCode === null || here.provinceCode === null;
  if (!setsCodes && accounts.length === 0) return { ...judged, outcome: 'same' };
  const wrong = accountFaults({ ...listed, accounts }, taken, listedEmails);
  if (wrong.length > 0) return { ...judged, outcome: 'clash', says: wrong };
  for (const { email } of accounts) listedEmails.set(email, judged.line);
  const says = [
    ...(setsCodes ? [`Ghi mã ${listed.unitCode}.`] : []),
    ...(accounts.length > 0 ? [`Mở ${accounts.length} tài khoản đầu tiên.`] : []),
  ];
  return { ...judged, says, council: { ...listed, name: here.name, slug: here.slug, accounts }, setsCodes };
}

type Met =
  | { readonly here: KnownCouncil }
  | { readonly here?: never; readonly outcome: LineOutcome; readonly says: string[]; readonly id: string };

/** What the line meets among the councils that are here; `null` where it is new. */
function meet(
  council: ListedCouncil,
  byCode: readonly KnownCouncil[],
  byName: readonly KnownCouncil[],
): Met | null {
  const coded = byCode.find(({ validTo }) => validTo === null);
  if (coded && isNamesake(council, coded)) return { here: coded };
  if (coded) {
    const says = [`Mã ${council.unitCode} đã là của «${councilFullName(coded)}».`];
    return { outcome: 'clash' as const, says, id: coded.id };
  }
  const named = byName.filter((one) => isNamesake(council, one));
  const open = named.find(({ validTo }) => validTo === null);
  if (open?.unitCode) {
    const says = [`«${councilFullName(open)}» đã có ở đây với mã ${open.unitCode}.`];
    return { outcome: 'clash' as const, says, id: open.id };
  }
  if (open) return { here: open };
  const unplaced = byName.find((one) => isUnplaced(one) && one.level === council.level);
  if (unplaced) {
    const says = [`«${unplaced.name}» đã có ở đây mà chưa ghi tỉnh. Ghi tỉnh cho hội đồng ấy trước.`];
    return { outcome: 'clash' as const, says, id: unplaced.id };
  }
  // A new unit may be given the code of one that ended; the same name under it is the unit that ended.
  const ended = byCode.find((one) => isNamesake(council, one)) ?? named[0];
  return ended ? { outcome: 'ended' as const, says: [endedText(ended)], id: ended.id } : null;
}

/** Whether nobody stated its province: it may be the one that is listed, or not. */
const isUnplaced = ({ provinceCode, provinceName, level, validTo }: KnownCouncil): boolean =>
  validTo === null &&
  provinceCode === null &&
  provinceName === null &&
  level !== 'province' &&
  level !== 'city';

function endedText({ validTo, successors }: KnownCouncil): string {
  const by = successors.length > 0 ? `; nay là ${successors.join(', ')}` : '';
  return `Đã kết thúc hoạt động sau ngày ${formatDate(validTo ?? '')}${by}.`;
}

function accountFaults(
  { accounts }: ListedCouncil,
  taken: ReadonlySet<string>,
  listed: ReadonlyMap<string, number>,
): string[] {
  const own = accounts.map(({ email }) => email);
  return [
    ...own.flatMap((email) => (taken.has(email) ? [`${email} đã có tài khoản.`] : [])),
    ...own.flatMap((email) => (listed.has(email) ? [`${email} đã có ở dòng ${listed.get(email)}.`] : [])),
    ...(new Set(own).size < own.length ? ['Chủ tọa và quản trị phải là hai người, hai thư khác nhau.'] : []),
  ];
}

/** The address the council can have; one made of its name takes the official code where another has the name. */
function freeSlug({ slug, isSlugGiven, unitCode }: ListedCouncil, taken: ReadonlySet<string>): string | null {
  const isFree = (one: string) => !taken.has(one) && !reservedSegments.some((segment) => segment === one);
  if (isFree(slug)) return slug;
  const numbered = `${slug}-${unitCode}`;
  return !isSlugGiven && isFree(numbered) ? numbered : null;
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** How many lines came to each outcome. */
export const countOutcomes = (lines: readonly JudgedLine[]): Record<LineOutcome, number> =>
  Object.fromEntries(
    lineOutcomes.map((outcome) => [outcome, lines.filter((line) => line.outcome === outcome).length]),
  ) as Record<LineOutcome, number>;
