import { ChangeList } from '@/components/public/change-list';
import { Notice } from '@/components/ui/notice';
import { instantText } from '@/lib/public/session-text';
import type { VersionChange } from '@/lib/record/diff';

type SinceReturnProps = {
  returned: { by: string; at: string; note: string | null; changes: readonly VersionChange[] };
};

/** What the chair asked for, and what has been changed since: the two belong side by side. */
export function SinceReturn({ returned: { by, at, note, changes } }: SinceReturnProps) {
  return (
    <Notice title={`${by} đã trả lại ${instantText(at)}`}>
      <p className="whitespace-pre-line">{note ?? 'Lời nhắn không còn được lưu.'}</p>
      <h3 className="mt-3 font-semibold">Đã sửa từ đó</h3>
      <ChangeList changes={changes} />
    </Notice>
  );
}
