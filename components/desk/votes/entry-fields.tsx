'use client';

import { useId } from 'react';
import { Icon } from '@/components/ui/icon';
import { reasonText } from '@/lib/say';
import { terms } from '@/lib/vi/terms';
import type { uncountedResults } from '@/lib/words';
import { TextCell } from '../editor/cells';
import { rowFields, setRows } from '../editor/row-fields';
import { ByName } from './by-name';
import { entryChoices, isEntry, waitsForNumbers } from './entry-choices';
import { FurtherCounts } from './further-counts';
import { StatedFields } from './stated-fields';
import { StatedShares } from './stated-shares';
import { findingsOf } from './typed-vote';
import type { VoteFieldsProps } from './vote-fields-props';

/** Words a source might print for each. */
const PLACEHOLDERS = {
  unanimous: 'biểu quyết thống nhất thông qua',
  passed: 'đa số đại biểu tán thành',
  failed: 'không được thông qua',
  not_stated: 'đã biểu quyết',
} satisfies Record<'unanimous' | (typeof uncountedResults)[number], string>;

/** How much was recorded: only that all agreed, the three totals, or everybody by name. */
export function EntryFields(props: VoteFieldsProps) {
  const { section, row, index, vote } = props;
  const id = useId();
  const field = rowFields(section, 'votes', index);
  const choose = ({ entry, uncounted }: (typeof entryChoices)[number]) =>
    setRows(section, 'votes')(
      section.rows.votes.map((vote) => (vote.id === row.id ? { ...vote, entry, uncounted } : vote)),
      waitsForNumbers(row, { entry, uncounted }) ? { quiet: true } : { now: true },
    );
  const named = section.rows.ballots.some((ballot) => ballot.voteId === row.id);
  return (
    <div className="flex flex-col gap-4">
      <fieldset className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        <legend className="mb-1 text-sm font-medium text-soft">Kết quả được ghi thế nào</legend>
        {entryChoices.map((choice) => (
          <label key={choice.label} className="flex min-h-9 pointer-coarse:min-h-11 items-center gap-2">
            <input
              type="radio"
              name={`${id}-entry`}
              checked={isEntry(row, choice)}
              onChange={() => choose(choice)}
              className="size-4.5"
            />
            {choice.label}
          </label>
        ))}
      </fieldset>
      {row.entry === 'unanimous_uncounted' && (
        <TextCell
          label="Nguyên văn kết quả trong nguồn"
          placeholder={PLACEHOLDERS[(row.uncounted as keyof typeof PLACEHOLDERS | null) ?? 'unanimous']}
          hint="Không ghi số phiếu nào: không biết số thì không in số."
          {...field('printed')}
        />
      )}
      {row.entry === 'totals' && (
        <div className="grid gap-3 sm:grid-cols-3">
          <TextCell label={terms.choice.for} inputMode="numeric" align="end" {...field('forCount')} />
          <TextCell label={terms.choice.against} inputMode="numeric" align="end" {...field('againstCount')} />
          <TextCell
            label={terms.choice.not_voting}
            inputMode="numeric"
            align="end"
            {...field('notVotingCount')}
          />
          <TextCell
            label="Nguyên văn kết quả trong nguồn, nếu có"
            className="sm:col-span-3"
            {...field('printed')}
          />
        </div>
      )}
      {row.entry === 'totals' && <FurtherCounts {...props} />}
      {row.entry !== 'by_name' && <StatedShares {...props} />}
      <StatedFields {...props} />
      {row.entry === 'by_name' && <ByName {...props} />}
      {row.entry !== 'by_name' && named && (
        <p className="text-sm text-soft">Phiếu ghi tên của biểu quyết này bị bỏ vì cách ghi đã đổi.</p>
      )}
      <div role="status" className="flex flex-col gap-1">
        {vote &&
          findingsOf(vote).map((finding) => (
            <p
              key={finding.reason.code}
              className={
                finding.severity === 'contradiction' ? 'flex gap-2 font-medium text-red' : 'flex gap-2'
              }
            >
              <Icon
                name={finding.severity === 'contradiction' ? 'cross' : 'info'}
                className="mt-0.5 size-4.5"
              />
              {reasonText(finding.reason, 'vi')}
            </p>
          ))}
      </div>
    </div>
  );
}
