import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from './classes';

export type TableProps = {
  /** Names the table and its scroll region. */
  caption: ReactNode;
  captionHidden?: boolean;
  className?: string;
  children: ReactNode;
};

/**
 * A table that scrolls sideways inside its own region, so that the page never does; the region is positioned, or words for
 * screen readers alone would be placed beyond it. Children are thead, tbody, tfoot.
 */
export function Table({ caption, captionHidden = false, className, children }: TableProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard.
      tabIndex={0}
      className={classes('table-scroll relative overflow-x-auto', className)}
    >
      <table className="cells w-full">
        <caption id={id} className={captionHidden ? 'sr-only' : 'pb-2 text-start font-semibold'}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}

type Align = 'start' | 'center' | 'end';
const ALIGN: Record<Align, string | undefined> = {
  start: undefined,
  center: 'text-center',
  end: 'text-end whitespace-nowrap',
};

export type ThProps = Omit<ComponentProps<'th'>, 'align'> & { align?: Align };
export type TdProps = Omit<ComponentProps<'td'>, 'align'> & { align?: Align };

/** A heading cell: of a column unless `scope="row"`. */
export function Th({ align = 'start', scope = 'col', className, ...rest }: ThProps) {
  return <th scope={scope} className={classes(ALIGN[align], className) || undefined} {...rest} />;
}

/** A cell; figures take `align="end"`. */
export function Td({ align = 'start', className, ...rest }: TdProps) {
  return <td className={classes(ALIGN[align], className) || undefined} {...rest} />;
}

export type TrProps = ComponentProps<'tr'> & { selected?: boolean };

/** A row; the selected one is tinted and says so. */
export function Tr({ selected = false, className, ...rest }: TrProps) {
  return (
    <tr
      aria-current={selected || undefined}
      className={classes(selected && 'bg-tint-red', className)}
      {...rest}
    />
  );
}
