'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { sumFaultText } from '@/lib/public/petition-text';
import { readPetitionLine } from '@/lib/rules/petition-line';
import { sumFaults } from '@/lib/rules/petition-sums';
import { terms } from '@/lib/vi/terms';
import { afterPress } from '../editor/after-press';
import { SelectCell, TextCell } from '../editor/cells';
import { newRowId } from '../editor/new-row-id';
import { rowFields, setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import { SourceCell } from '../editor/source-cell';
import type { SectionHandle } from '../editor/use-section';
import { WorkedExample } from '../editor/worked-example';
import type { CountRow } from './petition-row';

type CountListProps = { section: SectionHandle<'petitions'> };

/** How many spoke and how many matters there were, as a source states it; what does not add up is said and left as it is. */
export function CountList({ section }: CountListProps) {
  const rows = section.rows.petitionCounts;
  const set = setRows(section, 'petitionCounts');
  return (
    <section aria-label="Số lượt, số nội dung kiến nghị" className="flex flex-col gap-3">
      <h2 className="font-semibold">Số lượt ý kiến, số nội dung kiến nghị</h2>
      {section.readOnly === null && <QuickLine onAdd={(made) => set([...rows, ...made], { now: true })} />}
      <RowList
        label="Số kiến nghị"
        rows={rows}
        onChange={set}
        newRow={() => newCount(rows.length === 0 ? 'total' : 'field')}
        addLabel="Thêm một số"
        word="số"
        titleOf={(row) => row.label ?? terms.petitionAxis[row.axis]}
        readOnly={section.readOnly !== null}
      >
        {(_, index) => <CountFields section={section} index={index} />}
      </RowList>
      <div role="status">
        {sumFaults(rows.map(asNumbers)).map((fault) => (
          <p key={`${fault.axis}-${fault.of}-${fault.raisedBefore}`} className="text-red">
            {sumFaultText(fault)}
          </p>
        ))}
      </div>
    </section>
  );
}

function CountFields({ section, index }: CountListProps & { index: number }) {
  const field = rowFields(section, 'petitionCounts', index);
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-6">
      <SelectCell
        label="Số này là"
        className="sm:col-span-2"
        options={terms.petitionAxis}
        {...field('axis', { now: true })}
      />
      <TextCell
        label="Của phần nào"
        placeholder="Kinh tế, ngân sách"
        className="sm:col-span-2"
        {...field('label')}
      />
      <TextCell label="Số lượt ý kiến" inputMode="numeric" align="end" {...field('speakers')} />
      <TextCell label="Số nội dung" inputMode="numeric" align="end" {...field('matters')} />
      <TextCell
        label="Nêu trước kỳ họp"
        placeholder="Kỳ họp thứ 10"
        className="sm:col-span-2"
        {...field('raisedBefore')}
      />
      <TextCell label="Nguyên văn" className="sm:col-span-2" {...field('printed')} />
      <SourceCell section={section} className="sm:col-span-2" {...field('sourceId', { now: true })} />
    </div>
  );
}

/** One line for the usual case: a total and its parts by field. What cannot be read stays typed. */
function QuickLine({ onAdd }: { onAdd: (rows: CountRow[]) => void }) {
  const [typed, type] = useState('');
  const [error, setError] = useState<string>();
  // What stands there once the press that left the field is over: it may have been taken by then.
  const latest = useRef('');
  const change = (text: string) => {
    latest.current = text;
    type(text);
    setError(undefined);
  };
  const add = () => {
    const line = readPetitionLine(typed);
    if (!line.ok) return setError(line.text);
    const made = [
      { ...newCount('total'), [line.of]: line.total, printed: typed.trim() },
      ...line.parts.map(({ count, label }) => ({ ...newCount('field'), label, [line.of]: count })),
    ];
    onAdd(made);
    change('');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the field inside is when what was typed is judged.
    <div className="flex flex-col gap-2" onBlur={() => afterPress(() => setError(faultOf(latest.current)))}>
      <WorkedExample of="petitionLine" />
      <div className="flex flex-wrap items-end gap-3">
        <TextCell
          label="Ghi nhanh bằng một dòng"
          className="min-w-0 shrink grow basis-64"
          placeholder="84 lượt ý kiến = 76 kinh tế, ngân sách + 3 pháp chế + 5 văn hóa, xã hội"
          value={typed}
          error={error}
          onChange={change}
        />
        <Button onClick={add}>Ghi thành từng số</Button>
      </div>
    </div>
  );
}

/** Why a line cannot be read; an empty one asks for nothing. */
function faultOf(typed: string): string | undefined {
  const line = typed.trim() === '' ? null : readPetitionLine(typed);
  return line && !line.ok ? line.text : undefined;
}

const newCount = (axis: CountRow['axis']): CountRow => ({
  id: newRowId(),
  axis,
  label: null,
  raisedBefore: null,
  speakers: null,
  matters: null,
  printed: null,
});

/** A number as typed; half typed it is none yet. */
const numberOf = (value: unknown): number | null =>
  /^\d{1,7}$/.test(String(value ?? '').trim()) ? Number(value) : null;

const asNumbers = ({ axis, label, raisedBefore, speakers, matters }: CountRow) => ({
  ...{ axis, label, raisedBefore },
  speakers: numberOf(speakers),
  matters: numberOf(matters),
});
