import type { Task } from '@/lib/record/schema';
import { formatPartialDate } from '@/lib/vi/partial-date';

/** «Giao Công an phường · hạn 30/9/2026 · mục tiêu …», as far as it is known. */
export const taskDetail = ({ period, owner, dueOn, target }: Task): string =>
  [
    owner && `Giao ${owner}`,
    dueOn && `hạn ${formatPartialDate(dueOn)}`,
    target && `mục tiêu ${target}`,
    period,
  ]
    .filter(Boolean)
    .join(' · ');
