import { FormText } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { type TextOf, textsOf } from '@/lib/record/row-texts';

type Table = 'mandates' | 'offices';

type InferredFieldsProps<Of extends Table> = {
  table: Of;
  /** The days that are asked for beside it. */
  names: readonly TextOf<Of>[];
  row?: { readonly [Name in TextOf<Of>]?: string | null };
};

/** What days of the register were inferred from, where no source states them: folded away until it is known or asked for. */
export function InferredFields<Of extends Table>({ table, names, row }: InferredFieldsProps<Of>) {
  return (
    <Disclosure summary="Ngày không ghi ở nguồn mà suy ra" open={names.some((name) => row?.[name])}>
      <div className="grid gap-4 sm:grid-cols-2">
        {textsOf(table)
          .filter(([name]) => names.includes(name))
          .map(([name, { label, example }]) => (
            <FormText
              key={name}
              name={name}
              label={label}
              hint={`Ví dụ ${example}.`}
              defaultValue={row?.[name] ?? ''}
            />
          ))}
      </div>
    </Disclosure>
  );
}
