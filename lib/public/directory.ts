import { exactPage, type Page, rowsBefore } from '@/lib/pages';
import { findProvince } from '@/lib/rules/provinces';
import { foldForSearch, slugify } from '@/lib/vi/fold';
import { compareTexts } from '@/lib/vi/names';

type Placed = {
  readonly name: string;
  readonly districtName: string | null;
  readonly provinceName: string | null;
  readonly provinceCode: string | null;
  readonly unitCode: string | null;
};

type Named = Pick<Placed, 'name' | 'unitCode'> & Partial<Placed>;

/** A province of the directory: its part of an address, its name and how many councils it has here. */
export type DirectoryProvince = { readonly key: string; readonly name: string; readonly councils: number };

/** Those whose province nobody stated stand together, last. */
const UNSTATED = 'chua-ro';

/** All communes of a province on one page: the largest has 168 of them. */
const PROVINCE_PAGE = 200;

/** The province a council is listed under: by its code, by a name that is one, or by the name it states. */
export function provinceKey({
  provinceCode,
  provinceName,
}: Pick<Placed, 'provinceCode' | 'provinceName'>): string {
  if (provinceCode) return provinceCode;
  if (!provinceName) return UNSTATED;
  return findProvince(provinceName)?.code ?? (slugify(provinceName) || UNSTATED);
}

/** The provinces that have councils here, by name. */
export function provincesOf(councils: readonly Placed[]): DirectoryProvince[] {
  const counted = new Map<string, { name: string; councils: number }>();
  for (const council of councils) {
    const key = provinceKey(council);
    const known = counted.get(key);
    const name =
      key === UNSTATED ? 'Chưa ghi tỉnh' : (findProvince(key)?.name ?? council.provinceName ?? key);
    counted.set(key, { name, councils: (known?.councils ?? 0) + 1 });
  }
  const bare = (name: string) => name.replace(/^(?:Tỉnh|Thành phố)\s+/u, '');
  return [...counted]
    .map(([key, rest]) => ({ key, ...rest }))
    .sort(
      (a, b) =>
        Number(a.key === UNSTATED) - Number(b.key === UNSTATED) || compareTexts(bare(a.name), bare(b.name)),
    );
}

/** The councils of one province, all of them on one page unless there are more than any province has. */
export function councilsIn<Council extends Placed>(
  councils: readonly Council[],
  key: string,
  page: number,
): Page<Council> {
  const found = councils.filter((council) => provinceKey(council) === key);
  const rows = found.slice((page - 1) * PROVINCE_PAGE, page * PROVINCE_PAGE);
  const pages = Math.max(1, Math.ceil(found.length / PROVINCE_PAGE));
  return { rows, page, pages, total: found.length, isMore: false };
}

/**
 * The councils whose name, units above or official code hold every word of `q`, with or without diacritics, 20 a page: the
 * whole country's 3,321 names are few enough to read through.
 */
export function councilsNamed<Council extends Named>(
  councils: readonly Council[],
  q: string | null,
  page: number,
): Page<Council> {
  const words = foldForSearch(q ?? '').split(' ');
  const found = councils.filter(({ name, districtName, provinceName, unitCode }) => {
    const text = ` ${foldForSearch([name, districtName, provinceName, unitCode].filter(Boolean).join(' '))}`;
    return words.every((word) => text.includes(` ${word}`));
  });
  return exactPage(found.slice(rowsBefore(page), rowsBefore(page + 1)), page, found.length);
}
