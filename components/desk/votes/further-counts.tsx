'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { type CountName, countNames, countOfChoice } from '@/lib/rules/vote-counts';
import { lowerFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';
import { type Choice, choices } from '@/lib/words';
import { SelectCell, TextCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import { WorkedExample } from '../editor/worked-example';
import type { VoteRow } from './typed-vote';
import type { VoteFieldsProps } from './vote-fields-props';

const COLUMNS = {
  other_opinion: 'otherOpinionCount',
  blank: 'blankCount',
  absent: 'absentCount',
} as const satisfies Partial<Record<Choice, keyof VoteRow>>;

const isFilled = (row: VoteRow): boolean =>
  row.bounds != null || Object.values(COLUMNS).some((column) => String(row[column] ?? '').trim() !== '');

/** Counts that few sources have, and how near each count is; folded away until somebody has one. */
export function FurtherCounts({ section, row, index }: VoteFieldsProps) {
  const field = rowFields(section, 'votes', index);
  const bounds = field('bounds', { now: true });
  const setBound = (name: CountName, value: string) => {
    const next = { ...row.bounds, [name]: value || undefined };
    const isExact = countNames.every((one) => !next[one]);
    bounds.onChange((isExact ? null : next) as never);
  };
  return (
    <Disclosure summary="Thêm lựa chọn khác" open={isFilled(row)}>
      <div className="flex flex-col gap-4 pt-2">
        <div className="grid gap-3 sm:grid-cols-3">
          {Object.entries(COLUMNS).map(([choice, column]) => (
            <TextCell
              key={choice}
              label={terms.choice[choice as Choice]}
              inputMode="numeric"
              align="end"
              {...field(column)}
            />
          ))}
        </div>
        <fieldset className="grid gap-3 sm:grid-cols-3">
          <legend className="mb-1 text-sm text-soft">Mức đúng của từng số, khi nguồn chỉ ghi gần đúng</legend>
          <WorkedExample of="voteBounds" className="sm:col-span-3" />
          {choices.map((choice) => {
            const name = countOfChoice[choice];
            return (
              <SelectCell
                key={choice}
                label={`Số ${lowerFirst(terms.choice[choice])}`}
                empty="Đúng số ấy"
                options={terms.countBound}
                value={row.bounds?.[name] ?? ''}
                onChange={(value) => setBound(name, value)}
              />
            );
          })}
        </fieldset>
      </div>
    </Disclosure>
  );
}
