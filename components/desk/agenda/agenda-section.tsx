'use client';

import { Disclosure } from '@/components/ui/disclosure';
import type { SectionInput } from '@/lib/forms/sections';
import type { PreviousSession } from '@/lib/record/previous-session';
import { readAgendaRow } from '@/lib/rules/agenda-line';
import { newRowId } from '../editor/new-row-id';
import { RowList } from '../editor/row-list';
import { SectionFrame } from '../editor/section-frame';
import { type ChangeOptions, type SectionProps, useSection } from '../editor/use-section';
import { AgendaItemFields } from './agenda-item-fields';
import { AgendaStart } from './agenda-start';
import { PaperList } from './paper-list';

type Item = SectionInput<'agenda'>['agendaItems'][number];

export type AgendaSectionProps = SectionProps<'agenda'> & {
  /** Where a paper's file is sent: multipart, field `file`. */
  uploadTo: string;
  /** How the session before was arranged. */
  previous: PreviousSession | null;
};

const newItem = (): Item => ({
  id: newRowId(),
  kind: 'report',
  title: '',
  presenter: null,
  discussion: null,
  speakers: null,
  conclusion: null,
  isClosed: false,
});

/** Chương trình: the items in order, each with its papers and what the minutes say of it. */
export function AgendaSection({ uploadTo, previous, ...setup }: AgendaSectionProps) {
  const section = useSection('agenda', setup);

  /** An item that goes takes its papers along. */
  function setItems(agendaItems: Item[], options?: ChangeOptions) {
    const kept = new Set(agendaItems.map((item) => item.id));
    section.change(
      ({ papers }) => ({
        agendaItems,
        papers: papers.filter(({ agendaItemId }) => !agendaItemId || kept.has(agendaItemId)),
      }),
      options,
    );
  }

  const shared = section.rows.papers.filter(({ agendaItemId }) => !agendaItemId).length;
  return (
    <SectionFrame
      section={section}
      title="Chương trình"
      hint="Alt + ↑ hoặc ↓ để đổi thứ tự, Ctrl + Enter để thêm; kéo cũng được."
    >
      {section.readOnly === null && section.rows.agendaItems.length === 0 && (
        <AgendaStart
          previous={previous}
          onStart={(items) =>
            setItems(
              items.map((item) => ({ ...newItem(), ...item })),
              { now: true },
            )
          }
        />
      )}
      <RowList
        label="Nội dung chương trình"
        rows={section.rows.agendaItems}
        onChange={setItems}
        newRow={newItem}
        addLabel="Thêm nội dung"
        word="nội dung"
        titleOf={(item) => item.title}
        paste={{ table: 'agendaItems', flush: section.flush, read: readAgendaRow }}
        readOnly={section.readOnly !== null}
        empty="Chưa có nội dung nào."
      >
        {(item, index) => (
          <AgendaItemFields section={section} item={item} index={index} uploadTo={uploadTo} />
        )}
      </RowList>
      <Disclosure
        summary={shared > 0 ? `Tài liệu chung của kỳ họp (${shared})` : 'Tài liệu chung của kỳ họp'}
      >
        <PaperList section={section} itemId={null} uploadTo={uploadTo} />
      </Disclosure>
    </SectionFrame>
  );
}
