import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';
import { FieldError, FieldHint, type FieldText, fieldAttributes, RequiredMark } from './field';

export type CheckFieldProps = FieldText & Omit<ComponentProps<'input'>, 'id' | 'name' | 'type'>;

/** One yes-or-no box; the whole line is the target. */
export function CheckField({
  name,
  label,
  id = name,
  hint,
  error,
  markRequired,
  className,
  ...rest
}: CheckFieldProps) {
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
        <span>
          {label}
          {markRequired && <RequiredMark />}
        </span>
      </label>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}

export type RadioOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  /** Colours a card the way the vote is coloured everywhere else. */
  tone?: CardTone;
};
export type RadioGroupProps = Omit<FieldText, 'label'> & {
  legend: ReactNode;
  options: readonly RadioOption[];
  defaultValue?: string;
  required?: boolean;
  /** `row` for two or three short words; `cards` for choices a thumb must not miss. */
  layout?: 'column' | 'row' | 'cards';
  className?: string;
};

const LAYOUTS = {
  column: 'flex flex-col',
  row: 'flex flex-wrap gap-x-6',
  cards: 'flex flex-col gap-3',
} as const;

export type CardTone = 'plain' | 'for' | 'against' | 'abstain';

const TONES: Record<CardTone, string> = {
  plain: 'has-checked:border-ink has-checked:bg-paper [&>input]:accent-ink',
  for: 'has-checked:border-for has-checked:bg-tint-for [&>input]:accent-for',
  against: 'has-checked:border-against has-checked:bg-tint-red [&>input]:accent-against',
  abstain: 'has-checked:border-abstain has-checked:bg-tint-abstain [&>input]:accent-abstain',
};

const CARD =
  'min-h-18 rounded-xl border-2 border-edge bg-card px-5 py-3 text-lg font-medium has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus';

/** One choice of a few, as a fieldset. The first radio carries the group's id, so an error link lands on it. */
export function RadioGroup(props: RadioGroupProps) {
  const {
    name,
    id = name,
    legend,
    hint,
    error,
    markRequired,
    options,
    defaultValue,
    required,
    layout = 'column',
    className,
  } = props;
  const { id: firstId, ...description } = fieldAttributes({ name, id, hint, error });
  return (
    <fieldset className={classes('flex flex-col gap-1', className)} {...description}>
      <legend className="mb-1 font-medium">
        {legend}
        {markRequired && <RequiredMark />}
      </legend>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      <div className={LAYOUTS[layout]}>
        {options.map((option, index) => (
          <label
            key={option.value}
            className={classes(
              'flex items-center gap-3',
              layout === 'cards' ? `${CARD} ${TONES[option.tone ?? 'plain']}` : 'min-h-11',
            )}
          >
            <input
              type="radio"
              name={name}
              id={index === 0 ? firstId : `${id}-${option.value}`}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              required={required}
              className="size-5 shrink-0"
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-sm font-normal text-soft">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
