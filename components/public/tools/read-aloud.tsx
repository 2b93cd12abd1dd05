import { Icon } from '@/components/ui/icon';
import { TOOL } from './tool';

/** Reads the page aloud, sentence by sentence; hidden where the device has no Vietnamese voice. */
export function ReadAloud() {
  return (
    <span data-read-aloud hidden suppressHydrationWarning className="inline-flex gap-x-1">
      <button type="button" className={TOOL}>
        <Icon name="sound" className="size-4" />
        <span suppressHydrationWarning>Đọc bài viết</span>
      </button>
      <button type="button" hidden suppressHydrationWarning className={TOOL}>
        Dừng
      </button>
    </span>
  );
}
