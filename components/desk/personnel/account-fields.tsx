'use client';

import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { InvalidCause } from '@/lib/rules/personnel/ballot-account';
import { TextCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import { useKeptOpen } from '../editor/use-kept-open';
import type { SectionHandle } from '../editor/use-section';
import type { BallotRow } from './new-ballot';

type AccountFieldsProps = { section: SectionHandle<'personnel'>; row: BallotRow; index: number };

/** In the order of the hall. */
const COUNTED = [
  ['issuedBallots', 'Phiếu phát ra'],
  ['collectedBallots', 'Phiếu thu về'],
  ['validBallots', 'Phiếu hợp lệ'],
  ['invalidBallots', 'Phiếu không hợp lệ'],
] as const;
const STOCK = [
  ['printedBallots', 'Phiếu in'],
  ['stampedBallots', 'Phiếu đóng dấu'],
  ['unusedBallots', 'Phiếu không dùng'],
  ['destroyedBallots', 'Phiếu đã hủy'],
] as const;

/** What was counted of the ballots; the stock of papers and why some did not count stand folded. */
export function AccountFields({ section, row, index }: AccountFieldsProps) {
  const field = rowFields(section, 'personnelVotes', index);
  const causes = (row.invalidCauses ?? []) as readonly InvalidCause[];
  const isOpen = useKeptOpen(
    causes.length > 0 || STOCK.some(([column]) => String(row[column] ?? '').trim() !== ''),
  );
  const cells = (list: typeof COUNTED | typeof STOCK) =>
    list.map(([column, label]) => (
      <TextCell key={column} label={label} inputMode="numeric" align="end" {...field(column)} />
    ));
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">{cells(COUNTED)}</div>
      <Disclosure summary="Phiếu in, đóng dấu, không dùng, hủy; lý do không hợp lệ" open={isOpen}>
        <div className="grid grid-cols-2 gap-3 pt-2 sm:grid-cols-4">
          {cells(STOCK)}
          <Causes section={section} index={index} causes={causes} />
        </div>
      </Disclosure>
    </div>
  );
}

type CausesProps = {
  section: SectionHandle<'personnel'>;
  index: number;
  causes: readonly InvalidCause[];
};

function Causes({ section, index, causes }: CausesProps) {
  const { onChange } = rowFields(section, 'personnelVotes', index)('invalidCauses');
  const set = (next: readonly InvalidCause[]) => onChange(next as never);
  const change = (at: number, part: object) =>
    set(causes.map((one, place) => (place === at ? { ...one, ...part } : one)));
  const error = (at: number, column: string) =>
    section.errors[`personnelVotes.${index}.invalidCauses.${at}.${column}`];
  return (
    <div className="col-span-full flex flex-col gap-3">
      {causes.map((one, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a cause has no name but its place.
          key={at}
          className="grid grid-cols-[minmax(0,1fr)_6rem] items-end gap-3 sm:grid-cols-[1fr_7rem_auto]"
        >
          <TextCell
            label={`Lý do không hợp lệ ${at + 1}`}
            placeholder="gạch hết tên"
            value={one.cause}
            error={error(at, 'cause')}
            onChange={(cause) => change(at, { cause })}
          />
          <TextCell
            label="Số phiếu"
            inputMode="numeric"
            align="end"
            value={one.count}
            error={error(at, 'count')}
            onChange={(count) => change(at, { count })}
          />
          <Button
            size="small"
            variant="quiet"
            icon="trash"
            onClick={() => set(causes.filter((_, place) => place !== at))}
          >
            Bỏ<span className="sr-only"> lý do {at + 1}</span>
          </Button>
        </div>
      ))}
      {section.readOnly === null && (
        <Button
          size="small"
          variant="quiet"
          icon="plus"
          className="-ms-3 self-start"
          onClick={() => set([...causes, { cause: '', count: null }])}
        >
          Thêm lý do không hợp lệ
        </Button>
      )}
    </div>
  );
}
