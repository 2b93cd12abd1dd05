import { initials } from '@/lib/vi/names';

/** «Hội đồng nhân dân phường Mẫu», whether or not the name already says what it is the name of. */
export function councilBodyName(name: string): string {
  const place = councilPlaceName(name);
  return `Hội đồng nhân dân ${place.slice(0, 1).toLocaleLowerCase('vi')}${place.slice(1)}`;
}

/** «Phường Mẫu»: the name without the words every council's name begins with. */
export function councilPlaceName(name: string): string {
  const place = name.replace(/^(?:hội đồng nhân dân|HĐND)\s+/iu, '');
  return place.slice(0, 1).toLocaleUpperCase('vi') + place.slice(1);
}

/** The letters in the council's round mark: «Phường Đức Thắng» → «ĐT». */
export function councilMonogram(name: string): string {
  return initials(councilPlaceName(name).replace(/^(?:phường|xã|đặc khu|thị trấn)\s+/iu, ''));
}
