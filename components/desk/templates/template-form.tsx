'use client';

import { useEffect, useState } from 'react';
import { ActionForm, type FormAction } from '@/components/form/action-form';
import { Notice } from '@/components/ui/notice';
import type { FieldValues } from '@/lib/templates/fields';
import { type SlotName, slotNames, slotOf } from '@/lib/templates/slots';
import { type Template, textOf } from '@/lib/templates/template';
import { SlotField } from './slot-field';
import { TemplateFile } from './template-file';

type Versioned = { readonly version: number } & Template;

type TemplateFormProps = {
  /** The newest version. */
  current: Versioned;
  values: FieldValues;
  readOnly: boolean;
  action: FormAction;
};

const groups = [...new Set(slotNames.map((slot) => slotOf(slot).group))];
const slotsOf = (group: string): SlotName[] => slotNames.filter((slot) => slotOf(slot).group === group);

/** All a council words itself, paper by paper. What is typed stays until it is saved, whoever else saves meanwhile. */
export function TemplateForm({ current, values, readOnly, action }: TemplateFormProps) {
  const [shown, show] = useState<{ from: Versioned; template: Template; round: number }>({
    ...{ from: current, template: current, round: 0 },
  });
  const [wasSaved, setSaved] = useState(false);
  // Once it is saved the form shows what stands there now: what somebody else changed is in it.
  useEffect(() => {
    if (wasSaved && current.version !== shown.from.version)
      show(({ round }) => ({ from: current, template: current, round: round + 1 }));
  }, [wasSaved, current, shown.from.version]);

  const save: FormAction = async (before, form) => {
    setSaved(false);
    const done = await action(before, form);
    setSaved(done.ok);
    return done;
  };

  const parts = groups.map((group) => (
    <Group key={group} title={group} template={shown.template} values={values} readOnly={readOnly} />
  ));
  return (
    <div className="flex max-w-text flex-col gap-4">
      {!readOnly && (
        <TemplateFile
          onRead={(template) => {
            setSaved(false);
            show(({ from, round }) => ({ from, template, round: round + 1 }));
          }}
        />
      )}
      <div role="status" className="empty:hidden">
        {wasSaved && current.version === shown.from.version && (
          <Notice tone="ok">Đã lưu thành bản số {current.version}.</Notice>
        )}
      </div>
      {readOnly ? (
        parts
      ) : (
        <ActionForm key={shown.round} action={save} submit="Lưu thành bản mới" done="Đã lưu.">
          <input type="hidden" name="base" value={shown.from.version} readOnly />
          <input type="hidden" name="seen" value={current.version} readOnly />
          {parts}
        </ActionForm>
      )}
    </div>
  );
}

function Group({
  title,
  template,
  values,
  readOnly,
}: { title: string; template: Template } & Pick<TemplateFormProps, 'values' | 'readOnly'>) {
  const slots = slotsOf(title);
  const own = slots.filter((slot) => template.slots[slot] !== undefined).length;
  return (
    // Somebody may have opened it before the page's script ran.
    <details className="more border-b border-line pb-2" open={own > 0} suppressHydrationWarning>
      <summary>
        <span>{title}</span>
        {own > 0 && <span className="ps-2 font-normal text-soft">{own} chỗ có lời riêng</span>}
      </summary>
      <div className="flex flex-col gap-6 pt-2 pb-4">
        {slots.map((slot) => (
          <SlotField
            key={slot}
            slot={slot}
            text={textOf(template, slot)}
            values={values}
            readOnly={readOnly}
          />
        ))}
      </div>
    </details>
  );
}
