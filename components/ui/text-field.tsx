import type { ComponentProps } from 'react';
import { classes } from './classes';
import { CONTROL, Field, type FieldText, fieldAttributes } from './field';

type Own<Tag extends 'input' | 'textarea' | 'select'> = FieldText & Omit<ComponentProps<Tag>, 'id' | 'name'>;

/** What stands around a control, and what the control itself is given. */
function parts<Props extends FieldText & { className?: string }>(props: Props) {
  const { name, label, id, hint, error, className, ...control } = props;
  return {
    frame: { name, label, id, hint, error, className },
    control: { name, ...fieldAttributes({ name, id, hint, error }), ...control },
  };
}

export type TextFieldProps = Own<'input'> & { align?: 'start' | 'end' };

/** One line of text; also dates, times, e-mail and passwords through `type`. Figures go to the right with `align="end"`. */
export function TextField({ align, ...props }: TextFieldProps) {
  const { frame, control } = parts(props);
  return (
    <Field {...frame}>
      <input className={classes(CONTROL, align === 'end' && 'text-end')} {...control} />
    </Field>
  );
}

export type TextAreaProps = Own<'textarea'>;

/** Several lines; grows with what is typed where the browser can. */
export function TextArea({ rows = 4, ...props }: TextAreaProps) {
  const { frame, control } = parts(props);
  return (
    <Field {...frame}>
      <textarea rows={rows} className={classes(CONTROL, 'field-sizing-content min-h-24')} {...control} />
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
export function SelectField({ options, placeholder, ...props }: SelectFieldProps) {
  const { frame, control } = parts(props);
  return (
    <Field {...frame}>
      <select className={CONTROL} {...control}>
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
