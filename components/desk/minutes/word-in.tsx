'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { readMinutesText } from '@/lib/rules/minutes-text';
import type { StoredDraft } from '@/lib/rules/word-text';
import { newRowId } from '../editor/new-row-id';
import type { SectionHandle } from '../editor/use-section';
import { keepOriginal, type Server } from '../word/keep-original';
import { originalPaper } from '../word/original-paper';
import { useChoices } from '../word/use-choices';
import { useWordLines } from '../word/use-word-lines';
import { WordButton } from '../word/word-button';
import { WordDialog } from '../word/word-dialog';
import { WordPieceList } from '../word/word-piece-list';
import type { MinutesContext } from './context';
import { minutePieces, newItems, withMinutes } from './word-minutes';

type WordInProps = { section: SectionHandle<'minutes'>; server: Server; context: MinutesContext };

/** Minutes of the past in Word: read line by line, looked at beside their own words, taken in one step. */
export function WordIn(props: WordInProps) {
  const [draft, look] = useState<StoredDraft | null>(null);
  return (
    <div className="flex flex-col items-start gap-2">
      <WordButton label="Đọc biên bản cũ từ tệp Word" sessionId={props.server.sessionId} onDraft={look} />
      {draft && <Reading {...props} draft={draft} onClose={() => look(null)} />}
    </div>
  );
}

type ReadingProps = WordInProps & { draft: StoredDraft; onClose: () => void };

function Reading({ section, server, context, draft, onClose }: ReadingProps) {
  const router = useRouter();
  const words = useWordLines(draft);
  const read = words.draft;
  const entries = section.rows.minuteEntries;
  const isMinutes = read.is === 'paper' && words.isReadable;
  const lines = isMinutes ? readMinutesText(read.frame.rest, context) : [];
  const pieces = minutePieces(lines, entries, context);
  const { taken, ...choices } = useChoices('minutes', pieces);

  async function take() {
    const items = newItems(taken, newRowId);
    const refused = await keepOriginal(server, originalPaper(draft, read, null), items);
    if (refused) return refused;
    // What was typed before is a step of its own, or undoing this would take it along.
    await section.flush();
    section.change(
      ({ minuteEntries }) => ({ minuteEntries: withMinutes(minuteEntries, taken, items, newRowId) }),
      {
        now: true,
      },
    );
    // The page knows the items of the agenda as they were when it was read.
    if (items.length > 0 && (await section.flush())) router.refresh();
    return null;
  }

  return (
    <WordDialog
      draft={draft}
      read={words}
      onClose={onClose}
      take={{ label: `Nhận các dòng đã chọn (${taken.length})`, isOff: taken.length === 0, onTake: take }}
      above={
        read.is === 'resolution' &&
        words.isReadable && (
          <p className="font-medium text-red">Tệp này là nghị quyết; đọc nó ở mục Nghị quyết.</p>
        )
      }
    >
      <WordPieceList pieces={pieces} {...choices} leftOver={[]} />
    </WordDialog>
  );
}
