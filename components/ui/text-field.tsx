import type { ComponentProps } from 'react';
import { classes } from './classes';
import { CONTROL, Field, type FieldText, fieldAttributes } from './field';

type Own<Tag extends 'input' | 'textarea' | 'select'> = FieldText & Omit<ComponentProps<Tag>, 'id' | 'name'>;

export type TextFieldProps = Own<'input'> & { align?: 'start' | 'end' };

/** One line of text; also dates, times, e-mail and passwords through `type`. Figures go to the right with `align="end"`. */
export function TextField({
  name,
  label,
  id,
  hint,
  error,
  markRequired,
  className,
  align,
  ...rest
}: TextFieldProps) {
  const text = { name, label, id, hint, error, markRequired };
  return (
    <Field {...text} className={className}>
      <input
        name={name}
        className={classes(CONTROL, align === 'end' && 'text-end')}
        {...fieldAttributes(text)}
        {...rest}
      />
    </Field>
  );
}

export type TextAreaProps = Own<'textarea'>;

/** Several lines; grows with what is typed where the browser can. */
export function TextArea({
  name,
  label,
  id,
  hint,
  error,
  markRequired,
  className,
  rows = 4,
  ...rest
}: TextAreaProps) {
  const text = { name, label, id, hint, error, markRequired };
  return (
    <Field {...text} className={className}>
      <textarea
        name={name}
        rows={rows}
        className={classes(CONTROL, 'field-sizing-content min-h-24')}
        {...fieldAttributes(text)}
        {...rest}
      />
    </Field>
  );
}

export type SelectOption = { value: string; label: string; disabled?: boolean };
export type SelectFieldProps = Omit<Own<'select'>, 'children'> & {
  options: readonly SelectOption[];
  /** First line with an empty value, such as «Chọn tổ»; left out when the field always has a value. */
  placeholder?: string;
};

/** A choice of one from a short list, as the browser's own control. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, id, hint, error, markRequired, className, options, placeholder, ...rest } = props;
  const text = { name, label, id, hint, error, markRequired };
  return (
    <Field {...text} className={className}>
      <select name={name} className={CONTROL} {...fieldAttributes(text)} {...rest}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
