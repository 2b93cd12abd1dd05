import { statedLabels } from '@/lib/record/catalogue-parts';
import { isWholeRegister } from '@/lib/rules/register';
import { terms } from '@/lib/vi/terms';
import { SelectCell, TextCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import { WorkedExample } from '../editor/worked-example';
import type { VoteRow } from './typed-vote';
import type { VoteFieldsProps } from './vote-fields-props';

const isFilled = ({ statedTotal, statedPresent, statedVoting, statedOutcome }: VoteRow): boolean =>
  [statedTotal, statedPresent, statedVoting, statedOutcome].some(
    (value) => String(value ?? '').trim() !== '',
  );

/** A whole register knows how many there are; a source is asked where none does, or where it was asked already. */
const asksForStated = ({ context: { term, delegates }, row, vote }: VoteFieldsProps): boolean =>
  isFilled(row) ||
  delegates.length === 0 ||
  !isWholeRegister(term?.isRegisterComplete, delegates.length) ||
  (vote?.because.some(({ code }) => code === 'total_unknown') ?? false) ||
  asksForOutcome(row, vote);

/** What a source says became of a counted vote is asked for where the numbers leave it open, or where it was said already. */
const asksForOutcome = (row: VoteRow, vote: VoteFieldsProps['vote']): boolean =>
  Boolean(row.statedOutcome) || (row.entry !== 'unanimous_uncounted' && vote?.outcome === 'undetermined');

/** What the source states of this very vote: its base, who was there and who took part, and what became of it. */
export function StatedFields(props: VoteFieldsProps) {
  const { section, index } = props;
  const field = rowFields(section, 'votes', index);
  if (!asksForStated(props)) return null;
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      {!isFilled(props.row) && <WorkedExample of="voteBase" className="sm:col-span-3" />}
      <TextCell label={statedLabels.total} inputMode="numeric" align="end" {...field('statedTotal')} />
      <TextCell label={statedLabels.present} inputMode="numeric" align="end" {...field('statedPresent')} />
      <TextCell label={statedLabels.voting} inputMode="numeric" align="end" {...field('statedVoting')} />
      {asksForOutcome(props.row, props.vote) && (
        <SelectCell
          label={statedLabels.outcome}
          empty="Nguồn không nêu"
          options={terms.statedOutcome}
          {...field('statedOutcome', { now: true })}
        />
      )}
    </div>
  );
}
