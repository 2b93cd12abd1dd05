'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { withSubItems } from '@/lib/rules/agenda-links';
import { terms } from '@/lib/vi/terms';
import { AreaCell, SelectCell, TextCell } from '../editor/cells';
import type { rowFields } from '../editor/row-fields';
import { useKeptOpen } from '../editor/use-kept-open';
import { WorkedExample } from '../editor/worked-example';
import type { AgendaItemRow, AgendaSectionHandle } from './agenda-rows';

/** A vote as an item names it. */
export type NamedVote = { readonly id: string; readonly subject: string };

/** A session before this one, by its address. */
export type EarlierSession = { readonly slug: string; readonly label: string };

type AgendaPlaceProps = {
  section: AgendaSectionHandle;
  item: AgendaItemRow;
  field: ReturnType<typeof rowFields<'agenda', 'agendaItems'>>;
  votes: readonly NamedVote[];
  earlier: readonly EarlierSession[];
};

/** What an item belongs to is seen by where it stands. */
const isFilled = (row: AgendaItemRow): boolean =>
  Boolean(
    row.refersTo?.length || row.plannedPosition || row.adoptedPosition || row.change || row.approvesSession,
  );

/** «Mục con, thay đổi»: what an item belongs to and recalls, where it stood, and how it came in late or went. */
export function AgendaPlace(props: AgendaPlaceProps) {
  const { section, item, field } = props;
  const { agendaItems } = section.rows;
  const isOpen = useKeptOpen(isFilled(item));
  const own = withSubItems(
    agendaItems.map(({ id, parentId = null }) => ({ id, parentId })),
    item.id,
  );
  const free = agendaItems.filter(({ id }) => !own.has(id) || id === item.parentId);
  return (
    <Disclosure className="open:w-full" summary="Mục con, thay đổi" open={isOpen}>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-6 sm:items-end">
        <SelectCell
          label="Là mục con của"
          className="sm:col-span-4"
          empty="Không, là mục riêng"
          options={free.map(optionOf)}
          {...field('parentId', { now: true })}
        />
        <TextCell label="Thứ tự dự kiến" inputMode="numeric" align="end" {...field('plannedPosition')} />
        <TextCell label="Thứ tự thông qua" inputMode="numeric" align="end" {...field('adoptedPosition')} />
        <ChangeFields {...props} />
        <ApprovalFields {...props} />
        <ReferenceFields {...props} />
      </div>
    </Disclosure>
  );
}

const optionOf = ({ id, title, printedReference }: AgendaItemRow) => ({
  value: id,
  label: [printedReference, title || 'Nội dung chưa có tên'].filter(Boolean).join(' '),
});

function ChangeFields({ field, votes }: AgendaPlaceProps) {
  const vote = field('changeVoteId');
  const isGone = Boolean(vote.value) && !votes.some(({ id }) => id === vote.value);
  const subjects = votes.map(({ id, subject }) => ({
    value: id,
    label: subject || 'Biểu quyết chưa có tên',
  }));
  return (
    <>
      <WorkedExample of="agendaChange" className="sm:col-span-6" />
      <SelectCell
        label="Thay đổi so với chương trình"
        className="sm:col-span-3"
        empty="Không"
        options={terms.agendaChange}
        {...field('change', { now: true })}
      />
      {field('change').value && (
        <>
          <AreaCell
            oneLine
            label="Khi nào, theo đề nghị của ai, vì sao"
            placeholder="tại phiên khai mạc, theo đề nghị của Ủy ban nhân dân"
            className="sm:col-span-3"
            {...field('changeNote')}
          />
          {(subjects.length > 0 || isGone) && (
            <SelectCell
              label="Biểu quyết về thay đổi này"
              className="sm:col-span-6"
              empty="Không ghi"
              options={
                isGone ? [...subjects, { value: String(vote.value), label: 'Biểu quyết đã xóa' }] : subjects
              }
              {...field('changeVoteId', { now: true })}
            />
          )}
        </>
      )}
    </>
  );
}

/** Whose minutes were approved here, and what somebody asked to have changed in them. The vote is one of this item. */
function ApprovalFields({ field, earlier }: AgendaPlaceProps) {
  const chosen = field('approvesSession', { now: true });
  const isKnown = earlier.some(({ slug }) => slug === chosen.value);
  if (earlier.length === 0 && !chosen.value) return null;
  const options = earlier.map(({ slug, label }) => ({ value: slug, label }));
  return (
    <>
      <SelectCell
        label="Thông qua biên bản của"
        className="sm:col-span-3"
        empty="Không"
        options={
          chosen.value && !isKnown
            ? [...options, { value: chosen.value, label: 'Kỳ họp không phải kỳ trước' }]
            : options
        }
        {...chosen}
      />
      {chosen.value && (
        <AreaCell
          label="Ý kiến sửa biên bản"
          rows={2}
          className="sm:col-span-6"
          {...field('minutesCorrections')}
        />
      )}
    </>
  );
}

/** The items it recalls: each may be taken out, and one more chosen. */
function ReferenceFields({ section, item, field }: AgendaPlaceProps) {
  const { onChange: _, error, value } = field('refersTo');
  const chosen = value ?? [];
  const others = section.rows.agendaItems.filter(({ id }) => id !== item.id);
  const set = (refersTo: string[]) =>
    section.change(
      ({ agendaItems, ...rest }) => ({
        ...rest,
        agendaItems: agendaItems.map((row) => (row.id === item.id ? { ...row, refersTo } : row)),
      }),
      { now: true },
    );
  if (others.length === 0) return null;
  const cells = [...chosen, ''].map((id, index) => (
    <SelectCell
      key={id || 'next'}
      label="Liên quan nội dung"
      className="sm:col-span-3"
      empty={id ? 'Bỏ' : 'Chọn nội dung'}
      options={others.filter((other) => other.id === id || !chosen.includes(other.id)).map(optionOf)}
      value={id}
      error={index === 0 ? error : undefined}
      onChange={(picked) => set(chosen.toSpliced(index, 1, picked).filter(Boolean))}
    />
  ));
  return (
    <>
      <WorkedExample of="agendaReferences" className="sm:col-span-6" />
      {cells}
    </>
  );
}
