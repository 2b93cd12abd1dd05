'use client';

import type { CouncilThen } from '@/lib/record/council-then';
import { terms } from '@/lib/vi/terms';
import { SelectCell, TextCell } from '../editor/cells';
import type { Bound } from '../editor/row-fields';

const TEXTS = [
  ['name', 'Tên hội đồng', 'Hội đồng nhân dân thị trấn Mẫu'],
  ['locality', 'Địa bàn', 'Thị trấn Mẫu'],
  ['districtName', 'Huyện, quận, thị xã, thành phố', 'Huyện Mẫu'],
  ['provinceName', 'Tỉnh, thành phố', 'Tỉnh Mẫu'],
] as const;

type CouncilThenCellsProps = {
  field: (name: 'councilThen') => Bound<CouncilThen | null | undefined>;
  errorOf: (fact: string) => string | undefined;
};

/** What the council was called on the day, and where it lay, where that is not so today: an empty field is as it is now. */
export function CouncilThenCells({ field, errorOf }: CouncilThenCellsProps) {
  const { value, onChange } = field('councilThen');
  function set(fact: keyof CouncilThen, typed: string) {
    const { [fact]: _, ...others } = value ?? {};
    const next = typed === '' ? others : { ...others, [fact]: typed };
    onChange(Object.keys(next).length > 0 ? (next as CouncilThen) : null);
  }
  return (
    <fieldset className="grid grid-cols-1 gap-3 sm:col-span-full sm:grid-cols-2">
      <legend className="mb-1 text-sm text-soft">
        Hội đồng lúc họp, chỗ nào khác ngày nay. Tên đơn vị đã sáp nhập ghi như lúc ấy.
      </legend>
      {TEXTS.map(([fact, label, example]) => (
        <TextCell
          key={fact}
          label={label}
          placeholder={value?.[fact] === null ? 'Không rõ' : example}
          value={value?.[fact]}
          error={errorOf(fact)}
          onChange={(typed) => set(fact, typed)}
        />
      ))}
      <SelectCell
        label="Cấp"
        empty="Như ngày nay"
        options={terms.councilLevel}
        value={value?.level}
        error={errorOf('level')}
        onChange={(typed) => set('level', typed)}
      />
      {(value?.level === 'other' || value?.levelPrinted) && (
        <TextCell
          label="Tên cấp như nguồn gọi"
          value={value?.levelPrinted}
          error={errorOf('levelPrinted')}
          onChange={(typed) => set('levelPrinted', typed)}
        />
      )}
    </fieldset>
  );
}
