'use client';

import { offeredName } from '@/lib/rules/role-person';
import { numbered, speakerOf } from '@/lib/rules/speaker';
import { terms } from '@/lib/vi/terms';
import { AreaCell, CheckCell, SelectCell, TextCell, TimeCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import type { SectionHandle } from '../editor/use-section';
import type { MinutesContext } from './context';

export type Entry = SectionHandle<'minutes'>['rows']['minuteEntries'][number];

type EntryFieldsProps = {
  section: SectionHandle<'minutes'>;
  entry: Entry;
  context: MinutesContext;
  /** The list of delegates to choose from. */
  names: string;
};

/** One line: when, what, who, and the words. Who is meant by a few letters is settled when the cell is left, never while typing. */
export function EntryFields({ section, entry, context, names }: EntryFieldsProps) {
  const index = section.rows.minuteEntries.findIndex(({ id }) => id === entry.id);
  const field = rowFields(section, 'minuteEntries', index);
  const { delegates, votes } = context;
  const replace = (next: Partial<Entry>) =>
    section.change((all) => ({
      minuteEntries: all.minuteEntries.map((row) => (row.id === entry.id ? { ...row, ...next } : row)),
    }));
  const delegate = delegates.find(({ id }) => id === entry.mandateId);
  const settle = () => {
    const meant = entry.name && speakerOf(entry.name, delegates);
    if (meant) replace({ mandateId: meant.id, name: null });
  };
  const questions = section.rows.minuteEntries.filter(
    (row) => row.kind === 'question' && row.agendaItemId === entry.agendaItemId && row.id !== entry.id,
  );
  /** What somebody said begins with who said it, an event with what happened. */
  const isSaid = entry.kind === 'speech' || entry.kind === 'question' || entry.kind === 'answer';
  return (
    <div className="grid grid-cols-[6rem_1fr] gap-x-3 gap-y-2 sm:grid-cols-[6rem_9rem_minmax(0,2fr)_minmax(0,2fr)]">
      <TimeCell label="Giờ" {...field('at')} />
      <SelectCell label="Loại" options={terms.minuteKind} {...field('kind', { now: true })} />
      {entry.kind === 'vote' ? (
        <div data-first="" className="col-span-full sm:col-span-2">
          <SelectCell
            label="Biểu quyết"
            empty="Chọn biểu quyết đã ghi"
            options={votes.map(({ id, subject }) => ({
              value: id,
              label: subject || 'Biểu quyết chưa có tên',
            }))}
            {...field('voteId', { now: true })}
          />
        </div>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: leaving the field is what is listened to, and fields are inside */}
          <div onBlur={settle} data-first={isSaid ? '' : undefined} className="max-sm:col-span-full">
            <TextCell
              label="Ai"
              list={names}
              placeholder="Họ tên, vài chữ đầu hoặc số thứ tự"
              error={section.errors[`minuteEntries.${index}.name`]}
              value={delegate ? offeredName(delegate, delegates) : entry.name}
              onChange={(typed) => replace({ mandateId: null, name: typed })}
            />
          </div>
          <div className="max-sm:col-span-full">
            <TextCell label="Chức vụ" {...field('office')} />
          </div>
        </>
      )}
      {entry.kind === 'answer' && questions.length > 0 && (
        <SelectCell
          label="Trả lời cho"
          empty="Không ghi"
          className="col-span-full"
          options={questions.map((row) => ({
            value: row.id,
            label: (row.body ?? '').slice(0, 80) || 'Câu hỏi chưa ghi nội dung',
          }))}
          {...field('answersId', { now: true })}
        />
      )}
      <div data-first={isSaid || entry.kind === 'vote' ? undefined : ''} className="col-span-full">
        <AreaCell label="Nội dung" {...field('body')} />
      </div>
      <CheckCell
        label="Ghi chép nội bộ, không công bố"
        className="col-span-full"
        {...field('isInternal', { now: true })}
      />
    </div>
  );
}

/** The delegates to choose from, numbered as they can be called. */
export function SpeakerNames({ id, delegates }: { id: string; delegates: MinutesContext['delegates'] }) {
  return (
    <datalist id={id}>
      {numbered(delegates).map((one, index) => (
        <option key={one.id} value={offeredName(one, delegates)} label={`${index + 1}`} />
      ))}
    </datalist>
  );
}
