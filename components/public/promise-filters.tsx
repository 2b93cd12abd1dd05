import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/text-field';
import { paths } from '@/lib/paths';
import { promiseFilterOptions, promiseKindWord } from '@/lib/public/promise-filters';
import type { QueryValues } from '@/lib/public-query';
import { terms } from '@/lib/vi/terms';
import { type PromiseKind, promiseKinds } from '@/lib/words-of-promises';

export type PromiseFiltersProps = {
  council: string;
  values: Omit<QueryValues<'promises'>, 'trang'>;
  /** Those of which something was published. */
  kinds: readonly PromiseKind[];
};

/** By kind and by how they stand, as a plain form; kinds are asked for where there are several. */
export function PromiseFilters({ council, values, kinds }: PromiseFiltersProps) {
  return (
    <form
      action={paths.promises(council)}
      className="mt-6 grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] print:hidden"
    >
      {(kinds.length > 1 || values.loai) && (
        <SelectField
          name="loai"
          label="Loại việc"
          placeholder="Tất cả các loại"
          defaultValue={values.loai ?? ''}
          options={promiseKinds
            .filter((kind) => kinds.includes(kind) || values.loai === promiseKindWord(kind))
            .map((kind) => ({ value: promiseKindWord(kind), label: terms.promiseKind[kind] }))}
        />
      )}
      <SelectField
        name="tinh-trang"
        label="Tình trạng"
        placeholder="Tất cả"
        defaultValue={values['tinh-trang'] ?? ''}
        options={promiseFilterOptions}
      />
      <Button type="submit" icon="search">
        Lọc
      </Button>
    </form>
  );
}
