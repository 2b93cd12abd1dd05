'use client';

import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { IssueProposal } from '@/lib/record/issue-proposal';
import { readResolutionRow } from '@/lib/rules/resolution-line';
import type { SignContext } from '@/lib/signs/context';
import { newRowId } from '../editor/new-row-id';
import { OpenRow } from '../editor/open-row';
import { useRowPaste } from '../editor/paste/use-row-paste';
import { PickList } from '../editor/pick-list';
import { setRows } from '../editor/row-fields';
import { SectionFrame } from '../editor/section-frame';
import { useOneAtATime } from '../editor/use-one-at-a-time';
import { type SectionProps, useSection } from '../editor/use-section';
import type { ResolutionRow } from './articles';
import type { Decision } from './decision';
import { GroupList } from './group-list';
import { IssueMany } from './issue-many-panel';
import type { Releases } from './release-line';
import { ResolutionDetail } from './resolution-detail';
import { ResolutionList } from './resolution-list';
import { useSignTarget } from './sign-target';
import { WordIn } from './word-in';

export type ResolutionsContext = {
  agendaItems: readonly { id: string; title: string }[];
  /** What the last vote on each resolution decided, by the resolution's id. */
  decisions: Readonly<Record<string, Decision>>;
  proposal: IssueProposal;
  signs: SignContext;
  /** To whom the council's resolutions go, by its template; empty where it says nothing. */
  recipients: string;
  releases: Releases;
};

export type ResolutionsSectionProps = SectionProps<'resolutions'> & {
  context: ResolutionsContext;
};

/** Nghị quyết: the list, and one of them at a time in full. */
export function ResolutionsSection({ context, ...setup }: ResolutionsSectionProps) {
  const section = useSection('resolutions', setup);
  const desk = useRef<HTMLDivElement>(null);
  const one = useOneAtATime({
    rows: section.rows.resolutions,
    onChange: setRows(section, 'resolutions'),
    readOnly: section.readOnly !== null,
    area: desk,
  });
  useSignTarget(desk, one.select);
  const pasting = useRowPaste({
    list: desk,
    paste:
      section.readOnly === null
        ? { table: 'resolutions', flush: section.flush, read: readResolutionRow }
        : undefined,
    rows: section.rows.resolutions,
    onChange: setRows(section, 'resolutions'),
    newRow: newResolution,
    word: 'nghị quyết',
    mainOnly: true,
    onPasted: one.select,
  });
  const word = {
    section,
    server: setup,
    agendaItems: context.agendaItems,
    newResolution,
    onTaken: one.select,
  };
  return (
    <SectionFrame
      section={section}
      title="Nghị quyết"
      hint="Số chỉ ghi khi đã ban hành; kết quả thông qua theo biểu quyết."
    >
      <div ref={desk} data-paste-list="" onPaste={pasting.onPaste}>
        {/* Beside each other where there is room. No container query: inside a fieldset Chromium at times leaves one undrawn. */}
        <div className="flex flex-wrap items-start gap-6">
          <div className="flex min-w-0 grow basis-52 flex-col gap-4">
            <ResolutionList
              rows={section.rows.resolutions}
              selectedId={one.selected?.id ?? null}
              decisions={context.decisions}
              signs={context.signs}
              onSelect={one.select}
              onMove={one.move}
            />
            {section.readOnly === null && (
              <AddResolution
                rows={section.rows.resolutions}
                agendaItems={context.agendaItems}
                onPaste={pasting.open}
                onAdd={(given) => one.add({ ...newResolution(), ...given }, Boolean(given.title))}
              />
            )}
            {section.readOnly === null && <WordIn {...word} of={null} />}
            {section.readOnly === null && <IssueMany section={section} {...context} />}
          </div>
          {one.selected ? (
            <OpenRow
              key={one.selected.id}
              one={one}
              id={one.selected.id}
              word="Nghị quyết"
              count={section.rows.resolutions.length}
              readOnly={section.readOnly !== null}
              className="min-w-0 grow-999 basis-104 gap-6"
            >
              <ResolutionDetail
                section={section}
                row={one.selected}
                index={one.index}
                agendaItems={context.agendaItems}
                decision={context.decisions[one.selected.id] ?? null}
                signs={context.signs}
                recipients={context.recipients}
                releases={context.releases}
                word={section.readOnly === null && <WordIn {...word} of={one.selected} />}
              />
            </OpenRow>
          ) : (
            <p className="text-soft">Kỳ họp chưa có nghị quyết nào.</p>
          )}
        </div>
      </div>
      <GroupList section={section} />
      {pasting.dialog}
    </SectionFrame>
  );
}

type AddResolutionProps = {
  rows: readonly ResolutionRow[];
  agendaItems: ResolutionsContext['agendaItems'];
  onPaste: () => void;
  onAdd: (given: Partial<ResolutionRow>) => void;
};

/** An empty resolution, or one named after an agenda item that has none yet. */
function AddResolution({ rows, agendaItems, onPaste, onAdd }: AddResolutionProps) {
  const used = new Set(rows.map((row) => row.agendaItemId));
  const unused = agendaItems.filter((item) => !used.has(item.id));
  return (
    <>
      <Button icon="plus" className="self-start" data-add-row="" onClick={() => onAdd({})}>
        Thêm nghị quyết
      </Button>
      <Button size="small" variant="quiet" className="self-start" onClick={onPaste}>
        Dán danh sách<span className="sr-only"> nghị quyết</span>
      </Button>
      {unused.length > 0 && (
        <Disclosure key={rows.length} summary="Tạo từ nội dung chương trình">
          <PickList rows={unused} onPick={({ id, title }) => onAdd({ agendaItemId: id, title })} />
        </Disclosure>
      )}
    </>
  );
}

const newResolution = (): ResolutionRow => ({
  id: newRowId(),
  agendaItemId: null,
  number: null,
  kind: null,
  title: '',
  printedTitle: null,
  note: null,
  legalBases: [],
  articles: [],
  annexes: [],
  adoptedOn: null,
  issuedOn: null,
  effectiveOn: null,
  signer: null,
  status: 'draft',
  inReview: false,
});
