'use client';

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { phrasesFor } from '@/lib/rules/fill-phrase';
import type { FieldValues } from '@/lib/templates/fields';
import type { Phrase } from '@/lib/templates/phrase';
import type { MinuteKind } from '@/lib/words';

type PhraseListProps = {
  kind: MinuteKind;
  phrases: readonly Phrase[];
  fields: FieldValues;
  hasVote: boolean;
  /** The text of the field with the phrase where the cursor was. */
  onInsert: (text: string, phrase: Phrase) => void;
  /** The field the phrases go into. */
  children: ReactNode;
};

/**
 * Sentences that minutes have again and again, filled from the agenda. The list opens on Ctrl+Space or its button and on nothing
 * that is typed; what was chosen is plain text.
 */
export function PhraseList({ kind, phrases, fields, hasVote, onInsert, children }: PhraseListProps) {
  const around = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const field = () => around.current?.querySelector('textarea') ?? null;
  const offered = isOpen ? phrasesFor(phrases, kind, hasVote, fields) : [];

  function open() {
    flushSync(() => setOpen(true));
    around.current?.querySelector<HTMLElement>('[data-phrase]')?.focus();
  }

  function insert({ phrase, text }: (typeof offered)[number]) {
    const area = field();
    if (!area) return;
    const { value, selectionStart: from, selectionEnd: to } = area;
    const before = value.slice(0, from);
    const words = `${before && !/\s$/u.test(before) ? ' ' : ''}${text}`;
    flushSync(() => {
      onInsert(before + words + value.slice(to), phrase);
      setOpen(false);
    });
    area.focus();
    area.setSelectionRange(from + words.length, from + words.length);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey && event.code === 'Space' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (!isOpen) open();
      return;
    }
    if (!isOpen) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      field()?.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const all = [...(around.current?.querySelectorAll<HTMLElement>('[data-phrase]') ?? [])];
    const at = all.indexOf(event.target as HTMLElement);
    if (step === 0 || at < 0) return;
    event.preventDefault();
    all[(at + step + all.length) % all.length]?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the field and the list inside
    <div ref={around} onKeyDown={onKeyDown} className="flex flex-col gap-1">
      {children}
      <Button
        size="small"
        variant="quiet"
        aria-expanded={isOpen}
        className="-ms-3 self-start"
        onClick={() => (isOpen ? setOpen(false) : open())}
      >
        Câu mẫu <Kbd>Ctrl Space</Kbd>
      </Button>
      {isOpen && (
        <ul
          aria-label="Câu mẫu"
          className="flex max-h-72 flex-col overflow-auto rounded-lg border border-line-strong bg-card"
        >
          {offered.map((one) => (
            <li key={one.phrase.text} className="border-b border-line last:border-b-0">
              <button
                type="button"
                data-phrase=""
                className="min-h-11 w-full px-3 py-2 text-start hover:bg-paper focus:bg-paper"
                onClick={() => insert(one)}
              >
                {one.text}
                {one.phrase.hasVote && (
                  <span className="block text-sm text-soft">kèm kết quả biểu quyết</span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
