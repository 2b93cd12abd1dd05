'use client';

import { createContext, type ReactNode, useContext, useId, useState } from 'react';
import { CheckField } from '@/components/ui/choice-field';
import { classes } from '@/components/ui/classes';
import { SelectField, type SelectOption, TextArea, TextField } from '@/components/ui/text-field';
import { formatDatePadded, isDate, parseDate, weekday } from '@/lib/vi/date';

/** Whether the row around a cell was just added and focus has not left it: its untouched cells stay quiet. */
export const FreshRow = createContext(false);

type Text = string | number | null | undefined;

export type CellProps<Value = Text> = {
  label: ReactNode;
  value: Value;
  onChange: (value: string) => void;
  error?: string;
  hint?: ReactNode;
  placeholder?: string;
  className?: string;
};

/** Compact dress for the shared fields: the desk shows many of them at once. */
const COMPACT =
  'min-w-0 gap-0.5! [&>label]:text-sm [&>label]:font-medium [&>label]:text-soft [&>input]:min-h-10 [&>input]:py-1.5 [&>select]:min-h-10 [&>select]:py-1.5 [&>textarea]:min-h-10 [&>textarea]:py-1.5';

/** Ids, and the error once the person has been in the cell or the row is not new. */
function useCell(error: string | undefined) {
  const id = useId();
  const fresh = useContext(FreshRow);
  const [visited, setVisited] = useState(false);
  return { id, name: id, error: fresh && !visited ? undefined : error, onBlur: () => setVisited(true) };
}

/** One line of text; figures go to the right with `align="end"`. */
export function TextCell(
  props: CellProps & { align?: 'start' | 'end'; list?: string; inputMode?: 'numeric' },
) {
  const { value, onChange, error, className, ...rest } = props;
  return (
    <TextField
      {...rest}
      {...useCell(error)}
      autoComplete="off"
      className={classes(COMPACT, className)}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Several lines; grows with what is typed. */
export function AreaCell({
  value,
  onChange,
  error,
  className,
  rows = 2,
  ...rest
}: CellProps & { rows?: number }) {
  return (
    <TextArea
      {...rest}
      {...useCell(error)}
      rows={rows}
      className={classes(COMPACT, className)}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export type SelectCellProps = Omit<CellProps, 'placeholder'> & {
  /** Value → word, as lib/vi/terms gives them, or options in order. */
  options: Readonly<Record<string, string>> | readonly SelectOption[];
  /** The first, empty line; left out when the cell always has a value. */
  empty?: string;
};

/** One of a short list, as the browser's own control. */
export function SelectCell({ value, onChange, error, className, options, empty, ...rest }: SelectCellProps) {
  const list = Array.isArray(options)
    ? (options as readonly SelectOption[])
    : Object.entries(options).map(([key, word]) => ({ value: key, label: word as string }));
  return (
    <SelectField
      {...rest}
      {...useCell(error)}
      className={classes(COMPACT, className)}
      options={list}
      placeholder={empty}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export type CheckCellProps = Omit<CellProps<boolean | undefined>, 'onChange' | 'placeholder'> & {
  onChange: (value: boolean) => void;
};

/** Yes or no. */
export function CheckCell({ value, onChange, error, ...rest }: CheckCellProps) {
  return (
    <CheckField
      {...rest}
      {...useCell(error)}
      checked={value ?? false}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

/**
 * A date typed as people write it, 12/6/2020; what was read from it stands beneath. The row holds the ISO date once it
 * reads as one, and until then the text as typed.
 */
export function DateCell({
  value,
  onChange,
  error,
  className,
  placeholder = 'ngày/tháng/năm',
  ...rest
}: CellProps) {
  const { onBlur, ...cell } = useCell(error);
  const stored = String(value ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const read = parseDate(stored);

  function leave() {
    setTyped(null);
    if (read.ok && read.date !== stored) onChange(read.date);
    onBlur();
  }

  return (
    <TextField
      {...rest}
      {...cell}
      autoComplete="off"
      inputMode="numeric"
      placeholder={placeholder}
      className={classes(COMPACT, className)}
      value={typed ?? (isDate(stored) ? formatDatePadded(stored) : stored)}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(event.target.value);
      }}
      onBlur={leave}
      hint={rest.hint ?? (read.ok ? weekday(read.date) : undefined)}
    />
  );
}
