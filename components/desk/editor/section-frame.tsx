'use client';

import { type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import { formatInstant } from '@/lib/vi/date';
import type { Section } from '@/lib/words';
import { afterPress } from './after-press';
import { ChecksPanel } from './checks-panel';
import { ConflictPanel } from './conflict-panel';
import { LeftEditsNotice } from './left-edits';
import { NewsBar } from './news-bar';
import { SaveStatus } from './save-status';
import type { ColleagueStep } from './section-state';
import { useKeptFocus } from './use-kept-focus';
import type { SectionHandle, SectionOutside } from './use-section';
import { useWorkspaceFacts } from './workspace-facts';

export type SectionFrameProps<S extends Section> = {
  section: SectionHandle<S>;
  title: string;
  /** One line: what belongs here. */
  hint?: ReactNode;
  /** A summary of the section, above the checks beside its fields (below them on narrow screens). */
  result?: ReactNode;
  /** What stays in sight under the title, whatever is scrolled to. */
  pinned?: ReactNode;
  /** Other sections that this page writes into; what they ask is asked here too. */
  beside?: readonly SectionOutside[];
  children: ReactNode;
};

/** The frame of every section: its title, whether it is saved, undo and redo, and its fields. Leaving a field saves. */
export function SectionFrame<S extends Section>(props: SectionFrameProps<S>) {
  const { section, title, hint, result, pinned, beside = [], children } = props;
  const body = useRef<HTMLFieldSetElement>(null);
  const workspace = useWorkspaceFacts();
  const question = useRef<HTMLHeadingElement>(null);
  const { readOnly } = section;
  const all: readonly SectionOutside[] = [section, ...beside];
  const disputed = all.flatMap(({ section: name, conflict }) => (conflict ? [{ name, conflict }] : []));

  function showError() {
    if (disputed.length > 0) return question.current?.focus();
    // The roll stands in the page twice, as a table and as a phone's list; one of them is not shown.
    for (const field of body.current?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? []) {
      for (
        let around = field.closest('details');
        around;
        around = around.parentElement?.closest('details') ?? null
      )
        around.open = true;
      if (field.getClientRects().length > 0) return field.focus();
    }
  }

  const frame = useKeptFocus(section.rows);

  return (
    <section
      ref={frame}
      tabIndex={-1}
      aria-label={title}
      className="flex flex-col gap-5 focus:outline-none"
      onBlur={() => afterPress(() => void section.flush())}
    >
      <SectionHeader section={section} title={title} hint={hint} pinned={pinned} onShowError={showError} />
      <div className="grid gap-8 min-[1100px]:grid-cols-[minmax(0,1fr)_16.5rem]">
        <div className="flex min-w-0 flex-col gap-5">
          {readOnly && <Notice title="Chỉ xem">{readOnly}</Notice>}
          {disputed.map(({ name, conflict }) => (
            <ConflictPanel key={name} conflict={conflict} heading={question} />
          ))}
          {all
            .flatMap(({ left }) => left)
            .map((edits) => (
              <LeftEditsNotice key={edits.key} left={edits} />
            ))}
          {all.map((one) => one.colleague && <AskColleague key={one.section} {...one.colleague} />)}
          {all.map(
            ({ section: name, conflict, takeBack }) =>
              !conflict && takeBack && <SetAside key={name} onTakeBack={takeBack} />,
          )}
          <fieldset
            ref={body}
            disabled={readOnly !== null}
            className="flex min-w-0 flex-col gap-6 disabled:[&_:is(input,select,textarea)]:opacity-100"
          >
            <legend className="sr-only">{title}</legend>
            {children}
          </fieldset>
          {all.map(
            ({ section: name, conflict, news, heard }) =>
              news && !conflict && <NewsBar key={name} news={news} onHeard={heard} />,
          )}
        </div>
        <aside className="flex flex-col gap-6 text-sm min-[1100px]:sticky min-[1100px]:top-24 min-[1100px]:self-start">
          {result}
          {workspace && <ChecksPanel sessionId={workspace.sessionId} findings={workspace.facts.findings} />}
        </aside>
      </div>
    </section>
  );
}

type SectionHeaderProps<S extends Section> = Pick<
  SectionFrameProps<S>,
  'section' | 'title' | 'hint' | 'pinned'
> & { onShowError: () => void };

function SectionHeader<S extends Section>(props: SectionHeaderProps<S>) {
  const { section, title, hint, pinned, onShowError } = props;
  const { status, errors, retry } = section;
  return (
    <header
      data-pinned={pinned ? 'more' : ''}
      // In a window that is not much higher it would hide the fields.
      className={classes(
        'sticky top-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-paper px-4 py-2.5 sm:-mx-6 sm:px-6',
        Boolean(pinned) && '[@media(max-height:36rem)]:static',
      )}
    >
      <h1 className="min-w-0 flex-1 basis-60 font-serif text-xl font-semibold">{title}</h1>
      {!section.readOnly && (
        <>
          <SaveStatus status={status} errors={errors} onShowError={onShowError} onRetry={retry} />
          <div className="flex flex-wrap gap-2">
            <Button size="small" icon="undo" disabled={!section.canUndo} onClick={section.undo}>
              Hoàn tác
              <span className="max-sm:hidden">
                <Kbd>Ctrl Z</Kbd>
              </span>
            </Button>
            <Button size="small" icon="redo" disabled={!section.canRedo} onClick={section.redo}>
              Làm lại
            </Button>
          </div>
        </>
      )}
      {/* On a line of its own, so that a longer status does not move the page while somebody is about to press. */}
      {hint && <p className="basis-full text-sm text-soft max-sm:hidden">{hint}</p>}
      {pinned && <div className="basis-full">{pinned}</div>}
    </header>
  );
}

/** Asks before undo or redo goes past a colleague's step, naming the colleague and the time. */
function AskColleague({ answer, ...step }: NonNullable<SectionHandle<Section>['colleague']>) {
  const { title, body, yes } = colleagueWords(step);
  return (
    <Dialog
      open
      onClose={() => answer(false)}
      title={title}
      footer={
        <>
          <Button onClick={() => answer(false)}>Giữ nguyên</Button>
          <Button variant="danger" onClick={() => answer(true)}>
            {yes}
          </Button>
        </>
      }
    >
      <p>{body}</p>
    </Dialog>
  );
}

function colleagueWords({ by, at, isUndo, direction }: ColleagueStep) {
  const when = formatInstant(at);
  if (direction === 'undo')
    return {
      title: `Bước cuối là của ${by}`,
      body: `${by} đã sửa mục này lúc ${when}. Hoàn tác sẽ bỏ đúng bước ấy.`,
      yes: `Hoàn tác bước của ${by}`,
    };
  if (isUndo)
    return {
      title: `${by} đã hoàn tác bước này`,
      body: `${by} đã hoàn tác lúc ${when}. Làm lại sẽ đưa trở lại đúng điều ${by} đã bỏ.`,
      yes: `Làm lại điều ${by} đã bỏ`,
    };
  return {
    title: `Bước sắp làm lại là của ${by}`,
    body: `${by} đã sửa mục này lúc ${when}, rồi bước ấy được hoàn tác. Làm lại sẽ đưa đúng bước ấy trở lại.`,
    yes: `Làm lại bước của ${by}`,
  };
}

function SetAside({ onTakeBack }: { onTakeBack: () => void }) {
  return (
    <Notice live title="Bản của bạn vẫn được giữ">
      <p>Phần bạn vừa gõ đã được thay bằng bản khác nhưng chưa mất.</p>
      <Button size="small" className="mt-2" onClick={onTakeBack}>
        Lấy lại bản của tôi
      </Button>
    </Notice>
  );
}
