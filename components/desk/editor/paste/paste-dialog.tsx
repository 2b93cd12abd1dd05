'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-field';
import { DialogApart } from '../dialog-apart';

type PasteDialogProps = {
  title: string;
  /** The label of the box for the text. */
  label: string;
  /** What was pasted already; empty where a person opened the dialog to paste. */
  text: string;
  onText: (text: string) => void;
  /** The main button; `null` while the text gives nothing to take. */
  take: { label: string; onTake: () => void } | null;
  /** Puts the text into the field as it is, where it was pasted into one. */
  onPlain: (() => void) | null;
  onClose: () => void;
  /** A view of what the text was read as. */
  children: ReactNode;
};

/** A paste before it is taken: the text, what it was read as, and what was left out. Closing it changes nothing. */
export function PasteDialog(props: PasteDialogProps) {
  const { title, label, text, onText, take, onPlain, onClose, children } = props;
  const [open, setOpen] = useState(true);
  // Opened to paste into, it takes a paste at once; opened by one, it is looked at first.
  const [isEmpty] = useState(text === '');
  // The choice is carried out after the dialog has closed and given the focus back.
  const [chosen, choose] = useState<(() => void) | null>(null);
  const leave = (then: (() => void) | null) => {
    choose(() => then);
    setOpen(false);
  };
  return (
    <DialogApart
      open={open}
      onClose={() => {
        onClose();
        chosen?.();
      }}
      title={title}
      footer={
        <>
          <Button onClick={() => leave(null)}>Bỏ</Button>
          {onPlain && <Button onClick={() => leave(onPlain)}>Dán nguyên vào ô</Button>}
          <Button variant="primary" disabled={!take} onClick={() => take && leave(take.onTake)}>
            {take?.label ?? 'Nhận'}
          </Button>
        </>
      }
    >
      <TextArea
        name="pasted"
        label={label}
        rows={4}
        data-asked-first={isEmpty || undefined}
        className="[&>textarea]:max-h-48"
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      {children}
    </DialogApart>
  );
}

/** The text of a paste that would not be taken, in full. */
export function LeftOver({ lines, hint }: { lines: readonly string[]; hint?: string }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label="Không nhận" className="flex flex-col gap-1">
      <h3 className="font-semibold">Không nhận</h3>
      {hint && <p className="text-sm text-soft">{hint}</p>}
      <ul className="list-disc ps-5 text-sm wrap-anywhere">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name, and the same may stand twice.
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
