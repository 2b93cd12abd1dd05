'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { personnelChoiceText } from '@/lib/public/personnel-text';
import { terms } from '@/lib/vi/terms';
import { AreaCell, CheckCell, PartialDateCell, SelectCell, TextCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import { useKeptOpen } from '../editor/use-kept-open';
import { WhoCell } from '../editor/who-cell';
import type { PersonnelPage } from './context';
import { isLevels } from './kind-words';
import type { BallotRow, PersonRow } from './new-ballot';
import { PersonShares } from './person-shares';

type PersonFieldsProps = { page: PersonnelPage; row: BallotRow; person: PersonRow; index: number };

/** One person of a ballot: who put them forward, what was counted of them; what is rare stands folded. */
export function PersonFields(props: PersonFieldsProps) {
  const { page, row, person, index } = props;
  const { section, context, names } = page;
  const field = rowFields(section, 'personnelPeople', index);
  const replace = (who: Pick<PersonRow, 'mandateId' | 'name'>) =>
    section.change((all) => ({
      ...all,
      personnelPeople: all.personnelPeople.map((other) =>
        other.id === person.id ? { ...other, ...who } : other,
      ),
    }));
  const isElection = row.kind === 'election';
  const counts = isLevels(row.kind) ? LEVEL_COUNTS : YES_OR_NO;
  return (
    <div className="flex flex-col gap-2">
      <div
        className={`grid grid-cols-6 gap-x-3 gap-y-2 ${
          isLevels(row.kind)
            ? 'sm:grid-cols-[minmax(0,1fr)_repeat(3,6.5rem)]'
            : isElection
              ? 'sm:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_6.5rem_7rem]'
              : 'sm:grid-cols-[minmax(0,1fr)_7rem_8rem]'
        }`}
      >
        <div className="max-sm:col-span-6">
          <WhoCell
            label="Họ tên"
            names={names}
            delegates={context.officers}
            row={person}
            error={section.errors[`personnelPeople.${index}.name`]}
            onChange={replace}
          />
        </div>
        {isElection && (
          <SelectCell
            label="Ai giới thiệu"
            empty="Không ghi"
            className="max-sm:col-span-6"
            options={terms.nominator}
            {...field('nominatedBy', { now: true })}
          />
        )}
        {counts.map(([choice, column]) => (
          <TextCell
            key={column}
            label={personnelChoiceText(choice, row.kind)}
            inputMode="numeric"
            align="end"
            className={isLevels(row.kind) ? 'max-sm:col-span-2' : 'max-sm:col-span-3'}
            {...field(column)}
          />
        ))}
      </div>
      <MoreOfPerson {...props} />
    </div>
  );
}

const YES_OR_NO = [
  ['for', 'forCount'],
  ['against', 'againstCount'],
] as const;
const LEVEL_COUNTS = [
  ['high', 'highCount'],
  ['medium', 'mediumCount'],
  ['low', 'lowCount'],
] as const;

const isWritten = (value: unknown): boolean => String(value ?? '').trim() !== '';

/** Office, how a source calls who put them forward, a name taken back, printed shares, what the level above answered. */
function MoreOfPerson({ page, row, person, index }: PersonFieldsProps) {
  const { section } = page;
  const field = rowFields(section, 'personnelPeople', index);
  const isElection = row.kind === 'election';
  const { office, post, nominatedByPrinted, noOpinionCount, statedResult, note } = person;
  const { approvalAnswer, approvalAnsweredOn, approvalNumber, isWithdrawn, nominatedBy } = person;
  const isFilled = [office, post, nominatedByPrinted, noOpinionCount, statedResult, note].some(isWritten);
  const isAnswered = [approvalAnswer, approvalAnsweredOn, approvalNumber].some(isWritten);
  const isOpen = useKeptOpen(
    isFilled ||
      isAnswered ||
      Boolean(isWithdrawn) ||
      (!isElection && isWritten(nominatedBy)) ||
      (person.shares ?? []).length > 0,
  );
  return (
    <Disclosure
      summary={isElection ? 'Chức vụ, rút tên, tỷ lệ, phê chuẩn' : 'Chức vụ, ai đề nghị, tỷ lệ nguồn ghi'}
      open={isOpen}
    >
      <div className="grid gap-3 pt-2 sm:grid-cols-6">
        <TextCell
          label="Chức vụ hiện nay"
          placeholder="Phó Chủ tịch Ủy ban nhân dân phường"
          className="sm:col-span-3"
          {...field('office')}
        />
        {isElection && (
          <TextCell
            label="Chức vụ được bầu, nếu khác nhau"
            placeholder="Trưởng Ban Kinh tế - Ngân sách"
            className="sm:col-span-3"
            {...field('post')}
          />
        )}
        {!isElection && (
          <SelectCell
            label="Ai đề nghị"
            empty="Không ghi"
            className="sm:col-span-3"
            options={terms.nominator}
            {...field('nominatedBy', { now: true })}
          />
        )}
        <TextCell
          label={isElection ? 'Người giới thiệu như nguồn ghi' : 'Người đề nghị như nguồn ghi'}
          className="sm:col-span-4"
          {...field('nominatedByPrinted')}
        />
        {!isLevels(row.kind) && (
          <TextCell
            label={personnelChoiceText('no_opinion', row.kind)}
            inputMode="numeric"
            align="end"
            className="sm:col-span-2"
            {...field('noOpinionCount')}
          />
        )}
        <div className="sm:col-span-6">
          <CheckCell label="Rút khỏi danh sách trước khi bỏ phiếu" {...field('isWithdrawn', { now: true })} />
        </div>
        <PersonShares section={section} row={row} person={person} index={index} />
        <SelectCell
          label="Nguồn nói kết quả"
          empty="Nguồn không nêu"
          className="sm:col-span-6"
          options={terms.personnelResult}
          {...field('statedResult', { now: true })}
        />
        <SelectCell
          label="Cấp trên trả lời"
          empty="Chưa, hoặc không ghi"
          className="sm:col-span-2"
          options={terms.approvalAnswer}
          {...field('approvalAnswer', { now: true })}
        />
        <PartialDateCell label="Trả lời ngày" className="sm:col-span-2" {...field('approvalAnsweredOn')} />
        <TextCell
          label="Số văn bản trả lời"
          placeholder="1250/QĐ-UBND"
          className="sm:col-span-2"
          {...field('approvalNumber')}
        />
        <AreaCell oneLine label="Ghi chú" className="sm:col-span-6" {...field('note')} />
      </div>
    </Disclosure>
  );
}
