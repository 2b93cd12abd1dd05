import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatInstant } from '@/lib/vi/date';
import { ChangeList } from './change-list';
import type { LeftEdits } from './use-kept-edits';

/** Offers edits that were not saved before their tab was closed, with the time and the changes. */
export function LeftEditsNotice({ left }: { left: LeftEdits }) {
  return (
    <Notice live tone="warn" title={`Có phần gõ lúc ${formatInstant(left.at)} chưa kịp lưu`}>
      <p>Trình duyệt này còn giữ, máy chủ chưa có. Chỗ đã gõ:</p>
      <ChangeList changes={left.changes} />
      <div className="mt-3 flex flex-wrap gap-3">
        <Button size="small" variant="primary" onClick={left.take}>
          Lấy lại phần này
        </Button>
        <Button size="small" onClick={left.drop}>
          Bỏ phần này
        </Button>
      </div>
    </Notice>
  );
}
