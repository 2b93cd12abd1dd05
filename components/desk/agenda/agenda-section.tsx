'use client';

import { Disclosure } from '@/components/ui/disclosure';
import type { SectionInput } from '@/lib/forms/sections';
import type { BetweenSessions } from '@/lib/record/between-sessions';
import type { PreviousSession } from '@/lib/record/previous-session';
import { readAgendaRow } from '@/lib/rules/agenda-line';
import { depthsOf } from '@/lib/rules/agenda-links';
import { newRowId } from '../editor/new-row-id';
import { RowList } from '../editor/row-list';
import { SectionFrame } from '../editor/section-frame';
import { type ChangeOptions, type SectionProps, useSection } from '../editor/use-section';
import { AgendaItemFields } from './agenda-item-fields';
import type { EarlierSession, NamedVote } from './agenda-place';
import { outlined, startedItems, withoutGone } from './agenda-rows';
import { AgendaStart } from './agenda-start';
import { BetweenOffer } from './between-sessions';
import { PaperList } from './paper-list';

type Item = SectionInput<'agenda'>['agendaItems'][number];

export type AgendaSectionProps = SectionProps<'agenda'> & {
  /** Where a paper's file is sent: multipart, field `file`. */
  uploadTo: string;
  /** How the session before was arranged. */
  previous: PreviousSession | null;
  /** The session's votes, one of which may have changed the agenda. */
  votes: readonly NamedVote[];
  /** What the standing committee decided since the session before. */
  between: BetweenSessions | null;
  /** Earlier sessions of the council, whose minutes may be approved here. */
  earlier: readonly EarlierSession[];
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
  ...{ parentId: null, refersTo: [], approvesSession: null },
});

/** Chương trình: the items in order, each with its papers and what the minutes say of it. */
export function AgendaSection({ uploadTo, previous, votes, between, earlier, ...setup }: AgendaSectionProps) {
  const section = useSection('agenda', setup);

  const depths = depthsOf(section.rows.agendaItems.map(({ id, parentId = null }) => ({ id, parentId })));

  /** An item that goes takes its papers along, and leaves what belonged to it. */
  function setItems(agendaItems: Item[], options?: ChangeOptions) {
    const kept = new Set(agendaItems.map((item) => item.id));
    section.change(
      ({ agendaItems: before, papers }) => ({
        agendaItems: withoutGone(before, agendaItems),
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
      hint="Alt + ↑ hoặc ↓ để đổi thứ tự, Alt + Shift + → thành mục con, Ctrl + Enter để thêm; kéo cũng được."
    >
      {section.readOnly === null && section.rows.agendaItems.length === 0 && (
        <AgendaStart
          previous={previous}
          onStart={(items) => setItems(startedItems(items, newItem), { now: true })}
        />
      )}
      {section.readOnly === null && (
        <BetweenOffer
          between={between}
          items={section.rows.agendaItems}
          newItem={newItem}
          onAdd={(items) => setItems(items, { now: true })}
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
        onPasted={outlined}
        readOnly={section.readOnly !== null}
        empty="Chưa có nội dung nào."
      >
        {(item, index) => (
          <AgendaItemFields
            section={section}
            item={item}
            index={index}
            uploadTo={uploadTo}
            votes={votes}
            earlier={earlier}
            depth={depths.get(item.id) ?? 0}
          />
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
