import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/text-field';
import { paths } from '@/lib/paths';
import { type AskedYear, type QueryValues, UNKNOWN_YEAR } from '@/lib/public-query';
import { meetingWord } from '@/lib/rules/meeting-kinds';
import { terms } from '@/lib/vi/terms';
import { type MeetingKind, meetingKinds } from '@/lib/words';

export type MeetingFiltersProps = {
  council: string;
  values: Omit<QueryValues<'meetings'>, 'trang'>;
  /** Those of which something was published. */
  kinds: readonly MeetingKind[];
  years: readonly AskedYear[];
};

/** By kind and year, as a plain form; nothing where there is one of each. */
export function MeetingFilters({ council, values, kinds, years }: MeetingFiltersProps) {
  if (kinds.length < 2 && years.length < 2) return null;
  return (
    <form
      action={paths.meetings(council)}
      className="mt-6 grid items-end gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto] print:hidden"
    >
      <SelectField
        name="loai"
        label="Loại"
        placeholder="Tất cả các loại"
        defaultValue={values.loai ?? ''}
        options={meetingKinds
          .filter((kind) => kinds.includes(kind))
          .map((kind) => ({ value: meetingWord(kind), label: terms.meetingKind[kind] }))}
      />
      <SelectField
        name="nam"
        label="Năm"
        placeholder="Tất cả các năm"
        defaultValue={values.nam ?? ''}
        options={years.map((year) => ({
          value: String(year),
          label: year === UNKNOWN_YEAR ? 'Chưa rõ năm' : String(year),
        }))}
      />
      <Button type="submit" icon="search">
        Lọc
      </Button>
    </form>
  );
}
