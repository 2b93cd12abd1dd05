'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Refusal } from '@/lib/refusal';
import type { StoredDraft } from '@/lib/rules/word-text';
import { DialogApart } from '../editor/dialog-apart';
import type { WordLines } from './use-word-lines';
import { WordNotes } from './word-notes';
import { WordOriginal } from './word-original';

type WordDialogProps = {
  draft: StoredDraft;
  read: WordLines;
  /** The main button; `isOff` while there is nothing to take. A refusal is shown, and nothing is lost. */
  take: { label: string; isOff: boolean; onTake: () => Promise<Refusal | null> };
  /** Where the pieces go, above both columns. */
  above?: ReactNode;
  onClose: () => void;
  /** What was read. */
  children: ReactNode;
};

/** A draft in Word beside what was read of it. Nothing is at the desk before the button is pressed. */
export function WordDialog({ draft, read, take, above, onClose, children }: WordDialogProps) {
  const [open, setOpen] = useState(true);
  const [refused, tell] = useState<Refusal | null>(null);
  const [isBusy, wait] = useState(false);

  async function onTake() {
    wait(true);
    const refusal = await take.onTake();
    wait(false);
    tell(refusal);
    if (!refusal) setOpen(false);
  }

  return (
    <DialogApart
      open={open}
      onClose={onClose}
      isWide
      title={`Đọc từ tệp Word: ${draft.name}`}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Bỏ, không nhận gì</Button>
          <Button variant="primary" disabled={isBusy || take.isOff} onClick={() => void onTake()}>
            {take.label}
          </Button>
        </>
      }
    >
      <WordNotes
        word={draft.word}
        legacy={read.legacy}
        isConverted={read.isConverted}
        onConvert={read.convert}
      />
      {above}
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
        <WordOriginal lines={read.lines} />
        {read.isReadable && children}
      </div>
      <p className="text-sm text-soft wrap-anywhere">
        Tệp gốc được lưu nguyên vẹn vào tài liệu của kỳ họp khi bạn nhận. SHA-256 {draft.digest}
      </p>
      {refused && (
        <Notice tone="error" live>
          {refused.message}
        </Notice>
      )}
    </DialogApart>
  );
}
