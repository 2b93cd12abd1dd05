import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { type PieceAt, pieceName } from '@/lib/vi/piece-name';
import { pointLetter } from '@/lib/vi/point-letter';
import { AreaCell, TextCell } from '../editor/cells';
import { RowButton } from '../editor/row-button';
import type { ArticleRow } from './articles';

type PieceFieldsProps = {
  articles: readonly ArticleRow[];
  at: PieceAt;
  errorOf: (column: string) => string | undefined;
  readOnly: boolean;
  onEdit: (change: { heading?: string; text?: string }) => void;
  onAddInside: () => void;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
};

/** The number before the field says which piece it is; the label is for people who do not see that. */
const QUIET = '[&_label]:sr-only';
const INDENT = ['', 'ps-8 sm:ps-11', 'ps-12 sm:ps-19'] as const;

/** One Điều, khoản or điểm: its number as it will print, its words, and what can be done with it. */
export function PieceFields(props: PieceFieldsProps) {
  const { articles, at, errorOf, readOnly, onEdit, onAddInside, onMove, onRemove } = props;
  const name = pieceName(at);
  const words = wordsAt(articles, at);
  const edit = (column: 'heading' | 'text') => ({
    value: words[column],
    error: errorOf(column),
    onChange: (value: string) => onEdit({ [column]: value }),
  });
  return (
    <div
      className={classes(
        'grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-2',
        INDENT[at.length - 1],
      )}
    >
      <span
        aria-hidden="true"
        className={classes(
          'col-start-1 row-start-1 mt-2 font-semibold',
          at.length === 1 ? 'min-w-14 sm:min-w-17' : 'min-w-6',
        )}
      >
        {mark(at)}
      </span>
      <div className="col-start-2 col-end-4 row-start-1 grid gap-1.5 sm:col-end-3">
        {at.length === 1 && (
          <TextCell label={`Tên ${name}`} className={QUIET} placeholder="Tên điều" {...edit('heading')} />
        )}
        <AreaCell label={`Nội dung ${name}`} className={QUIET} rows={1} {...edit('text')} />
      </div>
      {!readOnly && at.length < 3 && (
        <Button
          size="small"
          variant="quiet"
          icon="plus"
          className="col-start-2 row-start-2 justify-self-start px-1! py-0!"
          onClick={onAddInside}
        >
          {at.length === 1 ? 'Thêm khoản' : 'Thêm điểm'}
          <span className="sr-only"> vào {name}</span>
        </Button>
      )}
      {!readOnly && (
        <div className="col-start-3 row-start-2 flex sm:row-start-1 sm:pt-1">
          <RowButton size="small" icon="up" label={`Đưa lên: ${name}`} onClick={() => onMove(-1)} />
          <RowButton size="small" icon="down" label={`Đưa xuống: ${name}`} onClick={() => onMove(1)} />
          <RowButton size="small" icon="trash" label={`Xóa: ${name}`} onClick={onRemove} />
        </div>
      )}
    </div>
  );
}

/** «Điều 2», «1.», «đ)» as decrees number their pieces. */
function mark([article, clause, point]: PieceAt): string {
  if (clause === undefined) return `Điều ${article + 1}.`;
  return point === undefined ? `${clause + 1}.` : `${pointLetter(point)})`;
}

function wordsAt(articles: readonly ArticleRow[], [article, clause, point]: PieceAt) {
  const row = articles[article];
  if (clause === undefined) return { heading: row?.heading, text: row?.text };
  const held = row?.clauses[clause];
  return { heading: undefined, text: point === undefined ? held?.text : held?.points[point]?.text };
}
