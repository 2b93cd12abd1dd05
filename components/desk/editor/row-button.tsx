import { classes } from '@/components/ui/classes';
import { Icon, type IconName } from '@/components/ui/icon';

type RowButtonProps = {
  icon: IconName;
  label: string;
  off?: boolean;
  size?: 'regular' | 'small';
  onClick: () => void;
};

/** A button of one row, an icon alone. It can be focused while `off`, so moving a row to an end keeps the focus. */
export function RowButton({ icon, label, off = false, size = 'regular', onClick }: RowButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={off || undefined}
      className={classes(
        'rounded-md text-soft hover:bg-tint-red hover:text-ink aria-disabled:opacity-35',
        size === 'small' ? 'p-1.5' : 'p-2',
        'pointer-coarse:min-h-11 pointer-coarse:min-w-11',
      )}
      onClick={() => !off && onClick()}
    >
      <Icon name={icon} className="size-4.5" />
    </button>
  );
}
