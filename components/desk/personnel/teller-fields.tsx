'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { CheckCell, SelectCell } from '../editor/cells';
import { rowFields, setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import { useKeptOpen } from '../editor/use-kept-open';
import type { ChangeOptions } from '../editor/use-section';
import { WhoCell } from '../editor/who-cell';
import { offered, type PersonnelPage } from './context';
import { NamesLine } from './names-line';
import { type BallotRow, newTeller, type TellerRow } from './new-ballot';

type TellerFieldsProps = { page: PersonnelPage; row: BallotRow; index: number };

/** Ban kiểm phiếu: who counted, one of them the head, and the vote that approved them. */
export function TellerFields({ page, row, index }: TellerFieldsProps) {
  const { section, context } = page;
  const field = rowFields(section, 'personnelVotes', index);
  const all = section.rows.personnelTellers;
  const mine = all.filter(({ personnelVoteId }) => personnelVoteId === row.id);
  const others = all.filter(({ personnelVoteId }) => personnelVoteId !== row.id);
  const set = setRows(section, 'personnelTellers');
  const change = (rows: readonly TellerRow[], options?: ChangeOptions) => set([...others, ...rows], options);
  const isOpen = useKeptOpen(mine.length > 0 || Boolean(row.tellersVoteId));
  return (
    <Disclosure summary="Ban kiểm phiếu" open={isOpen}>
      <div className="flex flex-col gap-3 pt-2">
        {section.readOnly === null && (
          <NamesLine
            label="Người kiểm phiếu, cách nhau bằng dấu phẩy"
            placeholder="Lê Thị Cúc, Phạm Văn Dũng, Hoàng Thị Em"
            delegates={context.officers}
            there={mine}
            onAdd={(people) =>
              change(
                [
                  ...mine,
                  ...people.map(({ mandateId, name }) => ({ ...newTeller(row.id), mandateId, name })),
                ],
                { now: true },
              )
            }
          />
        )}
        <RowList
          label="Ban kiểm phiếu"
          rows={mine}
          onChange={change}
          newRow={() => newTeller(row.id)}
          addLabel="Thêm người kiểm phiếu"
          word="người kiểm phiếu"
          titleOf={({ mandateId, name }) => context.officers.find(({ id }) => id === mandateId)?.name ?? name}
          readOnly={section.readOnly !== null}
        >
          {(teller) => (
            <OneTeller
              page={page}
              teller={teller}
              index={all.indexOf(teller)}
              onChange={(part, options) =>
                change(
                  mine.map((other) =>
                    other.id === teller.id
                      ? { ...other, ...part }
                      : // There is one head.
                        part.isHead
                        ? { ...other, isHead: false }
                        : other,
                  ),
                  options,
                )
              }
            />
          )}
        </RowList>
        {(context.votes.length > 0 || row.tellersVoteId) && (
          <SelectCell
            label="Biểu quyết thông qua Ban kiểm phiếu"
            empty="Không ghi"
            options={offered(context.votes, 'Biểu quyết chưa có tên')}
            {...field('tellersVoteId', { now: true })}
          />
        )}
      </div>
    </Disclosure>
  );
}

type OneTellerProps = {
  page: PersonnelPage;
  teller: TellerRow;
  index: number;
  onChange: (part: Partial<TellerRow>, options?: ChangeOptions) => void;
};

function OneTeller({ page, teller, index, onChange }: OneTellerProps) {
  const { section, context, names } = page;
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <div className="min-w-40 flex-1">
        <WhoCell
          label="Họ tên"
          names={names}
          delegates={context.officers}
          row={teller}
          error={section.errors[`personnelTellers.${index}.name`]}
          onChange={onChange}
        />
      </div>
      <CheckCell
        label="Trưởng ban"
        value={teller.isHead}
        onChange={(isHead) => onChange({ isHead }, { now: true })}
      />
    </div>
  );
}
