'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { textsOf } from '@/lib/record/row-texts';
import { terms } from '@/lib/vi/terms';
import { AbsentCells } from '../editor/absent-cells';
import { SelectCell, TextCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import { useKeptOpen } from '../editor/use-kept-open';
import type { SectionHandle } from '../editor/use-section';
import { WorkedExample } from '../editor/worked-example';
import { CouncilThenCells } from './council-then';

/** What the record was written down from, what it therefore cannot say, and what the council was called then. */
export function OriginFields({ section }: { section: SectionHandle<'general'> }) {
  const field = rowFields(section, 'councilSessions', 0);
  const isTold = [
    field('compiledFrom'),
    field('absent'),
    field('councilThen'),
    ...textsOf('councilSessions').map(([name]) => field(name)),
  ].some(({ value }) => value);
  const isOpen = useKeptOpen(isTold);
  return (
    <Disclosure
      className="sm:col-span-4"
      summary={`Ghi thêm về ${field('meetingKind').value ? 'cuộc họp' : 'kỳ họp'}; hồ sơ lập từ đâu`}
      open={isOpen}
    >
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-4">
        <WorkedExample of="partialDays" className="sm:col-span-4" />
        <SelectCell
          label="Hồ sơ lập từ"
          empty="Không nói"
          below="Lập từ nguồn đã công bố thì điều gì trống là nguồn không nêu."
          className="sm:col-span-2"
          options={terms.compiledFrom}
          {...field('compiledFrom', { now: true })}
        />
        {textsOf('councilSessions').map(([name, { label, example }]) => (
          <TextCell
            key={name}
            label={label}
            placeholder={example}
            className="sm:col-span-2"
            {...field(name)}
          />
        ))}
        <AbsentCells table="councilSessions" row={section.rows.councilSessions[0] ?? {}} field={field} />
        <CouncilThenCells
          field={field}
          errorOf={(fact) => section.errors[`councilSessions.0.councilThen.${fact}`]}
        />
      </div>
    </Disclosure>
  );
}
