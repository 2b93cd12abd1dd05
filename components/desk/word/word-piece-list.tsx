import { CheckField } from '@/components/ui/check-field';
import { LeftOver } from '../editor/paste/paste-dialog';
import type { Piece } from './piece';

type WordPieceListProps = {
  pieces: readonly Piece[];
  isTaken: (piece: Piece) => boolean;
  onTake: (key: string, isOn: boolean) => void;
  leftOver: readonly string[];
};

/** What was read, each piece with a tick; what the desk has already and what nobody can place stand below. */
export function WordPieceList({ pieces, isTaken, onTake, leftOver }: WordPieceListProps) {
  const there = pieces.filter(({ isThere }) => isThere);
  const open = pieces.filter(({ isThere }) => !isThere);
  return (
    <section aria-label="Đọc được" className="flex min-w-0 flex-col gap-3">
      <h3 className="font-serif text-lg font-semibold">Đọc được</h3>
      <section
        aria-label="Các phần đọc được"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard.
        tabIndex={0}
        className="flex flex-col gap-3 lg:max-h-[45vh] lg:overflow-y-auto lg:pe-2"
      >
        {pieces.length === 0 && <p className="text-soft">Không đọc ra phần nào trong tệp này.</p>}
        <ul className="flex flex-col">
          {open.map((piece) => (
            <li key={piece.key} className="border-t border-line pb-3">
              <Choice piece={piece} isOn={isTaken(piece)} onChange={(isOn) => onTake(piece.key, isOn)} />
            </li>
          ))}
        </ul>
        {there.length > 0 && (
          <p className="border-t border-line pt-3 text-sm text-soft">
            Đã ghi đúng như trong tệp: {there.map(({ label }) => label).join('; ')}.
          </p>
        )}
        <LeftOver lines={leftOver} />
      </section>
    </section>
  );
}

type ChoiceProps = { piece: Piece; isOn: boolean; onChange: (isOn: boolean) => void };

function Choice({ piece: { key, label, words, typed, doubt }, isOn, onChange }: ChoiceProps) {
  return (
    <>
      <CheckField
        name={key}
        id={`word-${key}`}
        label={<b>{label}</b>}
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div className="flex flex-col gap-1 ps-8">
        {doubt && <p className="text-sm font-medium text-red">{doubt}</p>}
        <p className="whitespace-pre-line wrap-anywhere">{words}</p>
        {typed !== null && (
          <p className="border-s-2 border-line-strong ps-3 text-sm whitespace-pre-line text-soft wrap-anywhere">
            <b>Đang ghi ở bàn làm việc:</b> {typed}
          </p>
        )}
      </div>
    </>
  );
}
