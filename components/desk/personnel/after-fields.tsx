'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { statedLabels } from '@/lib/record/catalogue-parts';
import type { PersonnelVote } from '@/lib/record/schema-personnel';
import { isWholeRegister } from '@/lib/rules/register';
import { terms } from '@/lib/vi/terms';
import { AreaCell, CheckCell, PartialDateCell, SelectCell, TextCell, TimeCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import { SourceCell } from '../editor/source-cell';
import { RareCells } from '../editor/text-cells';
import { useKeptOpen } from '../editor/use-kept-open';
import { ballotName } from './ballot-list';
import { offered, type PersonnelPage } from './context';
import type { BallotRow } from './new-ballot';

type AfterFieldsProps = {
  page: PersonnelPage;
  row: BallotRow;
  index: number;
  vote: PersonnelVote | null;
  /** Whether it is asked here when what was decided takes effect. */
  hasEffect: boolean;
};

const isWritten = (value: unknown): boolean => String(value ?? '').trim() !== '';

/** What is rarer: what a source states, what confirmed it and who approved it, which round it is, and that it was annulled. */
export function AfterFields(props: AfterFieldsProps) {
  const { page, row, index } = props;
  const { section } = page;
  const field = rowFields(section, 'personnelVotes', index);
  return (
    <div className="flex flex-col gap-1">
      <StatedFields {...props} />
      <ConfirmedFields {...props} />
      <RoundFields {...props} />
      <RareCells
        table="personnelVotes"
        field={field}
        isFilled={isWritten(row.subject) || Boolean(row.sourceId)}
      >
        <SelectCell label="Loại việc" options={terms.personnelKind} {...field('kind', { now: true })} />
        <AreaCell
          oneLine
          label="Tên việc như nguồn ghi"
          placeholder="Bầu bổ sung Ủy viên Ủy ban nhân dân phường nhiệm kỳ 2021 - 2026"
          {...field('subject')}
        />
        <SourceCell section={section} {...field('sourceId', { now: true })} />
      </RareCells>
    </div>
  );
}

function StatedFields({ page, row, index, vote }: AfterFieldsProps) {
  const { section, context } = page;
  const { term, delegates } = context;
  const field = rowFields(section, 'personnelVotes', index);
  // Where no register knows how many there are, the source is asked at once.
  const isAsked =
    delegates.length === 0 ||
    !isWholeRegister(term?.isRegisterComplete, delegates.length) ||
    (vote?.because.some(({ code }) => code === 'total_unknown') ?? false);
  const isOpen = useKeptOpen(isAsked || [row.statedTotal, row.statedPresent, row.printed].some(isWritten));
  return (
    <Disclosure summary="Số đại biểu, kết quả như nguồn ghi" open={isOpen}>
      <div className="grid gap-3 pt-2 sm:grid-cols-4">
        <TextCell label={statedLabels.total} inputMode="numeric" align="end" {...field('statedTotal')} />
        <TextCell label={statedLabels.present} inputMode="numeric" align="end" {...field('statedPresent')} />
        <AreaCell
          oneLine
          label="Nguyên văn kết quả trong nguồn"
          placeholder="trúng cử với 24/26 phiếu, đạt 92,3%"
          className="sm:col-span-4"
          {...field('printed')}
        />
      </div>
    </Disclosure>
  );
}

function ConfirmedFields({ page, row, index, hasEffect }: AfterFieldsProps) {
  const { section, context } = page;
  const field = rowFields(section, 'personnelVotes', index);
  const isOpen = useKeptOpen(
    Boolean(row.resolutionId) ||
      [row.approvalTo, row.approvalSentOn].some(isWritten) ||
      (hasEffect && [row.effectiveOn, row.effectiveAt].some(isWritten)),
  );
  return (
    <Disclosure summary="Nghị quyết xác nhận, trình cấp trên phê chuẩn" open={isOpen}>
      <div className="grid gap-3 pt-2 sm:grid-cols-6">
        <SelectCell
          label="Nghị quyết xác nhận"
          empty="Không có hoặc không ghi"
          className="sm:col-span-6"
          options={offered(context.resolutions, 'Nghị quyết chưa có tên')}
          {...field('resolutionId', { now: true })}
        />
        <TextCell
          label="Trình ai phê chuẩn"
          placeholder="Chủ tịch Ủy ban nhân dân tỉnh"
          className="sm:col-span-4"
          {...field('approvalTo')}
        />
        <PartialDateCell label="Gửi ngày" className="sm:col-span-2" {...field('approvalSentOn')} />
        {hasEffect && (
          <>
            <PartialDateCell
              label="Có hiệu lực từ ngày"
              className="sm:col-span-3"
              {...field('effectiveOn')}
            />
            <TimeCell label="Từ giờ" className="sm:col-span-3" {...field('effectiveAt')} />
          </>
        )}
        <p className="text-sm text-soft sm:col-span-6">
          Cấp trên trả lời cho từng người: ghi ở dòng của người ấy, phê chuẩn hay không, ngày nào, số văn bản.
        </p>
      </div>
    </Disclosure>
  );
}

function RoundFields({ page, row, index }: AfterFieldsProps) {
  const { section } = page;
  const field = rowFields(section, 'personnelVotes', index);
  const isOpen = useKeptOpen(isWritten(row.round) || Boolean(row.earlierId || row.isAnnulled));
  const others = section.rows.personnelVotes.filter(({ id }) => id !== row.id);
  return (
    <Disclosure summary="Lần bỏ phiếu, hủy kết quả" open={isOpen}>
      <div className="grid gap-3 pt-2 sm:grid-cols-6">
        <TextCell
          label="Lần bỏ phiếu thứ"
          inputMode="numeric"
          align="end"
          className="sm:col-span-2"
          {...field('round')}
        />
        {(others.length > 0 || row.earlierId) && (
          <SelectCell
            label="Bỏ phiếu lại của"
            empty="Không phải bỏ phiếu lại"
            className="sm:col-span-4"
            options={others.map((other) => ({ value: other.id, label: ballotName(other) }))}
            {...field('earlierId', { now: true })}
          />
        )}
        <div className="sm:col-span-6">
          <CheckCell label="Kết quả lần này bị hủy" {...field('isAnnulled', { now: true })} />
        </div>
        {row.isAnnulled && (
          <AreaCell
            oneLine
            label="Lý do hủy kết quả"
            placeholder="số phiếu thu về nhiều hơn số phiếu phát ra"
            className="sm:col-span-6"
            {...field('annulledReason')}
          />
        )}
      </div>
    </Disclosure>
  );
}
