import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { initials } from '@/lib/vi/names';
import type { councilLevels } from '@/lib/words';

type CouncilLevel = (typeof councilLevels)[number];

type NamedCouncil = {
  readonly name: string;
  readonly level: CouncilLevel;
  readonly levelPrinted?: string | null | undefined;
};

/**
 * «Hội đồng nhân dân phường Mẫu», whether or not the name already says what it is the name of. A council of another kind is
 * called what it calls itself: nothing Vietnamese is put before its name.
 */
export function councilBodyName({ name, level, levelPrinted }: NamedCouncil): string {
  if (level !== 'other') return `Hội đồng nhân dân ${placeInSentence(name)}`;
  const kind = councilKindName({ name, level, levelPrinted });
  return kind ? `${name} (${kind})` : name;
}

/** «Hội đồng nhân dân»: the kind of council, as far as its name does not say it. */
export function councilKindName({ name, level, levelPrinted }: NamedCouncil): string {
  if (level !== 'other') return 'Hội đồng nhân dân';
  return levelPrinted && !says(name, levelPrinted) ? levelPrinted : '';
}

const UNITS = 'Phường|Xã|Đặc khu|Thị trấn|Tỉnh|Thành phố|Huyện|Quận|Thị xã';

/**
 * «phường Mẫu»: the place as it stands inside a sentence. Only the kind of unit loses its capital, never a name; it is part
 * of the name before a number and in «Thành phố Hồ Chí Minh» (Nghị định 30/2020/NĐ-CP, Phụ lục II).
 */
export function placeInSentence(name: string): string {
  return councilPlaceName(name).replace(
    new RegExp(`^(?!Thành phố Hồ Chí Minh$)(?:${UNITS})(?=\\s+\\D)`, 'u'),
    lowerFirst,
  );
}

/** «Phường Mẫu»: the name without the words every council's name begins with. */
export function councilPlaceName(name: string): string {
  return upperFirst(name.replace(/^(?:hội đồng nhân dân|HĐND)\s+/iu, ''));
}

/** What tells one council from another of the same name. */
export type LocatedCouncil = NamedCouncil & {
  readonly locality: string;
  /** The unit between its own and the province, on that day; none where none is stated. */
  readonly districtName?: string | null | undefined;
  readonly provinceName: string | null;
};

const says = (text: string, words: string): boolean =>
  text.toLocaleLowerCase('vi').includes(words.toLocaleLowerCase('vi'));

/**
 * «Thành phố Mẫu»: where a council is, as far as its name does not say it; empty where no more is known. Two communes may
 * have one name, so this stands wherever a council is named outside its own pages.
 */
export function councilWhere({ name, locality, districtName, provinceName }: LocatedCouncil): string {
  const place = councilPlaceName(name);
  const isNamed = locality.toLocaleLowerCase('vi').startsWith(place.toLocaleLowerCase('vi'));
  const rest = says(place, locality) ? '' : locality;
  const area = isNamed ? locality.slice(place.length).replace(/^[\s,(–-]+|\)$/gu, '') : rest;
  const above = [districtName, provinceName].filter((unit) => unit && !says(area, unit));
  return [area, ...above].filter(Boolean).join(', ');
}

/** «Hội đồng nhân dân phường Mẫu, Thành phố Mẫu». */
export function councilFullName(council: LocatedCouncil): string {
  return [councilBodyName(council), councilWhere(council)].filter(Boolean).join(', ');
}

/** The letters in the council's round mark: «Phường Đức Thắng» → «ĐT». */
export function councilMonogram(name: string): string {
  return initials(councilPlaceName(name).replace(new RegExp(`^(?:${UNITS})\\s+`, 'iu'), ''));
}
