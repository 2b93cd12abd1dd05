'use client';

import { Button } from '@/components/ui/button';
import { offeredName } from '@/lib/rules/role-person';
import { speakerOf } from '@/lib/rules/speaker';
import { terms } from '@/lib/vi/terms';
import { AreaCell, CheckCell, SelectCell, TextCell, TimeCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import type { ChangeOptions } from '../editor/use-section';
import type { Entry } from './context';
import { LineBallot } from './line-ballot';
import { LineQuestion } from './line-question';
import { LineTask } from './line-task';
import { LineVote, VoteFinding } from './line-vote';
import { phraseFields } from './phrase-fields';
import { PhraseList } from './phrase-list';
import type { MinutesPage } from './use-minutes-page';

type EntryFieldsProps = {
  page: MinutesPage;
  entry: Entry;
  /** The list of delegates to choose from. */
  names: string;
};

const { vote: _, ...WITHOUT_VOTES } = terms.minuteKind;

/** One line: when, what, who, and the words. Who is meant by a few letters is settled when the cell is left, never while typing. */
export function EntryFields({ page, entry, names }: EntryFieldsProps) {
  const section = page.minutes;
  const index = section.rows.minuteEntries.findIndex(({ id }) => id === entry.id);
  const field = rowFields(section, 'minuteEntries', index);
  const { delegates } = page.context;
  const replace = (next: Partial<Entry>, options?: ChangeOptions) =>
    section.change(
      (all) => ({
        minuteEntries: all.minuteEntries.map((row) => (row.id === entry.id ? { ...row, ...next } : row)),
      }),
      options,
    );
  const delegate = delegates.find(({ id }) => id === entry.mandateId);
  const settle = () => {
    const meant = entry.name && speakerOf(entry.name, delegates);
    if (meant) replace({ mandateId: meant.id, name: null });
  };
  const questions = section.rows.minuteEntries.filter(
    (row) => row.kind === 'question' && row.agendaItemId === entry.agendaItemId && row.id !== entry.id,
  );
  const fields = phraseFields(page, entry.agendaItemId ?? null);
  /** The task it was made, by its place in the list; 0 where it was made none. */
  const place = page.tasks.rows.keyTasks.findIndex(({ entryId }) => entryId === entry.id) + 1;
  /** What somebody said begins with who said it, an event with what happened. */
  const isSaid = entry.kind === 'speech' || entry.kind === 'question' || entry.kind === 'answer';
  if (entry.kind === 'question' && entry.questionId)
    return (
      <div className="grid grid-cols-[6rem_1fr] gap-x-3 gap-y-2 sm:grid-cols-[6rem_9rem_minmax(0,2fr)_minmax(0,2fr)]">
        <TimeCell label="Giờ" {...field('at')} />
        <p className="self-end pb-2 font-medium">Chất vấn</p>
        <LineQuestion page={page} questionId={entry.questionId} names={names} />
      </div>
    );
  if (entry.kind === 'vote' && entry.personnelVoteId)
    return (
      <div className="grid grid-cols-[6rem_1fr] gap-x-3 gap-y-2 sm:grid-cols-[6rem_9rem_minmax(0,2fr)_minmax(0,2fr)]">
        <TimeCell label="Giờ" {...field('at')} />
        <p className="self-end pb-2 font-medium">Nhân sự</p>
        <LineBallot page={page} ballotId={entry.personnelVoteId} names={names} />
      </div>
    );
  return (
    <div className="grid grid-cols-[6rem_1fr] gap-x-3 gap-y-2 sm:grid-cols-[6rem_9rem_minmax(0,2fr)_minmax(0,2fr)]">
      <TimeCell label="Giờ" {...field('at')} />
      <SelectCell
        label="Loại"
        options={page.context.hasVotes ? terms.minuteKind : WITHOUT_VOTES}
        {...field('kind', { now: true })}
      />
      {entry.kind === 'vote' ? (
        <LineVote
          page={page}
          entry={entry}
          error={section.errors[`minuteEntries.${index}.voteId`]}
          onChange={(voteId) => replace({ voteId }, { now: true })}
        />
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
        <PhraseList
          kind={entry.kind}
          phrases={page.inPhrases.phrases}
          fields={fields.values}
          hasVote={fields.voteId !== null}
          onInsert={(body, { hasVote }) =>
            replace({ body, ...(hasVote && { voteId: entry.voteId ?? fields.voteId }) }, { now: true })
          }
        >
          <AreaCell label="Nội dung" {...field('body')} />
        </PhraseList>
      </div>
      {entry.kind === 'conclusion' && entry.voteId && <VoteFinding page={page} voteId={entry.voteId} />}
      <div className="col-span-full flex flex-wrap items-center gap-x-4">
        <CheckCell label="Ghi chép nội bộ, không công bố" {...field('isInternal', { now: true })} />
        {section.readOnly === null && entry.body && !entry.isInternal && (
          <Button size="small" variant="quiet" onClick={() => page.makeTask(entry)}>
            {place === 0 ? 'Thành nhiệm vụ' : `Nhiệm vụ ${place}`}
          </Button>
        )}
      </div>
      {page.tasked?.line === entry.id && (
        <LineTask tasks={page.tasks} taskId={page.tasked.task} onClose={() => page.makeTask(null)} />
      )}
    </div>
  );
}
