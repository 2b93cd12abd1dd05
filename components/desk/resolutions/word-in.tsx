'use client';

import { useState } from 'react';
import type { StoredDraft } from '@/lib/rules/word-text';
import { SelectCell } from '../editor/cells';
import { newRowId } from '../editor/new-row-id';
import type { SectionHandle } from '../editor/use-section';
import { keepOriginal, type Server } from '../word/keep-original';
import { originalPaper } from '../word/original-paper';
import { useChoices } from '../word/use-choices';
import { useWordLines } from '../word/use-word-lines';
import { WordButton } from '../word/word-button';
import { WordDialog } from '../word/word-dialog';
import { WordPaper } from '../word/word-paper';
import { WordPieceList } from '../word/word-piece-list';
import type { ResolutionRow } from './articles';
import { piecesOfDraft, withPieces } from './word-pieces';

type WordInProps = {
  section: SectionHandle<'resolutions'>;
  server: Server;
  agendaItems: readonly { id: string; title: string }[];
  /** The resolution the draft is of; `null` for one that is not at the desk yet. */
  of: ResolutionRow | null;
  newResolution: () => ResolutionRow;
  onTaken: (id: string) => void;
};

/** A draft in Word: sent, read, looked at piece by piece beside its own words, and only then taken; one step to undo. */
export function WordIn(props: WordInProps) {
  const [draft, look] = useState<StoredDraft | null>(null);
  return (
    <>
      <WordButton
        label={props.of ? 'Đọc tệp Word vào nghị quyết này' : 'Đọc từ tệp Word'}
        sessionId={props.server.sessionId}
        onDraft={look}
      />
      {draft && <Reading {...props} draft={draft} onClose={() => look(null)} />}
    </>
  );
}

type ReadingProps = WordInProps & { draft: StoredDraft; onClose: () => void };

function Reading({ section, server, agendaItems, of, newResolution, onTaken, draft, onClose }: ReadingProps) {
  const [blank] = useState(newResolution);
  const [targetId, setTarget] = useState(of?.id ?? blank.id);
  const words = useWordLines(draft);
  const read = words.draft;
  const rows = section.rows.resolutions;
  const target = rows.find(({ id }) => id === targetId) ?? blank;
  const pieces = read.is === 'resolution' && words.isReadable ? piecesOfDraft(target, read, agendaItems) : [];
  const { taken, ...choices } = useChoices(targetId, pieces);
  const isPaper = read.is === 'paper' && words.isReadable;

  async function take() {
    const item = isPaper ? null : (withPieces(target, taken, newRowId).agendaItemId ?? null);
    const refused = await keepOriginal(server, originalPaper(draft, read, item));
    if (refused || isPaper) return refused;
    // What was typed before is a step of its own, or undoing this would take it along.
    await section.flush();
    section.change(
      ({ resolutions, ...rest }) => {
        const all = resolutions.some(({ id }) => id === target.id) ? resolutions : [...resolutions, target];
        // Of the row as it stands now: a colleague may have saved meanwhile.
        const withTaken = (row: ResolutionRow) =>
          row.id === target.id ? withPieces(row, taken, newRowId) : row;
        return { ...rest, resolutions: all.map(withTaken) };
      },
      { now: true },
    );
    onTaken(target.id);
    return null;
  }

  const label = isPaper ? 'Lưu thành tài liệu của kỳ họp' : `Nhận các phần đã chọn (${taken.length})`;
  return (
    <WordDialog
      draft={draft}
      read={words}
      onClose={onClose}
      take={{ label, isOff: !isPaper && taken.length === 0, onTake: take }}
      above={
        pieces.length > 0 && (
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
        )
      }
    >
      {isPaper && <WordPaper paper={originalPaper(draft, read, null)} />}
      {read.is === 'resolution' && <WordPieceList pieces={pieces} {...choices} leftOver={read.frame.rest} />}
    </WordDialog>
  );
}
