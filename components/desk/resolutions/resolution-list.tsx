import { StatusMark } from '@/components/ui/status-mark';
import { knownResolutionName } from '@/lib/public/row-names';
import { resolutionStatus } from '@/lib/record/resolution-status';
import type { SignContext } from '@/lib/signs/context';
import { draftSigns } from '@/lib/signs/draft-signs';
import { terms } from '@/lib/vi/terms';
import { ChooseList } from '../editor/choose-list';
import type { ResolutionRow } from './articles';
import type { Decision } from './decision';

type ResolutionListProps = {
  rows: readonly ResolutionRow[];
  selectedId: string | null;
  decisions: Readonly<Record<string, Decision>>;
  signs: SignContext;
  onSelect: (id: string) => void;
  onMove: (index: number, step: 1 | -1) => void;
};

/** Every resolution of the session in order, with what became of it. */
export function ResolutionList({ rows, decisions, signs, ...list }: ResolutionListProps) {
  if (rows.length === 0) return null;
  return (
    <ChooseList label="Các nghị quyết" rows={rows} className="flex" {...list}>
      {(row) => (
        <span className="flex min-w-0 flex-col gap-0.5">
          <span className="line-clamp-3">{knownResolutionName(row) ?? 'Chưa có tên'}</span>
          <Standing row={row} decision={decisions[row.id]} />
          <SignCount many={signsLeft(row, rows, signs)} />
        </span>
      )}
    </ChooseList>
  );
}

const signsLeft = (row: ResolutionRow, rows: readonly ResolutionRow[], signs: SignContext) =>
  draftSigns(row, rows, signs).filter(({ passedFor }) => passedFor === null).length;

/** What is left to look at: not a fault, so it stays quiet. */
const SignCount = ({ many }: { many: number }) =>
  many > 0 && <span className="text-sm text-soft">{many} dấu hiệu cần xem</span>;

function Standing({ row, decision }: { row: ResolutionRow; decision: Decision | undefined }) {
  const status = resolutionStatus(row, decision ?? null);
  if (status === 'adopted' || status === 'rejected') return <StatusMark outcome={status} />;
  if (status === 'draft' && decision) return <StatusMark outcome={decision.outcome} />;
  return <span className="text-sm text-soft">{terms.resolutionStatus[status]}</span>;
}
