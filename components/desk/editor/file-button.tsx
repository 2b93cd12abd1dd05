'use client';

import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { Icon } from '@/components/ui/icon';

type FileButtonProps = {
  label: string;
  /** Endings the browser offers first, such as «.jpg,.png»; the server looks at the bytes. */
  accept: string;
  multiple?: boolean;
  describedBy?: string;
  onFiles: (files: File[]) => void;
};

/** A file input that speaks Vietnamese whatever the browser speaks; choosing the same file twice sends it twice. */
export function FileButton({ label, accept, multiple, describedBy, onFiles }: FileButtonProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const take = useEffectEvent((chosen: HTMLInputElement) => {
    const files = [...(chosen.files ?? [])];
    chosen.value = '';
    if (files.length > 0) onFiles(files);
  });
  // On a slow line a file may have been chosen before the page's script ran.
  useEffect(() => {
    if (input.current) take(input.current);
  }, []);

  return (
    <span className="inline-flex">
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy}
        // It is a dot beside its label: coming into sight it brings the label along.
        className="peer sr-only scroll-my-12"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          onFiles(files);
        }}
      />
      <label
        htmlFor={id}
        className="inline-flex min-h-9 pointer-coarse:min-h-11 cursor-pointer items-center gap-2 rounded-md border border-edge bg-card px-3 py-1 text-sm font-medium hover:border-ink peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus peer-disabled:opacity-55"
      >
        <Icon name="plus" />
        {label}
      </label>
    </span>
  );
}
