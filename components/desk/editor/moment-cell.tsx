'use client';

import { useState } from 'react';
import { formatMoment, isLocalMoment, parseMoment } from '@/lib/vi/local-moment';
import { type CellProps, TextCell } from './cells';

/** A day with its hour as far as it is known; the row holds the moment once it reads as one, and until then the text as typed. */
export function MomentCell({ value, onChange, ...rest }: CellProps) {
  const stored = String(value ?? '');
  const [typed, setTyped] = useState<string | null>(null);

  function leave() {
    setTyped(null);
    const read = parseMoment(stored);
    if (read.ok && read.moment !== stored) onChange(read.moment);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: focus leaving the field inside settles what was typed.
    <div className="contents" onBlur={leave}>
      <TextCell
        {...rest}
        value={typed ?? (isLocalMoment(stored) ? formatMoment(stored) : stored)}
        onChange={(text) => {
          setTyped(text);
          onChange(text);
        }}
      />
    </div>
  );
}
