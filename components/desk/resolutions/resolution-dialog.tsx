'use client';

import { useState } from 'react';
import { type PastedResolution, readPastedResolution } from '@/lib/rules/pasted-resolution';
import { toRoman } from '@/lib/vi/ordinal';
import { pointLetter } from '@/lib/vi/point-letter';
import { LeftOver, PasteDialog } from '../editor/paste/paste-dialog';

type ResolutionDialogProps = {
  pasted: string;
  /** How many articles stand before those of the paste. */
  before: number;
  /** Whether the resolution takes the name of the paste. */
  isUnnamed: boolean;
  onTake: (read: PastedResolution) => void;
  onPlain: (() => void) | null;
  onClose: () => void;
};

/** A whole resolution before it is taken: its bases, articles, clauses, points and annexes, and what is none of them. */
export function ResolutionDialog(props: ResolutionDialogProps) {
  const { pasted, before, isUnnamed, onTake, onPlain, onClose } = props;
  const [text, setText] = useState(pasted);
  const read = readPastedResolution(text);
  const leftOver = read.title && !isUnnamed ? [read.title, ...read.leftOver] : read.leftOver;
  const counts = [
    [read.legalBases.length, 'căn cứ'],
    [read.articles.length, 'điều'],
    [read.annexes.length, 'phụ lục'],
  ] as const;
  const found = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return (
    <PasteDialog
      title="Dán toàn văn nghị quyết"
      label="Toàn văn, chép từ Word"
      text={text}
      onText={setText}
      take={found.length > 0 ? { label: `Nhận ${found.join(', ')}`, onTake: () => onTake(read) } : null}
      onPlain={onPlain}
      onClose={onClose}
    >
      {found.length > 0 && (
        <section
          aria-label="Đọc được"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard.
          tabIndex={0}
          className="flex max-h-80 flex-col gap-2 overflow-y-auto wrap-anywhere"
        >
          {isUnnamed && read.title && <p className="font-semibold">{read.title}</p>}
          <Pieces read={read} before={before} />
        </section>
      )}
      <LeftOver lines={leftOver} hint="Số, ngày và người ký ghi ở mục Kết quả và ban hành." />
    </PasteDialog>
  );
}

function Pieces({ read, before }: { read: PastedResolution; before: number }) {
  const moved = read.numbers.flatMap((was, at) =>
    was === before + at + 1 ? [] : [[was, before + at + 1] as const],
  );
  return (
    <>
      {moved.length > 0 && (
        <p className="font-medium text-red">
          Số điều đánh theo thứ tự ở đây:{' '}
          {moved.map(([was, is]) => `Điều ${was} thành Điều ${is}`).join(', ')}.
        </p>
      )}
      <ul className="flex flex-col gap-1 italic">
        {read.legalBases.map((basis, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a paste is its place.
          <li key={at}>{basis}</li>
        ))}
      </ul>
      {read.articles.map(({ heading, text, clauses }, a) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a paste is its place.
        <div key={a} className="flex flex-col gap-1 whitespace-pre-line">
          <p>
            <b>
              Điều {before + a + 1}. {heading}
            </b>{' '}
            {text}
          </p>
          {clauses.map((clause, c) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a paste is its place.
            <div key={c} className="ps-5">
              <p>
                {c + 1}. {clause.text}
              </p>
              {clause.points.map((point, p) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a paste is its place.
                <p key={p} className="ps-5">
                  {pointLetter(p)}) {point}
                </p>
              ))}
            </div>
          ))}
        </div>
      ))}
      {read.annexes.map(({ title, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a paste is its place.
        <div key={at} className="whitespace-pre-line border-t border-line pt-2">
          <b>
            Phụ lục {toRoman(at + 1)}. {title}
          </b>
          <p>{text}</p>
        </div>
      ))}
    </>
  );
}
