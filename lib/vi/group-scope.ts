import type { groupScopes } from '@/lib/words';

/** What a stated group of resolutions counts. */
export const groupScopeNames: Readonly<Record<(typeof groupScopes)[number], string>> = {
  all: 'Tất cả nghị quyết của kỳ họp',
  others: 'Ngoài những nghị quyết và nhóm khác đã ghi',
  some: 'Một phần, có thể trùng với nghị quyết đã ghi',
};
