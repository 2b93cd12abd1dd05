'use client';

import { Notice } from '@/components/ui/notice';
import { isOnPart } from '@/lib/record/deciding-vote';
import type { Vote } from '@/lib/record/schema';
import { voteSubject } from '@/lib/record/vote-subject';
import { isOfBody } from '@/lib/rules/meeting-kinds';
import { phrases, terms } from '@/lib/vi/terms';
import { AreaCell, PartialDateCell, SelectCell, TimeCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import { SourceCell } from '../editor/source-cell';
import { AsideCells } from '../editor/text-cells';
import type { SectionHandle } from '../editor/use-section';
import { EntryFields } from './entry-fields';
import { RelationFields } from './relation-fields';
import { asksForDay, asksForTime, type VoteContext, type VoteRow } from './typed-vote';

type VoteDetailProps = {
  section: SectionHandle<'votes'>;
  context: VoteContext;
  row: VoteRow;
  index: number;
  vote: Vote | null;
};

const titleOf = ({ resolutions }: VoteContext, row: VoteRow) =>
  resolutions.find(({ id }) => id === row.resolutionId)?.title ?? '';

/** One vote: on what, when and how, and what was recorded of it. */
export function VoteDetail({ section, context, row, index, vote }: VoteDetailProps) {
  const field = rowFields(section, 'votes', index);
  const titled = (rows: readonly { id: string; title: string }[]) =>
    rows.map(({ id, title }) => ({ value: id, label: title || 'Chưa có tên' }));
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-6">
        <AreaCell
          label={phrases.subject}
          rows={1}
          className="sm:col-span-6"
          placeholder={voteSubject({ ...row, subject: null }, context.resolutions)}
          {...field('subject')}
        />
        <SelectCell
          label="Nghị quyết"
          empty="Không phải về nghị quyết"
          className="sm:col-span-3"
          options={titled(context.resolutions)}
          {...field('resolutionId', { now: true })}
        />
        <SelectCell
          label="Nội dung chương trình"
          empty="Không gắn với nội dung nào"
          className="sm:col-span-3"
          options={titled(context.agendaItems)}
          {...field('agendaItemId', { now: true })}
        />
        <SelectCell
          label="Phiên"
          empty="Không ghi phiên"
          className="sm:col-span-2"
          options={context.sittings.map(({ id, label }) => ({ value: id, label }))}
          {...field('sittingId', { now: true })}
        />
        <TimeCell label="Thời gian" placeholder="10:45" className="sm:col-span-1" {...field('heldAt')} />
        {asksForDay(context, row) && (
          <PartialDateCell label="Ngày biểu quyết" className="sm:col-span-3" {...field('heldOn')} />
        )}
        <SelectCell
          label="Hình thức"
          empty="Không ghi"
          className="sm:col-span-3"
          options={terms.voteMethod}
          {...field('method', { now: true })}
        />
        <SelectCell
          label="Tỷ lệ cần đạt"
          className="sm:col-span-6"
          options={ruleWords(context)}
          {...field('rule', { now: true })}
        />
      </div>
      {(row.about
        ? row.about === 'piece' || row.about === 'amendment'
        : isOnPart(row.subject ?? '', titleOf(context, row))) && (
        <p className="text-sm text-soft">
          Đây là biểu quyết một phần: kết quả không quyết định cả nghị quyết.
        </p>
      )}
      {asksForTime(context, row) && (
        <Notice tone="warn">
          Có đại biểu thôi làm nhiệm vụ trong ngày này. Ghi giờ biểu quyết để tính đúng tổng số.
        </Notice>
      )}
      <EntryFields section={section} context={context} row={row} index={index} vote={vote} />
      <RelationFields section={section} context={context} row={row} index={index} />
      <AsideCells table="votes" row={row} field={field} isFilled={Boolean(row.sourceId)}>
        <SourceCell section={section} {...field('sourceId', { now: true })} />
      </AsideCells>
    </>
  );
}

/** What a vote may need, by whose vote it is: a body decides by one rule alone. */
function ruleWords({ council, session }: VoteContext): Readonly<Record<string, string>> {
  if (council?.level === 'other') return terms.otherVoteRule;
  return isOfBody(session.meetingKind) ? { ordinary: 'Quá nửa tổng số thành viên' } : terms.voteRule;
}
