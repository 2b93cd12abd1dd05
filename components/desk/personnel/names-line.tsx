'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { type NamedOnLine, readNames } from '@/lib/rules/names-line';
import type { NamedOfficer } from '@/lib/rules/role-person';
import { afterPress } from '../editor/after-press';
import { AreaCell } from '../editor/cells';

type NamesLineProps = {
  label: string;
  placeholder: string;
  delegates: readonly NamedOfficer[];
  /** Who stands in the list already. */
  there: readonly { readonly mandateId?: string | null; readonly name?: string | null }[];
  onAdd: (people: NamedOnLine[]) => void;
};

const LONGEST_NAME = 200;
const TOO_LONG = `Có tên dài quá ${LONGEST_NAME} ký tự. Cách các tên bằng dấu phẩy.`;

/** People named on one line, taken into the list when it is left or with Enter; who stands there already is said and not taken twice. */
export function NamesLine({ label, placeholder, delegates, there, onAdd }: NamesLineProps) {
  const [typed, type] = useState('');
  const [said, say] = useState('');
  const read = readNames(typed, delegates);
  const error = read.some(({ name }) => (name?.length ?? 0) > LONGEST_NAME) ? TOO_LONG : undefined;
  const nameOf = ({ mandateId, name }: NamedOnLine) =>
    delegates.find(({ id }) => id === mandateId)?.name ?? name ?? '';

  function take() {
    if (read.length === 0 || error) return;
    const seen = there.map(({ mandateId, name }) => mandateId ?? name);
    const added: NamedOnLine[] = [];
    const twice: string[] = [];
    for (const one of read) {
      const key = one.mandateId ?? one.name;
      if (seen.includes(key)) twice.push(nameOf(one));
      else {
        seen.push(key);
        added.push(one);
      }
    }
    type('');
    say(
      twice.length > 0
        ? `Đã có trong danh sách nên không thêm nữa: ${twice.join(', ')}. Người khác trùng tên thì bấm nút thêm từng người.`
        : '',
    );
    if (added.length > 0) onAdd(added);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and leaving the field inside are what is listened to.
    <div
      className="flex flex-col gap-1"
      onBlur={() => afterPress(take)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        take();
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <AreaCell
          oneLine
          label={label}
          className="min-w-0 shrink grow basis-48"
          error={error}
          placeholder={placeholder}
          value={typed}
          onChange={type}
        />
        <Button
          size="small"
          className="min-h-10"
          disabled={read.length === 0 || error !== undefined}
          onClick={take}
        >
          Đưa vào danh sách
        </Button>
      </div>
      <p role="status" className="text-sm text-soft">
        {read.length > 0 && !error
          ? read.map((one) => `${nameOf(one)}${one.mandateId ? ' (đại biểu)' : ''}`).join(' · ')
          : said}
      </p>
    </div>
  );
}
