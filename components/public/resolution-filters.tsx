import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/text-field';
import { paths } from '@/lib/paths';
import { type AskedYear, type QueryValues, registerStatuses, UNKNOWN_YEAR } from '@/lib/public-query';
import type { PublicTerm } from '@/lib/rules/term';
import { phrases, terms } from '@/lib/vi/terms';
import { resolutionKinds } from '@/lib/words';

export type ResolutionFiltersProps = {
  council: string;
  values: Omit<QueryValues<'register'>, 'trang'>;
  years: readonly AskedYear[];
  terms: readonly PublicTerm[];
};

/** The register's filters as a plain form: the address says what is shown, so it can be kept and sent. */
export function ResolutionFilters({ council, values, years, terms: councilTerms }: ResolutionFiltersProps) {
  const option = (value: string | number, label: string) => ({ value: String(value), label });
  return (
    <form
      action={paths.resolutions(council)}
      className="mt-6 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[repeat(4,minmax(0,1fr))_auto] lg:[&>:first-child]:col-span-full print:hidden"
    >
      <TextField name="q" type="search" label="Tên hoặc số" defaultValue={values.q ?? ''} />
      <SelectField
        name="nam"
        label="Năm"
        placeholder="Tất cả các năm"
        defaultValue={values.nam ?? ''}
        options={years.map((year) => option(year, year === UNKNOWN_YEAR ? 'Chưa rõ năm' : String(year)))}
      />
      <SelectField
        name="ket-qua"
        label="Kết quả"
        placeholder="Tất cả kết quả"
        defaultValue={values['ket-qua'] ?? ''}
        options={registerStatuses.map((status) => option(status, terms.resolutionStatus[status]))}
      />
      <SelectField
        name="loai"
        label="Loại"
        placeholder="Tất cả các loại"
        defaultValue={values.loai ?? ''}
        options={resolutionKinds.map((kind) => option(kind, terms.resolutionKind[kind]))}
      />
      <SelectField
        name="khoa"
        label="Khóa"
        placeholder="Tất cả các khóa"
        defaultValue={values.khoa ?? ''}
        options={councilTerms.map(({ key, label }) => option(key, label ?? phrases.unknownTerm))}
      />
      <Button type="submit" icon="search">
        Lọc
      </Button>
    </form>
  );
}
