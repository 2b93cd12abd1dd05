import { changeText } from '@/lib/review/change-words';
import type { PieceChange } from '@/lib/review/changes';
import { MarkedWords, PutIn, Struck } from './marked-words';

export type ChangePairProps = {
  change: PieceChange;
  /** Where the new version has the piece, on this page; `null` of one that is gone, or while the new is not on this page. */
  href: string | null;
  from: number;
  to: number;
};

/** One change: in words, then the old on the left and the new on the right; one under the other where it is narrow. */
export function ChangePair({ change, href, from, to }: ChangePairProps) {
  const { kind, id, before, after, words } = change;
  return (
    <li id={changeAnchor(id)} className="flex scroll-mt-4 flex-col gap-2 border-t border-line pt-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="font-semibold">{changeText(change)}</h3>
        {href && (
          <a href={href} className="inline-flex min-h-11 items-center text-sm">
            Xem trong dự thảo
          </a>
        )}
      </div>
      <div className="grid gap-3 font-serif sm:grid-cols-2">
        <Side title={`Bản ${from}`}>
          {kind === 'added' ? (
            <Nothing>Chưa có.</Nothing>
          ) : words ? (
            <MarkedWords words={words} side="old" />
          ) : (
            before.map(({ id: piece, label, text }, at) => (
              <p key={piece} className="whitespace-pre-line">
                {at > 0 && <PartName>{label}</PartName>}
                {kind === 'removed' ? text && <Struck>{text}</Struck> : text}
              </p>
            ))
          )}
        </Side>
        <Side title={`Bản ${to}`}>
          {kind === 'removed' ? (
            <Nothing>Không còn.</Nothing>
          ) : words ? (
            <MarkedWords words={words} side="new" />
          ) : (
            after.map(({ id: piece, label, text }, at) => (
              <p key={piece} className="whitespace-pre-line">
                {at > 0 && <PartName>{label}</PartName>}
                {kind === 'added' ? text && <PutIn>{text}</PutIn> : text}
              </p>
            ))
          )}
        </Side>
      </div>
    </li>
  );
}

/** What the change is found by on its page. */
export const changeAnchor = (id: string): string => `khac-${id}`;

function Side({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-2 rounded-sm border border-line bg-card px-4 py-3">
      <p className="font-sans text-sm text-soft">{title}</p>
      {children}
    </div>
  );
}

const PartName = ({ children }: { children: string }) => (
  <span className="block font-sans text-sm text-soft">{children}</span>
);
const Nothing = ({ children }: { children: string }) => (
  <p className="font-sans text-soft italic">{children}</p>
);
