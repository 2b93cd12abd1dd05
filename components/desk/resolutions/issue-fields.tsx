import { StatusMark } from '@/components/ui/status-mark';
import { terms } from '@/lib/vi/terms';
import { CheckCell, PartialDateCell, SelectCell, TextCell } from '../editor/cells';
import { Group } from '../editor/group';
import { rowFields } from '../editor/row-fields';
import type { SectionHandle } from '../editor/use-section';
import type { ResolutionRow } from './articles';
import type { Decision } from './decision';

type IssueFieldsProps = {
  section: SectionHandle<'resolutions'>;
  row: ResolutionRow;
  index: number;
  decision: Decision | null;
};

/** What became of it: the vote decides, the clerk says only whether it was put to the vote; then the three dates. */
export function IssueFields({ section, row, index, decision }: IssueFieldsProps) {
  const field = rowFields(section, 'resolutions', index);
  const { draft: _, adopted, rejected, withdrawn, postponed } = terms.resolutionStatus;
  const chosen =
    row.status === 'adopted' || row.status === 'rejected'
      ? { [row.status]: { adopted, rejected }[row.status] }
      : {};
  return (
    <Group title="Kết quả và ban hành" hint="Số được cấp khi ban hành; chưa ban hành thì để trống.">
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <SelectCell
          label="Tình trạng"
          options={{ draft: 'Theo kết quả biểu quyết', ...chosen, withdrawn, postponed }}
          {...field('status', { now: true })}
        />
        <DecisionNote row={row} decision={decision} />
        <CheckCell
          label="Mở cho đại biểu góp ý"
          hint="Đại biểu đọc được dự thảo này và góp ý từng điều."
          className="sm:col-span-2"
          {...field('inReview', { now: true })}
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-3">
        <PartialDateCell label="Ngày thông qua" {...field('adoptedOn')} />
        <PartialDateCell label="Ngày ban hành" {...field('issuedOn')} />
        <PartialDateCell label="Ngày có hiệu lực" {...field('effectiveOn')} />
        <TextCell label="Số, ký hiệu" placeholder="05/NQ-HĐND" {...field('number')} />
        <TextCell label="Người ký" className="sm:col-span-2" {...field('signer')} />
      </div>
    </Group>
  );
}

function DecisionNote({ row, decision }: { row: ResolutionRow; decision: Decision | null }) {
  if (row.status === 'withdrawn' || row.status === 'postponed')
    return <p className="self-center text-soft">Không đưa ra biểu quyết.</p>;
  if (!decision) return <p className="self-center text-soft">Chưa có biểu quyết về nghị quyết này.</p>;
  return (
    <div className="self-center">
      <StatusMark outcome={decision.outcome} />
      <p className="text-sm text-soft">{decision.reason}</p>
    </div>
  );
}
