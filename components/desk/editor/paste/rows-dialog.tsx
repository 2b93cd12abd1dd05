'use client';

import { useState } from 'react';
import { Table, Td, Th } from '@/components/ui/table';
import { SelectField } from '@/components/ui/text-field';
import { type PasteColumn, type PastedRow, type PastedRows, readPastedRows } from '@/lib/rules/pasted-rows';
import { LeftOver, PasteDialog } from './paste-dialog';

type RowsDialogProps = {
  columns: readonly PasteColumn[];
  /** What a row is called: «nhiệm vụ». */
  word: string;
  /** What a row's own words say of it, shown under it. */
  reading?: (row: PastedRow) => PastedRow;
  pasted: string;
  onTake: (rows: readonly PastedRow[]) => void;
  onPlain: (() => void) | null;
  onClose: () => void;
};

const SHOWN = 30;

/** A pasted list before it becomes rows: which field each column fills, and the text that fits none. */
export function RowsDialog(props: RowsDialogProps) {
  const { columns, word, reading, pasted, onTake, onPlain, onClose } = props;
  const [text, setText] = useState(pasted);
  const [chosen, setChosen] = useState<readonly (string | null)[]>([]);
  const read = readPastedRows(text, columns, chosen);
  const { rows } = read;
  return (
    <PasteDialog
      title="Dán danh sách"
      label={`Danh sách, mỗi ${word} một dòng; bảng thì chép cả hàng tiêu đề`}
      text={text}
      onText={(next) => {
        setText(next);
        setChosen([]);
      }}
      take={rows.length > 0 ? { label: `Thêm ${rows.length} ${word}`, onTake: () => onTake(rows) } : null}
      onPlain={onPlain}
      onClose={onClose}
    >
      {read.grid.length > 0 && (
        <TargetsTable
          columns={columns}
          read={read}
          reading={reading}
          onTarget={(index, key) =>
            setChosen(read.targets.map((target, at) => (at === index ? key : target)))
          }
        />
      )}
      <LeftOver lines={read.leftOver} />
    </PasteDialog>
  );
}

type TargetsTableProps = {
  columns: readonly PasteColumn[];
  read: PastedRows;
  reading?: RowsDialogProps['reading'];
  onTarget: (index: number, key: string | null) => void;
};

function TargetsTable({ columns, read, reading, onTarget }: TargetsTableProps) {
  const options = columns.map(({ key, label }) => ({ value: key, label }));
  const isTable = read.targets.length > 1;
  return (
    <Table
      caption="Các dòng đọc được"
      captionHidden
      className="max-h-72 overflow-y-auto [&_:is(td,th)]:px-1.5"
    >
      {isTable && (
        <thead>
          <tr>
            {read.targets.map((target, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column of a paste is its place.
              <Th key={index} className="min-w-40">
                <SelectField
                  className="[&>select]:px-2 [&>select]:font-normal"
                  name={`column-${index}`}
                  label={`Cột ${index + 1}`}
                  options={options}
                  placeholder="Không nhận"
                  value={target ?? ''}
                  onChange={(event) => onTarget(index, event.target.value || null)}
                />
              </Th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {read.grid.slice(0, SHOWN).map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of a paste is its place.
          <tr key={row}>
            {cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column of a paste is its place.
              <Td key={index} className={read.targets[index] ? 'wrap-anywhere' : 'text-soft line-through'}>
                {cell}
                {!isTable && reading && (
                  <Told columns={columns} row={reading({ [columns[0]?.key ?? '']: cell })} />
                )}
              </Td>
            ))}
          </tr>
        ))}
        {read.grid.length > SHOWN && (
          <tr>
            <Td colSpan={read.targets.length} className="text-soft">
              và {read.grid.length - SHOWN} dòng nữa
            </Td>
          </tr>
        )}
      </tbody>
    </Table>
  );
}

/** What was read out of the words of a line beside them: «Loại: Tờ trình». */
function Told({ columns, row }: { columns: readonly PasteColumn[]; row: PastedRow }) {
  const told = columns
    .slice(1)
    .flatMap(({ key, label, choices }) => (row[key] ? [`${label}: ${choices?.[row[key]] ?? row[key]}`] : []));
  return told.length > 0 ? <span className="block text-sm text-soft">{told.join(' · ')}</span> : null;
}
