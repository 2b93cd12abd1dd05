import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { terms } from '@/lib/vi/terms';
import { ACTIONS, KEYS } from './keys';

/** Which key does what, opened with `?`. */
export function Legend({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const lines = KEYS.map(
    ([, key, kind]) => [key, `Thêm dòng: ${terms.minuteKind[kind].toLocaleLowerCase('vi')}`] as const,
  );
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      title="Phím tắt khi ghi biên bản"
      footer={<Button onClick={onClose}>Đóng</Button>}
    >
      <p className="mb-3">Dùng khi con trỏ không ở trong ô; bấm Esc để rời ô.</p>
      <dl className="grid grid-cols-[6.5rem_1fr] gap-y-1.5">
        {[...lines, ...ACTIONS.map(([, key, does]) => [key, does] as const)].map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
