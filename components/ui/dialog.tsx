'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { classes } from './classes';
import { Icon } from './icon';

export type DialogProps = {
  open: boolean;
  /** Called for every way out: Escape, the close button, the backdrop. */
  onClose: () => void;
  title: ReactNode;
  /** Buttons at the foot, the main one last. */
  footer?: ReactNode;
  /** For two columns beside each other; as wide as the window where that is narrow. */
  isWide?: boolean;
  children: ReactNode;
};

/**
 * A modal question in the browser's own dialog, which keeps focus inside and gives it back. It begins at what has
 * `data-asked-first`, if anything.
 */
export function Dialog({ open, onClose, title, footer, isWide = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) {
      element.showModal();
      element.querySelector<HTMLElement>('[data-asked-first]')?.focus();
    }
    if (!open && element.open) element.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the backdrop is a convenience; Escape and the button do the same.
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      className={classes(
        'm-auto rounded-xl border border-line-strong bg-card p-0 text-ink backdrop:bg-[#000]/50',
        isWide ? 'w-[min(80rem,calc(100vw-2rem))] max-w-none' : 'w-[min(34rem,calc(100vw-2rem))]',
      )}
    >
      <div className="flex flex-col gap-4 p-6">
        <div className="flex items-start justify-between gap-4">
          <h2 id={titleId} className="min-w-0 font-serif text-xl font-semibold wrap-anywhere">
            {title}
          </h2>
          <button
            type="button"
            aria-label="Đóng"
            className="-m-3 grid size-11 shrink-0 place-items-center rounded-md text-soft hover:text-ink"
            onClick={() => dialog.current?.close()}
          >
            <Icon name="cross" />
          </button>
        </div>
        {children}
        {footer && <div className="flex flex-wrap justify-end gap-3 pt-2">{footer}</div>}
      </div>
    </dialog>
  );
}
