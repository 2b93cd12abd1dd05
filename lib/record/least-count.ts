import type { Resolution } from './schema';

type Counted = Pick<Resolution, 'note'>;

const NUMBER = '(?:\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)';
/** «có thể là một hoặc hai nghị quyết»: the clerk's own words that the source can be counted in two ways. */
const EITHER = new RegExp(
  `(?:${NUMBER}\\s+(?:hoặc|hay)\\s+${NUMBER}|có thể là\\s+(?:${NUMBER}|nhiều))\\s+nghị quyết`,
  'iu',
);

/** Whether what stands as one resolution may be several, by the note beside it: then their number is the least there were. */
export const isLeastCount = (resolutions: readonly Counted[]): boolean =>
  resolutions.some(({ note }) => note !== null && EITHER.test(note));
