'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { terms } from '@/lib/vi/terms';
import type { MinuteKind } from '@/lib/words';
import { setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import type { ChangeOptions } from '../editor/use-section';
import type { Entry, MinutesContext } from './context';
import { EntryFields } from './entry-fields';
import { KeyHint } from './key-hint';
import { keysOf } from './keys';
import type { MinutesPage } from './use-minutes-page';

type ItemMinutesProps = {
  /** Null for what is of no item. */
  item: MinutesContext['items'][number] | null;
  isCurrent: boolean;
  onPoint: () => void;
  page: MinutesPage;
  entries: readonly Entry[];
  newEntry: () => Entry;
  /** Begins a line of a kind at the item being dealt with; null where nothing may be written. */
  onBegin: ((kind: MinuteKind) => void) | null;
  /** What is asked before a line is written: who comes, who goes. */
  children?: ReactNode;
  onMove: () => void;
  /** Begins a question that is answered, concluded on and published as one. */
  onAsk: () => void;
  /** Begins a ballot on people. */
  onBallot: () => void;
  names: string;
};

/** One item with its lines: open while it is dealt with, else a heading that says how many there are. */
export function ItemMinutes(props: ItemMinutesProps) {
  const { item, isCurrent, onPoint, page, entries, newEntry, onBegin, onMove, onAsk, onBallot, names } =
    props;
  const section = page.minutes;
  const all = section.rows.minuteEntries;
  const title = item ? `${item.label} ${item.title}`.trim() : 'Chung cả kỳ họp';
  /** The item's lines in their new order, among those of the others as they stand. */
  function change(next: readonly Entry[], options?: ChangeOptions) {
    const mine = new Set(entries.map(({ id }) => id));
    const others = all.filter(({ id }) => !mine.has(id));
    const before = all.findIndex(({ id }) => mine.has(id));
    const at = before < 0 ? others.length : all.slice(0, before).filter(({ id }) => !mine.has(id)).length;
    setRows(section, 'minuteEntries')(others.toSpliced(at, 0, ...next), options);
  }
  return (
    <section
      aria-label={title}
      data-current={isCurrent ? '' : undefined}
      className={classes('border-s-4 ps-4', isCurrent ? 'border-red' : 'border-line')}
    >
      <div className="flex flex-wrap items-center gap-x-4">
        <h2 className="min-w-0 flex-1 basis-56 font-semibold">{title}</h2>
        {!isCurrent && (
          <Button size="small" variant="quiet" onClick={onPoint} aria-label={`Ghi ở nội dung ${title}`}>
            {entries.length > 0 ? `${entries.length} dòng` : 'Chưa ghi'}
          </Button>
        )}
      </div>
      {isCurrent && (
        <div className="flex flex-col gap-3 pt-2">
          {onBegin && (
            <div className="flex flex-wrap gap-2">
              {keysOf(page.context.hasVotes).map(([, key, kind]) => (
                <Button key={key} size="small" onClick={() => onBegin(kind)}>
                  {terms.minuteKind[kind]} <KeyHint>{key}</KeyHint>
                </Button>
              ))}
              <Button size="small" onClick={onAsk}>
                Chất vấn <KeyHint>Q</KeyHint>
              </Button>
              {page.context.hasBallots && (
                <Button size="small" onClick={onBallot}>
                  Bầu, nhân sự <KeyHint>U</KeyHint>
                </Button>
              )}
              <Button size="small" onClick={onMove}>
                Đến, về <KeyHint>C</KeyHint>
              </Button>
            </div>
          )}
          {props.children}
          <RowList
            label={`Biên bản, ${title}`}
            rows={entries}
            onChange={change}
            newRow={newEntry}
            addLabel="Thêm dòng"
            word="dòng"
            titleOf={(row) => row.body ?? row.name}
            readOnly={section.readOnly !== null}
            empty="Chưa ghi dòng nào."
          >
            {(row) => <EntryFields page={page} entry={row} names={names} />}
          </RowList>
        </div>
      )}
    </section>
  );
}
