import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './icon';

type NoticeTone = 'info' | 'warn' | 'error' | 'ok';
export type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  /** Read out when it appears: for what an action just did, never for text the page came with. */
  live?: boolean;
  className?: string;
  children?: ReactNode;
};

const TONES: Record<NoticeTone, { icon: IconName; word: string; rule: string; mark: string }> = {
  info: { icon: 'info', word: 'Thông tin', rule: 'border-s-edge', mark: 'text-soft' },
  warn: { icon: 'warning', word: 'Lưu ý', rule: 'border-s-abstain', mark: 'text-abstain' },
  error: { icon: 'warning', word: 'Lỗi', rule: 'border-s-red', mark: 'text-red' },
  ok: { icon: 'check', word: 'Đã xong', rule: 'border-s-for', mark: 'text-for' },
};

/** A message beside the work, with a rule on its left that says how serious it is. */
export function Notice({ tone = 'info', title, live = false, className, children }: NoticeProps) {
  const { icon, word, rule, mark } = TONES[tone];
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div
      role={role}
      className={classes(
        'flex gap-3 rounded-sm border border-s-4 border-line bg-card px-4 py-3',
        rule,
        className,
      )}
    >
      <Icon name={icon} className={classes('size-5 mt-[0.2em]', mark)} />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{word}: </span>
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
