'use client';

import { useRef, useState } from 'react';
import { useFormField } from '@/components/form/action-form';
import { FormArea } from '@/components/form/form-fields';
import { Button } from '@/components/ui/button';
import { type FieldValues, fieldsOf } from '@/lib/templates/fields';
import { type SlotName, slotOf } from '@/lib/templates/slots';
import { fillText, readText } from '@/lib/templates/text';
import { countWarning } from '@/lib/templates/typed-counts';

type SlotFieldProps = {
  slot: SlotName;
  /** What stands there now. */
  text: string;
  /** What the fields are in the session shown as an example. */
  values: FieldValues;
  readOnly: boolean;
};

/** One place of a paper: its words, the fields they may name, and how they would be printed. */
export function SlotField({ slot, text, values, readOnly }: SlotFieldProps) {
  const around = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(text);
  const { title, use, ours, isNeeded } = slotOf(slot);
  const area = () => around.current?.querySelector('textarea') ?? null;

  /** The field's words are the browser's, so that what was typed outlives a refusal; this writes as a hand would. */
  function write(words: string, from: number, to: number) {
    const field = area();
    if (!field) return;
    field.focus();
    field.setRangeText(words, from, to, 'end');
    setTyped(field.value);
  }

  function insert(name: string) {
    const field = area();
    if (field) write(`{${name}}`, field.selectionStart, field.selectionEnd);
  }

  return (
    <div ref={around} className="flex flex-col gap-2">
      <FormArea
        name={`slots.${slot}`}
        label={title}
        rows={1}
        className="[&_textarea]:min-h-11"
        defaultValue={text}
        readOnly={readOnly}
        required={isNeeded}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <Example slot={slot} typed={typed} values={values} />
      {!readOnly && (
        <div className="flex flex-wrap items-baseline gap-x-2">
          <details className="more">
            <summary>Chèn trường</summary>
            <ul className="flex flex-wrap gap-2">
              {fieldsOf(use).map((name) => (
                <li key={name}>
                  <Button size="small" onClick={() => insert(name)}>
                    {`{${name}}`}
                    <span className="max-w-48 truncate font-normal text-soft">
                      {values[name] ?? 'chưa biết'}
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          </details>
          {typed.trim() !== ours && (
            <Button size="small" variant="quiet" onClick={() => write(ours, 0, area()?.value.length ?? 0)}>
              Lấy lời có sẵn
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** As it would be printed; what is wrong is said as soon as it is typed, and stands beside the field once it is saved. */
function Example({ slot, typed, values }: Pick<SlotFieldProps, 'slot' | 'values'> & { typed: string }) {
  const { use, is } = slotOf(slot);
  const read = readText(typed.normalize('NFC'), use);
  const warning = countWarning(typed);
  // What was refused stands beside the field already.
  const isRefused = useFormField(`slots.${slot}`).error !== undefined;
  const filled = read.faults.length === 0 ? fillText(read, values).trim() : '';
  const shown = is === 'capitals' ? filled.toLocaleUpperCase('vi') : filled;
  return (
    <div className="flex flex-col gap-1 text-sm" aria-live="polite">
      {!isRefused &&
        read.faults.map((fault) => (
          <p key={fault} className="text-red">
            {fault}
          </p>
        ))}
      {warning && <p className="rounded-md bg-tint-abstain px-3 py-2">{warning}</p>}
      {read.faults.length === 0 && (
        <p className="border-s-2 border-line-strong ps-3 font-serif whitespace-pre-line text-soft">
          {shown || (is === 'line' ? 'Để trống: in dòng chấm.' : 'Để trống: không in phần này.')}
        </p>
      )}
    </div>
  );
}
