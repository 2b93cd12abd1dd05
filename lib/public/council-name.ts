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

/** The letters in the council's round mark: «Phường Đức Thắng» → «ĐT». */
export function councilMonogram(name: string): string {
  return initials(councilPlaceName(name).replace(/^(?:phường|xã|đặc khu|thị trấn)\s+/iu, ''));
}
