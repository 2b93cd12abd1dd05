import type { FocusEvent, ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { FreshRow } from './cells';
import type { useOneAtATime } from './use-one-at-a-time';

type OpenRowProps = {
  one: ReturnType<typeof useOneAtATime>;
  id: string;
  /** What a row is called: «Nghị quyết». */
  word: string;
  /** How many rows the list has. */
  count: number;
  readOnly: boolean;
  className: string;
  children: ReactNode;
};

/** The one row that is open: its fields, then buttons to move or remove it. */
export function OpenRow({ one, id, word, count, readOnly, className, children }: OpenRowProps) {
  const { index } = one;
  const onBlur = (event: FocusEvent<HTMLElement>) =>
    !event.currentTarget.contains(event.relatedTarget) && one.leave();
  return (
    <FreshRow value={one.isFresh}>
      <section
        id={id}
        aria-label={`${word} ${index + 1}`}
        data-row-id={id}
        onBlur={onBlur}
        className={classes('flex flex-col', className)}
      >
        {children}
        {!readOnly && (
          <div className="flex flex-wrap gap-2 border-t border-line pt-4">
            <Button size="small" icon="up" disabled={index === 0} onClick={() => one.move(index, -1)}>
              Đưa lên
            </Button>
            <Button
              size="small"
              icon="down"
              disabled={index === count - 1}
              onClick={() => one.move(index, 1)}
            >
              Đưa xuống
            </Button>
            <Button size="small" icon="trash" variant="danger" onClick={one.remove}>
              Xóa {word.toLocaleLowerCase('vi')} này
            </Button>
          </div>
        )}
      </section>
    </FreshRow>
  );
}
