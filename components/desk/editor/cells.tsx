'use client';

import { createContext, type ReactNode, useContext, useId, useState } from 'react';
import { CheckField } from '@/components/ui/check-field';
import { classes } from '@/components/ui/classes';
import { SelectField, type SelectOption, TextArea, TextField } from '@/components/ui/text-field';
import { isDate, weekday } from '@/lib/vi/date';
import { parseDateRange, parseTime, parseTimeRange } from '@/lib/vi/parse-moment';
import { formatPartialDate, parsePartialDate } from '@/lib/vi/partial-date';
import { afterPress } from './after-press';

/** Whether the row around a cell was just added and focus has not left it: its untouched cells stay quiet. */
export const FreshRow = createContext(false);

type Text = string | number | null | undefined;

export type CellProps<Value = Text> = {
  label: ReactNode;
  value: Value;
  onChange: (value: string) => void;
  error?: string;
  hint?: ReactNode;
  /** What was read from the value, under it: «= 3.500.000.000 đồng». */
  below?: ReactNode;
  placeholder?: string;
  className?: string;
};

/** Makes the shared fields compact: the desk shows many of them at once. A finger gets the whole height. */
const COMPACT =
  'min-w-0 gap-0.5! [&>label]:text-sm [&>label]:font-medium [&>label]:text-soft pointer-fine:[&>input]:min-h-10 [&>input]:py-1.5 pointer-fine:[&>select]:min-h-10 [&>select]:py-1.5 pointer-fine:[&>textarea]:min-h-10 [&>textarea]:py-1.5';

type Said = Pick<CellProps, 'error' | 'hint' | 'below'>;

/** Ids, and the error once the person has been in the cell or the row is not new. */
function useCell({ error, hint, below }: Said) {
  const id = useId();
  const fresh = useContext(FreshRow);
  const [visited, setVisited] = useState(false);
  const shown = fresh && !visited ? undefined : error;
  const described = classes(
    Boolean(hint) && `${id}-hint`,
    Boolean(shown) && `${id}-error`,
    Boolean(below) && `${id}-below`,
  );
  return {
    id,
    name: id,
    hint,
    error: shown,
    'aria-describedby': described || undefined,
    onBlur: () => afterPress(() => setVisited(true)),
  };
}

function Cell({
  id,
  below,
  className,
  children,
}: {
  id: string;
  below?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={classes('flex min-w-0 flex-col gap-0.5', className)}>
      {children}
      {below && (
        <p id={`${id}-below`} className="text-sm text-soft">
          {below}
        </p>
      )}
    </div>
  );
}

/** One line of text; figures go to the right with `align="end"`. */
export function TextCell(
  props: CellProps & { align?: 'start' | 'end'; list?: string; inputMode?: 'numeric' },
) {
  const { value, onChange, error, hint, below, className, ...rest } = props;
  const cell = useCell({ error, hint, below });
  return (
    <Cell id={cell.id} below={below} className={className}>
      <TextField
        {...rest}
        {...cell}
        autoComplete="off"
        className={COMPACT}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value)}
      />
    </Cell>
  );
}

export type AreaCellProps = CellProps & {
  rows?: number;
  /** For a line that may be long: it wraps and grows but takes no line breaks. */
  oneLine?: boolean;
};

/** Several lines; grows with what is typed. */
export function AreaCell(props: AreaCellProps) {
  const {
    value,
    onChange,
    error,
    hint,
    below,
    className,
    oneLine = false,
    rows = oneLine ? 1 : 2,
    ...rest
  } = props;
  const cell = useCell({ error, hint, below });
  const read = (typed: string) => (oneLine ? typed.replace(/\s*\n\s*/g, ' ') : typed);
  return (
    <Cell id={cell.id} below={below} className={className}>
      <TextArea
        {...rest}
        {...cell}
        rows={rows}
        data-one-line={oneLine || undefined}
        className={classes(COMPACT, oneLine && '[&>textarea]:resize-none')}
        value={value ?? ''}
        onChange={(event) => onChange(read(event.target.value))}
        onKeyDown={(event) => {
          const plainEnter = event.key === 'Enter' && !event.ctrlKey && !event.nativeEvent.isComposing;
          if (oneLine && plainEnter) event.preventDefault();
        }}
      />
    </Cell>
  );
}

export type SelectCellProps = Omit<CellProps, 'placeholder'> & {
  /** Value → word, as lib/vi/terms gives them, or options in order. */
  options: Readonly<Record<string, string>> | readonly SelectOption[];
  /** The first, empty line; left out when the cell always has a value. */
  empty?: string;
};

/** A choice from a short list: the browser's own select. */
export function SelectCell(props: SelectCellProps) {
  const { value, onChange, error, hint, below, className, options, empty, ...rest } = props;
  const cell = useCell({ error, hint, below });
  const list = Array.isArray(options)
    ? (options as readonly SelectOption[])
    : Object.entries(options).map(([key, word]) => ({ value: key, label: word as string }));
  return (
    <Cell id={cell.id} below={below} className={className}>
      <SelectField
        {...rest}
        {...cell}
        className={COMPACT}
        options={list}
        placeholder={empty}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value)}
      />
    </Cell>
  );
}

export type CheckCellProps = Omit<CellProps<boolean | undefined>, 'onChange' | 'placeholder' | 'below'> & {
  onChange: (value: boolean) => void;
};

/** Yes or no. */
export function CheckCell({ value, onChange, error, hint, ...rest }: CheckCellProps) {
  return (
    <CheckField
      {...rest}
      {...useCell({ error, hint })}
      checked={value ?? false}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

export type MomentCellProps = CellProps & {
  /** Takes the second of two typed into one cell, «8h-11h30», «12–13/6/2020»; without it such a text is an error. */
  onSecond?: (moment: string) => void;
};

/**
 * A date typed as people write it as far as it is known, 12/6/2020, 6/2020, 2020; the weekday of a day stands beneath. The
 * row holds the ISO date once it reads as one, and until then the text as typed.
 */
export function PartialDateCell({
  value,
  onChange,
  onSecond,
  placeholder = 'ngày/tháng/năm',
  ...rest
}: MomentCellProps) {
  const stored = String(value ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const read = parsePartialDate(stored);

  function leave() {
    setTyped(null);
    const both = onSecond && parseDateRange(stored);
    if (both?.ok) {
      onChange(both.from);
      onSecond?.(both.to);
    } else if (read.ok && read.date !== stored) onChange(read.date);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: focus leaving the field inside settles what was typed.
    <div className="contents" onBlur={leave}>
      <TextCell
        {...rest}
        inputMode="numeric"
        placeholder={placeholder}
        below={rest.below ?? (read.ok && isDate(read.date) ? weekday(read.date) : undefined)}
        value={typed ?? (read.ok && read.date === stored ? formatPartialDate(stored) : stored)}
        onChange={(text) => {
          setTyped(text);
          onChange(text);
        }}
      />
    </div>
  );
}

/** An hour typed as people write it, 2h30 chiều; the row holds `HH:MM` once the cell is left, until then the text. */
export function TimeCell({ value, onChange, onSecond, ...rest }: MomentCellProps) {
  const stored = String(value ?? '');
  const read = parseTime(stored);

  function leave() {
    const both = onSecond && parseTimeRange(stored);
    if (both?.ok) {
      onChange(both.from);
      onSecond?.(both.to);
    } else if (read.ok && read.time !== stored) onChange(read.time);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: focus leaving the field inside settles what was typed.
    <div className="contents" onBlur={leave}>
      <TextCell {...rest} value={value} onChange={onChange} />
    </div>
  );
}
