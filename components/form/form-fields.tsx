'use client';

import { CheckField, type CheckFieldProps } from '@/components/ui/check-field';
import { classes } from '@/components/ui/classes';
import { FieldError, FieldHint, fieldAttributes } from '@/components/ui/field';
import {
  SelectField,
  type SelectFieldProps,
  TextArea,
  type TextAreaProps,
  TextField,
  type TextFieldProps,
} from '@/components/ui/text-field';
import { useFormField } from './action-form';
import { useServedWords } from './use-served-words';

/** A line of text in an `ActionForm`. */
export function FormText(props: Omit<TextFieldProps, 'id' | 'error'>) {
  return <TextField {...props} {...useFormField(props.name)} />;
}

/** Several lines of text in an `ActionForm`. */
export function FormArea({
  defaultValue = '',
  ...props
}: Omit<TextAreaProps, 'id' | 'error' | 'defaultValue'> & { defaultValue?: string }) {
  return <TextArea defaultValue={useServedWords(defaultValue)} {...props} {...useFormField(props.name)} />;
}

/** A choice from a list in an `ActionForm`. */
export function FormSelect(props: Omit<SelectFieldProps, 'id' | 'error'>) {
  return <SelectField {...props} {...useFormField(props.name)} />;
}

/** A yes-or-no box in an `ActionForm`. */
export function FormCheck(props: Omit<CheckFieldProps, 'id' | 'error'>) {
  return <CheckField {...props} {...useFormField(props.name)} />;
}

export type FormChecksProps = {
  name: string;
  legend: string;
  hint?: string;
  options: readonly { value: string; label: string; hint?: string }[];
  checked?: readonly string[];
};

/** Any number of choices in an `ActionForm`, sent as one name many times. */
export function FormChecks({ name, legend, hint, options, checked = [] }: FormChecksProps) {
  const { id, error } = useFormField(name);
  const { id: fieldsetId, ...description } = fieldAttributes({ name, id, hint, error });
  return (
    <fieldset id={fieldsetId} className="flex flex-col gap-1" {...description}>
      <legend className="mb-1 font-medium">{legend}</legend>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {options.map((option) => (
        <label
          key={option.value}
          className={classes('flex min-h-11 gap-3', option.hint ? 'pb-1' : 'items-center')}
        >
          <input
            type="checkbox"
            name={name}
            value={option.value}
            defaultChecked={checked.includes(option.value)}
            className={classes('size-5 shrink-0', option.hint && 'mt-0.5')}
          />
          <span>
            {option.label}
            {option.hint && <span className="block text-sm text-soft">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
