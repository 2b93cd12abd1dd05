'use client';

import { Dialog, type DialogProps } from '@/components/ui/dialog';

/** A dialog over a list that listens for keys and pastes: what is done in it is not meant for the list. */
export function DialogApart(props: DialogProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps what bubbles from the list around it.
    <div
      className="contents"
      onKeyDown={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
    >
      <Dialog {...props} />
    </div>
  );
}
