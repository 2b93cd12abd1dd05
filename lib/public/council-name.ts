import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { initials } from '@/lib/vi/names';

/** «Hội đồng nhân dân phường Mẫu», whether or not the name already says what it is the name of. */
export function councilBodyName(name: string): string {
  return `Hội đồng nhân dân ${lowerFirst(councilPlaceName(name))}`;
}

/** «Phường Mẫu»: the name without the words every council's name begins with. */
export function councilPlaceName(name: string): string {
  return upperFirst(name.replace(/^(?:hội đồng nhân dân|HĐND)\s+/iu, ''));
}

/** The letters in the council's round mark: «Phường Đức Thắng» → «ĐT». */
export function councilMonogram(name: string): string {
  return initials(councilPlaceName(name).replace(/^(?:phường|xã|đặc khu|thị trấn)\s+/iu, ''));
}
