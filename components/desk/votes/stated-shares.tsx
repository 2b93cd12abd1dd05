'use client';

import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { StatedShare } from '@/lib/rules/favour-range';
import { terms } from '@/lib/vi/terms';
import { SelectCell, TextCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import { WorkedExample } from '../editor/worked-example';
import type { VoteFieldsProps } from './vote-fields-props';

/** Shares as the source prints them, each with what it is a share of; folded away until somebody has one. */
export function StatedShares({ section, row, index }: VoteFieldsProps) {
  const { onChange, error } = rowFields(section, 'votes', index)('shares');
  const shares = (row.shares ?? []) as readonly StatedShare[];
  const set = (next: readonly StatedShare[]) => onChange((next.length > 0 ? next : null) as never);
  const change = (at: number, part: Partial<StatedShare>) =>
    set(shares.map((share, index) => (index === at ? { ...share, ...part } : share)));
  return (
    <Disclosure summary="Thêm tỷ lệ nguồn ghi" open={shares.length > 0}>
      <div className="flex flex-col gap-3 pt-2">
        <WorkedExample of="voteShares" />
        {shares.map((share, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a share is called by its place and nothing else.
          <div key={at} className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_1.4fr_auto]">
            <SelectCell
              label="Ý kiến"
              options={terms.choice}
              value={share.choice}
              onChange={(choice) => change(at, { choice: choice as StatedShare['choice'] })}
            />
            <TextCell
              label="Tỷ lệ như nguồn ghi"
              placeholder="95,65%"
              value={share.printed}
              onChange={(printed) => change(at, { printed })}
            />
            <SelectCell
              label="So với"
              options={terms.shareBase}
              value={share.of}
              onChange={(of) => change(at, { of: of as StatedShare['of'] })}
            />
            <Button
              variant="quiet"
              size="small"
              icon="trash"
              onClick={() => set(shares.filter((_, index) => index !== at))}
            >
              Bỏ
            </Button>
          </div>
        ))}
        {error && <p className="text-red">{error}</p>}
        <Button
          size="small"
          icon="plus"
          className="self-start"
          onClick={() => set([...shares, { choice: 'for', printed: '', of: 'all' }])}
        >
          Thêm tỷ lệ
        </Button>
      </div>
    </Disclosure>
  );
}
