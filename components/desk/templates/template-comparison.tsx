import { Table, Td, Th } from '@/components/ui/table';
import { differingSlots } from '@/lib/templates/merge-template';
import { slotOf } from '@/lib/templates/slots';
import { type Template, textOf } from '@/lib/templates/template';

type TemplateComparisonProps = {
  caption: string;
  heads: readonly [string, string];
  one: Template;
  other: Template;
};

/** The places in which two versions say something else, side by side. */
export function TemplateComparison({ caption, heads, one, other }: TemplateComparisonProps) {
  const differing = differingSlots(one, other);
  if (differing.length === 0) return <p className="text-soft">Hai bản không khác nhau chỗ nào.</p>;
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th className="w-1/5">Chỗ</Th>
          {heads.map((head) => (
            <Th key={head} className="w-2/5">
              {head}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differing.map((slot) => {
          const { group, title } = slotOf(slot);
          return (
            <tr key={slot}>
              <Th scope="row" className="text-start font-normal">
                {title}
                <span className="block text-sm text-soft">{group}</span>
              </Th>
              {[one, other].map((template, at) => (
                <Td key={heads[at]} className="font-serif whitespace-pre-line">
                  {textOf(template, slot) || <span className="font-sans text-soft">để trống</span>}
                </Td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
