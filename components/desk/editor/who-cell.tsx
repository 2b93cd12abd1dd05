'use client';

import { type NamedOfficer, offeredName } from '@/lib/rules/role-person';
import { numbered, speakerOf } from '@/lib/rules/speaker';
import { TextCell } from './cells';

type Who = { readonly mandateId?: string | null | undefined; readonly name?: string | null | undefined };

type WhoCellProps = {
  label: string;
  /** The list of `WhoNames` to choose from. */
  names: string;
  delegates: readonly NamedOfficer[];
  row: Who;
  onChange: (who: { mandateId: string | null; name: string | null }) => void;
  error?: string;
  placeholder?: string;
};

/**
 * Who did something: a delegate by name, number or a few letters, anybody else by the name typed. Who is meant by a few letters is
 * settled when the cell is left, never while typing.
 */
export function WhoCell({ label, names, delegates, row, onChange, error, placeholder }: WhoCellProps) {
  const delegate = delegates.find(({ id }) => id === row.mandateId);
  const settle = () => {
    const meant = row.name && speakerOf(row.name, delegates);
    if (meant) onChange({ mandateId: meant.id, name: null });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the field is what is listened to, and it is inside.
    <div onBlur={settle} className="min-w-0">
      <TextCell
        label={label}
        list={names}
        placeholder={placeholder ?? 'Họ tên, vài chữ đầu hoặc số thứ tự'}
        error={error}
        value={delegate ? offeredName(delegate, delegates) : row.name}
        onChange={(typed) => onChange({ mandateId: null, name: typed })}
      />
    </div>
  );
}

/** The delegates to choose from, numbered as they can be called. */
export function WhoNames({ id, delegates }: { id: string; delegates: readonly NamedOfficer[] }) {
  return (
    <datalist id={id}>
      {numbered(delegates).map((one, index) => (
        <option key={one.id} value={offeredName(one, delegates)} label={`${index + 1}`} />
      ))}
    </datalist>
  );
}
