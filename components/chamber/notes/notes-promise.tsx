import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';

/** Who can read a private note, said before one is written, and who could. */
export function NotesPromise({ isOnList = false }: { isOnList?: boolean }) {
  return (
    <p className="flex items-start gap-2 text-sm text-soft">
      <Icon name="lock" className="mt-[0.15em] size-4" />
      <span>
        Ghi chú riêng chỉ mình bạn đọc được: không ai khác mở được trong ứng dụng, kể cả quản trị. Chỉ người
        giữ cả máy chủ lẫn khóa của nó mới có thể, nếu cố ý.
        {!isOnList && (
          <>
            {' '}
            <Link href={paths.chamberNotes()}>Ghi chú của tôi</Link>
          </>
        )}
      </span>
    </p>
  );
}
