import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import type { FieldErrors } from '@/lib/refusal';
import { formatInstant } from '@/lib/vi/date';
import type { Status } from './section-state';

type SaveStatusProps = { status: Status; errors: FieldErrors; onShowError: () => void; onRetry: () => void };

const TONE: Record<Status['kind'], string> = {
  saved: 'text-for',
  dirty: 'text-soft',
  saving: 'text-soft',
  invalid: 'text-red',
  failed: 'text-red',
  conflict: 'text-red',
};

/** Whether the section is saved, read out when that changes; when it is not, a button to mend it or to try again. */
export function SaveStatus({ status, errors, onShowError, onRetry }: SaveStatusProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p role="status" data-save={status.kind} className={classes('text-sm', TONE[status.kind])}>
        {sentence(status, errors)}
      </p>
      {(status.kind === 'invalid' || status.kind === 'conflict') && (
        <Button size="small" variant="quiet" onClick={onShowError}>
          {status.kind === 'invalid' ? 'Đến chỗ cần sửa' : 'Đến chỗ cần chọn'}
        </Button>
      )}
      {status.kind === 'failed' && (
        <Button size="small" variant="quiet" onClick={onRetry}>
          Thử lại
        </Button>
      )}
    </div>
  );
}

/** «09:42:07», in Vietnam's time. */
const clockOf = (instant: string): string => `${formatInstant(instant).slice(0, 5)}:${instant.slice(17, 19)}`;

/** An error of a whole list («Nhiều quá 100 dòng») has no cell to stand beside: it is said here. */
const ofTheWhole = (errors: FieldErrors) => Object.entries(errors).find(([path]) => !path.includes('.'))?.[1];

function sentence(status: Status, errors: FieldErrors): string {
  const count = Object.keys(errors).length;
  const whole = ofTheWhole(errors);
  const sentences: Record<Status['kind'], string> = {
    saved: status.at ? `Đã lưu ${clockOf(status.at)}` : 'Đã lưu',
    dirty: 'Chưa lưu…',
    saving: 'Đang lưu…',
    invalid: whole ? `Chưa lưu: ${whole}` : `Chưa lưu: ${count} chỗ cần sửa`,
    failed: status.message ?? 'Chưa lưu được.',
    conflict: 'Còn dòng chưa lưu: có người vừa sửa đúng dòng ấy',
  };
  return sentences[status.kind];
}
