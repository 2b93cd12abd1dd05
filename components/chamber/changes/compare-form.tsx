import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField } from '@/components/ui/text-field';
import { formatInstant } from '@/lib/vi/date';

export type CompareFormProps = {
  /** Newest first. */
  versions: readonly { readonly n: number; readonly visibleFrom: string }[];
  from: number;
  to: number;
  isOpen: boolean;
};

/** A choice of any two versions, as an address that can be kept. */
export function CompareForm({ versions, from, to, isOpen }: CompareFormProps) {
  if (versions.length < 2) return null;
  const options = versions.map(({ n, visibleFrom }) => ({
    value: String(n),
    label: `Bản ${n}, từ ${formatInstant(visibleFrom)}`,
  }));
  return (
    <Disclosure summary="So sánh hai bản bất kỳ" open={isOpen}>
      <form method="get" className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField id="so-tu" name="tu" label="Bản trước" options={options} defaultValue={String(from)} />
          <SelectField id="so-den" name="den" label="Bản sau" options={options} defaultValue={String(to)} />
        </div>
        <Button type="submit" className="self-start">
          So sánh
        </Button>
      </form>
    </Disclosure>
  );
}
