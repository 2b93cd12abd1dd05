import { formatPartialDate, isSurelyBefore } from '@/lib/vi/partial-date';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';

type Row = SessionDraft['followUps'][number];

/** Reports on earlier promises that cannot be: on the session itself, twice on one promise, of a day to come, with nothing reported. */
export function checkFollowUps({ followUps, session }: SessionDraft, today: string): Finding[] {
  const keyOf = ({ ofSession, ofId }: Row) => (ofSession && ofId ? `${ofSession} ${ofId}` : null);
  const first = new Map(followUps.toReversed().map((row) => [keyOf(row), row.id]));
  return followUps.flatMap((row) => [
    ...(row.ofSession === session.slug
      ? [about(row, 'own', 'được hứa, được giao ở chính kỳ họp này. Ghi kết quả ngay ở việc ấy.')]
      : []),
    ...(keyOf(row) && first.get(keyOf(row)) !== row.id
      ? [about(row, 'twice', 'đã ghi kết quả ở một dòng khác. Giữ một dòng.')]
      : []),
    ...(row.on && isSurelyBefore(today, row.on)
      ? [about(row, 'future', `ghi ngày ${formatPartialDate(row.on)} chưa tới.`)]
      : []),
    ...(row.body && !row.status
      ? [about(row, 'no_status', 'chưa ghi kết quả. Không ai báo cáo thì chọn «Không có báo cáo».')]
      : []),
  ]);
}

const about = (row: Row, code: string, text: string): Finding =>
  finding('warning', 'followUps', `follow_up_${code}`, row.id, `«${row.body.slice(0, 80)}»: ${text}`);
