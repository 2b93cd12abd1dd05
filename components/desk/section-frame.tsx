'use client';

import { type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import type { Section } from '@/lib/words';
import { ConflictPanel } from './conflict-panel';
import { SaveStatus } from './save-status';
import type { SectionHandle } from './use-section';

export type SectionFrameProps<S extends Section> = {
  section: SectionHandle<S>;
  title: string;
  /** One line: what belongs here. */
  hint?: ReactNode;
  /** Buttons beside undo and redo. */
  tools?: ReactNode;
  children: ReactNode;
};

/** The frame of every section: what it is, how it stands saved, undo and redo, and the fields. Leaving a field saves. */
export function SectionFrame<S extends Section>({
  section,
  title,
  hint,
  tools,
  children,
}: SectionFrameProps<S>) {
  const body = useRef<HTMLFieldSetElement>(null);
  const { readOnly, conflict } = section;

  function showFault() {
    const fault = body.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const closed = fault?.closest<HTMLDetailsElement>('details:not([open])');
    if (closed) closed.open = true;
    fault?.focus();
  }

  return (
    <section aria-label={title} className="flex flex-col gap-5" onBlur={() => void section.flush()}>
      <header className="sticky top-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-paper px-4 py-3 sm:-mx-6 sm:px-6">
        <div className="min-w-0 flex-1 basis-60">
          <h1 className="font-serif text-xl font-semibold">{title}</h1>
          {hint && <p className="text-sm text-soft">{hint}</p>}
        </div>
        <SaveStatus
          status={section.status}
          errors={section.errors}
          onShowFault={showFault}
          onRetry={section.retry}
        />
        {!readOnly && (
          <div className="flex gap-2">
            <Button size="small" icon="undo" disabled={!section.canUndo} onClick={section.undo}>
              Hoàn tác <Kbd>Ctrl Z</Kbd>
            </Button>
            <Button size="small" icon="redo" disabled={!section.canRedo} onClick={section.redo}>
              Làm lại
            </Button>
          </div>
        )}
        {tools}
      </header>
      {readOnly && <Notice title="Chỉ xem">{readOnly}</Notice>}
      {conflict && <ConflictPanel conflict={conflict} mine={section.rows} />}
      {!conflict && section.takeBack && (
        <Notice live title="Bản của bạn vẫn được giữ">
          <p>Phần bạn vừa gõ đã được thay bằng bản khác nhưng chưa mất.</p>
          <Button size="small" className="mt-2" onClick={section.takeBack}>
            Lấy lại bản của tôi
          </Button>
        </Notice>
      )}
      <fieldset
        ref={body}
        disabled={readOnly !== null || conflict !== null}
        className="flex min-w-0 flex-col gap-6"
      >
        <legend className="sr-only">{title}</legend>
        {children}
      </fieldset>
    </section>
  );
}
