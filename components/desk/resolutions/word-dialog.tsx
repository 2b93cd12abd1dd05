'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { Refusal } from '@/lib/refusal';
import { readWordDraft } from '@/lib/rules/word-draft';
import { legacyOfWord, plainLines, type StoredDraft } from '@/lib/rules/word-text';
import { SelectCell } from '../editor/cells';
import { newRowId } from '../editor/new-row-id';
import type { ResolutionRow } from './articles';
import type { PaperRow } from './keep-original';
import { WordNotes } from './word-notes';
import { WordOriginal } from './word-original';
import { originalPaper } from './word-original-paper';
import { WordPaper } from './word-paper';
import { WordPieceList } from './word-piece-list';
import { isSure, piecesOfDraft, withPieces } from './word-pieces';

type WordDialogProps = {
  draft: StoredDraft;
  rows: readonly ResolutionRow[];
  first: ResolutionRow | null;
  agendaItems: readonly { id: string; title: string }[];
  newResolution: () => ResolutionRow;
  /** Files the original, then the row; a refusal is shown and nothing is lost. */
  onTake: (row: ResolutionRow | null, original: PaperRow) => Promise<Refusal | null>;
  onClose: () => void;
};

/** A draft in Word beside what was read of it. Nothing is at the desk before the button is pressed. */
export function WordDialog({
  draft,
  rows,
  first,
  agendaItems,
  newResolution,
  onTake,
  onClose,
}: WordDialogProps) {
  const [open, setOpen] = useState(true);
  const [blank] = useState(newResolution);
  const [targetId, setTarget] = useState(first?.id ?? blank.id);
  const [isConverted, convert] = useState(false);
  /** What the clerk chose otherwise than proposed, by the key of the piece. */
  const [chosen, choose] = useState<Readonly<Record<string, boolean>>>({});
  const [refused, tell] = useState<Refusal | null>(null);
  const [isBusy, wait] = useState(false);

  const legacy = legacyOfWord(draft.word);
  const isUnreadable = legacy !== null && !isConverted;
  const lines = plainLines(draft.word, isConverted ? legacy : null);
  const read = readWordDraft(lines);
  const target = rows.find(({ id }) => id === targetId) ?? blank;
  const pieces = read.is === 'resolution' && !isUnreadable ? piecesOfDraft(target, read, agendaItems) : [];
  const isTaken = (key: string, proposed: boolean) => chosen[`${targetId} ${key}`] ?? proposed;
  const taken = pieces.filter((piece) => !piece.isThere && isTaken(piece.key, isSure(piece)));
  const isPaper = read.is === 'paper' && !isUnreadable;

  async function take() {
    wait(true);
    const row = isPaper ? null : withPieces(target, taken, newRowId);
    const refusal = await onTake(row, originalPaper(draft, read, row?.agendaItemId ?? null));
    wait(false);
    tell(refusal);
    if (!refusal) setOpen(false);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and pastes here are not meant for the list around it.
    <div
      className="contents"
      onKeyDown={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
    >
      <Dialog
        open={open}
        onClose={onClose}
        isWide
        title={`Đọc từ tệp Word: ${draft.name}`}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Bỏ, không nhận gì</Button>
            <Button
              variant="primary"
              disabled={isBusy || (!isPaper && taken.length === 0)}
              onClick={() => void take()}
            >
              {isPaper ? 'Lưu thành tài liệu của kỳ họp' : `Nhận các phần đã chọn (${taken.length})`}
            </Button>
          </>
        }
      >
        <WordNotes
          word={draft.word}
          legacy={legacy}
          isConverted={isConverted}
          onConvert={() => convert(true)}
        />
        {read.is === 'resolution' && !isUnreadable && (
          <SelectCell
            label="Ghi vào"
            className="max-w-xl"
            options={[
              { value: blank.id, label: 'Một nghị quyết mới' },
              ...rows.map(({ id, title }, at) => ({
                value: id,
                label: `${at + 1}. ${title || 'Chưa có tên'}`,
              })),
            ]}
            value={targetId}
            onChange={setTarget}
          />
        )}
        <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
          <WordOriginal lines={lines} />
          {isPaper && <WordPaper paper={originalPaper(draft, read, null)} />}
          {pieces.length > 0 && (
            <WordPieceList
              pieces={pieces}
              isTaken={(piece) => isTaken(piece.key, isSure(piece))}
              onTake={(key, isOn) => choose((all) => ({ ...all, [`${targetId} ${key}`]: isOn }))}
              leftOver={read.is === 'resolution' ? read.frame.rest : []}
            />
          )}
          {!isPaper && !isUnreadable && pieces.length === 0 && (
            <p className="text-soft">Không đọc ra phần nào của nghị quyết trong tệp này.</p>
          )}
        </div>
        <p className="text-sm text-soft wrap-anywhere">
          Tệp gốc được lưu nguyên vẹn vào tài liệu của kỳ họp khi bạn nhận. SHA-256 {draft.digest}
        </p>
        {refused && (
          <Notice tone="error" live>
            {refused.message}
          </Notice>
        )}
      </Dialog>
    </div>
  );
}
