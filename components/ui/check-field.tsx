import type { ComponentProps } from 'react';
import { classes } from './classes';
import { FieldError, FieldHint, type FieldText, fieldAttributes } from './field';

export type CheckFieldProps = FieldText & Omit<ComponentProps<'input'>, 'id' | 'name' | 'type'>;

/** One yes-or-no box; the whole line is the target. */
export function CheckField({ name, label, id = name, hint, error, className, ...rest }: CheckFieldProps) {
  return (
    <div className={classes('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name={name}
          className="size-5 shrink-0"
          {...fieldAttributes({ name, id, hint, error })}
          {...rest}
        />
        <span className="min-w-0 wrap-anywhere">{label}</span>
      </label>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
