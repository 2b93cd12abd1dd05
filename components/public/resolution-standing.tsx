import { type Outcome, StatusMark } from '@/components/ui/status-mark';
import { resolutionNumberText } from '@/lib/public/row-names';
import type { Compiled } from '@/lib/record/absences';
import type { Resolution } from '@/lib/record/schema';
import { terms } from '@/lib/vi/terms';

type ResolutionStandingProps = {
  resolution: Pick<Resolution, 'status' | 'number' | 'title'> &
    Partial<Pick<Resolution, 'printedTitle' | 'kindPrinted' | 'absent'>>;
  record: Compiled;
};

/** What became of a resolution and under which number. Only adoption and rejection have a shape of their own. */
export function ResolutionStanding({ resolution, record }: ResolutionStandingProps) {
  const { status } = resolution;
  const outcome: Outcome = status === 'adopted' || status === 'rejected' ? status : 'undetermined';
  return (
    <p className="standing">
      <StatusMark outcome={outcome} word={terms.resolutionStatus[status]} />
      <span aria-hidden="true">·</span>
      <span>{resolutionNumberText(resolution, record)}</span>
    </p>
  );
}
