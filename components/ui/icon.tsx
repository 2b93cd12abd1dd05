import { classes } from './classes';

const SHAPES = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  warning: 'M12 4L2.8 20h18.4L12 4zM12 10v4.5M12 17.2v.1',
  info: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v5.5M12 7.6v.1',
  sound: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5H4zM15.5 9a4.2 4.2 0 010 6M18 6.5a7.8 7.8 0 010 11',
  search: 'M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.4 15.4L20.5 20.5',
  document: 'M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.5V8.5h5M9 13h6.5M9 16.5h6.5',
  undo: 'M8.5 5L4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 010 11h-3',
  redo: 'M15.5 5L20 9.5 15.5 14M19.5 9.5H10a5.5 5.5 0 000 11h3',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  right: 'M9 6l6 6-6 6',
  drag: 'M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1',
  plus: 'M12 5v14M5 12h14',
  trash: 'M4 7h16M9.5 7V4h5v3M6.5 7l1 13h9l1-13M10.5 11v5.5M13.5 11v5.5',
  lock: 'M7.5 11V8a4.5 4.5 0 019 0v3M5.5 11h13v9.5h-13zM12 14.5v2.5',
  user: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4.5 20.5c.8-4 3.6-6 7.5-6s6.7 2 7.5 6',
} as const;

export type IconName = keyof typeof SHAPES;

export type IconProps = { name: IconName; className?: string };

/** A line drawing beside a word; always decorative, so a control that shows only an icon names itself. */
export function Icon({ name, className = 'size-5' }: IconProps) {
  return (
    <svg
      className={classes('icon', name === 'drag' && 'stroke-[2.6]', className)}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
