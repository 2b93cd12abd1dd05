import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { initials } from '@/lib/vi/names';

/** «Hội đồng nhân dân phường Mẫu», whether or not the name already says what it is the name of. */
export function councilBodyName(name: string): string {
  return `Hội đồng nhân dân ${placeInSentence(name)}`;
}

/** «phường Mẫu»: the place as it stands inside a sentence. Only the kind of unit loses its capital, never a name. */
export function placeInSentence(name: string): string {
  return councilPlaceName(name).replace(/^(?:Phường|Xã|Đặc khu|Thị trấn)(?=\s)/u, lowerFirst);
}

/** «Phường Mẫu»: the name without the words every council's name begins with. */
export function councilPlaceName(name: string): string {
  return upperFirst(name.replace(/^(?:hội đồng nhân dân|HĐND)\s+/iu, ''));
}

/** What tells one council from another of the same name. */
export type LocatedCouncil = {
  readonly name: string;
  readonly locality: string;
  readonly provinceName: string | null;
};

/**
 * «Thành phố Mẫu»: where a council is, as far as its name does not say it; empty where no more is known. Two communes may
 * have one name, so this stands wherever a council is named outside its own pages.
 */
export function councilWhere({ name, locality, provinceName }: LocatedCouncil): string {
  const place = councilPlaceName(name);
  const isNamed = locality.toLocaleLowerCase('vi').startsWith(place.toLocaleLowerCase('vi'));
  const area = isNamed ? locality.slice(place.length).replace(/^[\s,(–-]+|\)$/gu, '') : locality;
  const isSaid = provinceName && area.toLocaleLowerCase('vi').includes(provinceName.toLocaleLowerCase('vi'));
  return [area, isSaid ? null : provinceName].filter(Boolean).join(', ');
}

/** «Hội đồng nhân dân phường Mẫu, Thành phố Mẫu». */
export function councilFullName(council: LocatedCouncil): string {
  return [councilBodyName(council.name), councilWhere(council)].filter(Boolean).join(', ');
}

/** The letters in the council's round mark: «Phường Đức Thắng» → «ĐT». */
export function councilMonogram(name: string): string {
  return initials(councilPlaceName(name).replace(/^(?:phường|xã|đặc khu|thị trấn)\s+/iu, ''));
}
