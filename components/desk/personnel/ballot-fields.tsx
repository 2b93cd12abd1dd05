'use client';

import { Notice } from '@/components/ui/notice';
import type { PersonnelVote } from '@/lib/record/schema-personnel';
import { terms } from '@/lib/vi/terms';
import { AreaCell, PartialDateCell, SelectCell, TextCell, TimeCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import { WorkedExample } from '../editor/worked-example';
import type { WorkedOf } from '../editor/worked-examples';
import { asksForDay } from '../votes/typed-vote';
import { AccountFields } from './account-fields';
import { AfterFields } from './after-fields';
import { offered, type PersonnelPage } from './context';
import type { BallotRow } from './new-ballot';
import { PeopleList } from './people-list';
import { TellerFields } from './teller-fields';
import { asksForTime } from './typed-ballot';

type BallotFieldsProps = {
  page: PersonnelPage;
  row: BallotRow;
  index: number;
  vote: PersonnelVote | null;
};

const EXAMPLES: Readonly<Record<BallotRow['kind'], WorkedOf>> = {
  election: 'election',
  confirmation: 'onePerson',
  relief: 'onePerson',
  dismissal: 'onePerson',
  release: 'onePerson',
  confidence_levels: 'levels',
  confidence: 'confidence',
};
/** Whether a post belongs to what is decided: a delegate who goes has none, and of the three levels everybody has their own. */
const HAS_POST: readonly BallotRow['kind'][] = ['election', 'confirmation', 'relief', 'dismissal'];

/** One ballot on people in the order of the hall: for what, who, who counts, what was counted, what followed. */
export function BallotFields({ page, row, index, vote }: BallotFieldsProps) {
  const { section, context } = page;
  const field = rowFields(section, 'personnelVotes', index);
  const isUntouched = !section.rows.personnelPeople.some(({ personnelVoteId }) => personnelVoteId === row.id);
  const endsMandate = row.kind === 'release' || (row.kind === 'dismissal' && row.dismissedFrom !== 'office');
  return (
    <>
      {isUntouched && <WorkedExample of={EXAMPLES[row.kind]} />}
      <div className="grid gap-3 sm:grid-cols-6">
        {(HAS_POST.includes(row.kind) || row.post) && (
          <AreaCell
            oneLine
            label={row.kind === 'election' ? 'Bầu chức vụ' : 'Chức vụ'}
            placeholder="Chủ tịch Hội đồng nhân dân phường"
            className={row.kind === 'election' ? 'sm:col-span-4' : 'sm:col-span-6'}
            {...field('post')}
          />
        )}
        {row.kind === 'election' && (
          <TextCell
            label="Bầu mấy người"
            inputMode="numeric"
            align="end"
            className="sm:col-span-2"
            {...field('seats')}
          />
        )}
        {row.kind === 'dismissal' && (
          <SelectCell
            label="Bãi nhiệm"
            empty="Chưa rõ"
            className="sm:col-span-6"
            options={terms.dismissedFrom}
            {...field('dismissedFrom', { now: true })}
          />
        )}
        {(context.sittings.length > 1 || row.sittingId) && (
          <SelectCell
            label="Phiên"
            empty="Không ghi phiên"
            className="sm:col-span-2"
            options={context.sittings.map(({ id, label }) => ({ value: id, label }))}
            {...field('sittingId', { now: true })}
          />
        )}
        <TimeCell label="Giờ" placeholder="10:45" className="sm:col-span-2" {...field('heldAt')} />
        {asksForDay(context, row) && (
          <PartialDateCell label="Ngày bỏ phiếu" className="sm:col-span-2" {...field('heldOn')} />
        )}
        <SelectCell
          label="Hình thức"
          empty="Không ghi"
          className="sm:col-span-2"
          options={terms.voteMethod}
          {...field('method', { now: true })}
        />
        {context.agendaItems.length > 0 && (
          <SelectCell
            label="Nội dung chương trình"
            empty="Không gắn với nội dung nào"
            className="sm:col-span-6"
            options={offered(context.agendaItems, 'Nội dung chưa có tên')}
            {...field('agendaItemId', { now: true })}
          />
        )}
      </div>
      {asksForTime(context, row) && (
        <Notice tone="warn">
          Có đại biểu thôi làm nhiệm vụ trong ngày này. Ghi giờ bỏ phiếu để tính đúng tổng số.
        </Notice>
      )}
      <PeopleList page={page} row={row} />
      <TellerFields page={page} row={row} index={index} />
      <AccountFields section={section} row={row} index={index} />
      {endsMandate && (
        <div className="grid gap-3 sm:grid-cols-6">
          <PartialDateCell
            label="Thôi làm nhiệm vụ từ ngày"
            className="sm:col-span-3"
            {...field('effectiveOn')}
          />
          <TimeCell label="Từ giờ" className="sm:col-span-3" {...field('effectiveAt')} />
          <p className="text-sm text-soft sm:col-span-6">
            Danh sách đại biểu không tự đổi: khi kỳ họp đã công bố, người giữ danh sách được nhắc và ghi bằng
            một nút bấm. Biểu quyết sau giờ ấy tính theo tổng số mới khi danh sách đã ghi.
          </p>
        </div>
      )}
      <AfterFields page={page} row={row} index={index} vote={vote} hasEffect={!endsMandate} />
    </>
  );
}
