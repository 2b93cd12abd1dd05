'use client';

import { Button } from '@/components/ui/button';
import { personnelChoiceText } from '@/lib/public/personnel-text';
import type { PersonnelShare } from '@/lib/record/schema-personnel';
import { terms } from '@/lib/vi/terms';
import { type PersonnelChoice, personnelChoices } from '@/lib/words-of-personnel';
import { SelectCell, TextCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import type { SectionHandle } from '../editor/use-section';
import { isLevels } from './kind-words';
import type { BallotRow, PersonRow } from './new-ballot';

type PersonSharesProps = {
  section: SectionHandle<'personnel'>;
  row: BallotRow;
  person: PersonRow;
  index: number;
};

const OF_LEVELS: ReadonlySet<PersonnelChoice> = new Set(['high', 'medium', 'low']);

/** Shares of one person as the source prints them, each with what it is a share of. */
export function PersonShares({ section, row, person, index }: PersonSharesProps) {
  const { onChange } = rowFields(section, 'personnelPeople', index)('shares');
  const shares = (person.shares ?? []) as readonly PersonnelShare[];
  const set = (next: readonly PersonnelShare[]) => onChange(next as never);
  const change = (at: number, part: Partial<PersonnelShare>) =>
    set(shares.map((share, place) => (place === at ? { ...share, ...part } : share)));
  const choices = personnelChoices
    .filter((choice) => OF_LEVELS.has(choice) === isLevels(row.kind))
    .map((choice) => ({ value: choice, label: personnelChoiceText(choice, row.kind) }));
  const first = choices[0]?.value ?? 'for';
  return (
    <div className="flex flex-col gap-3 sm:col-span-6">
      {shares.map((share, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a share is called by its place and nothing else.
          key={at}
          className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_1.4fr_auto]"
        >
          <SelectCell
            label="Ý kiến"
            options={choices}
            value={share.choice}
            onChange={(choice) => change(at, { choice: choice as PersonnelShare['choice'] })}
          />
          <TextCell
            label="Tỷ lệ như nguồn ghi"
            placeholder="95,65%"
            value={share.printed}
            error={section.errors[`personnelPeople.${index}.shares.${at}.printed`]}
            onChange={(printed) => change(at, { printed })}
          />
          <SelectCell
            label="So với"
            options={terms.personnelShareBase}
            value={share.of}
            onChange={(of) => change(at, { of: of as PersonnelShare['of'] })}
          />
          <Button
            variant="quiet"
            size="small"
            icon="trash"
            onClick={() => set(shares.filter((_, place) => place !== at))}
          >
            Bỏ
          </Button>
        </div>
      ))}
      <Button
        size="small"
        variant="quiet"
        icon="plus"
        className="-ms-3 self-start"
        onClick={() => set([...shares, { choice: first, printed: '', of: 'unstated' }])}
      >
        Thêm tỷ lệ nguồn ghi
      </Button>
    </div>
  );
}
