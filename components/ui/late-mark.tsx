import { Badge } from './badge';

/** Beside what was sent after the deadline for comments; nothing beside what was in time. */
export const LateMark = ({ isLate }: { isLate: boolean }) =>
  isLate ? <Badge tone="abstain">Gửi sau hạn</Badge> : null;
