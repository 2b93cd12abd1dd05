import { Link } from '@/components/ui/link';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { mandateEndText } from '@/lib/public/register-words';
import { spanText } from '@/lib/public/span-text';
import { upperFirst } from '@/lib/vi/case';
import { dayText } from '@/lib/vi/day-range';
import type { KnownDate } from '@/lib/vi/partial-date';
import type { mandateEndReasons, officeKinds } from '@/lib/words';

export type MandateView = {
  id: string;
  name: string;
  unit: string | null;
  startedOn: KnownDate;
  endedOn: string | null;
  endedAt: string | null;
  endReason: (typeof mandateEndReasons)[number] | null;
  startedOnInferredFrom: string | null;
  endedOnInferredFrom: string | null;
  offices: readonly {
    id: string;
    kind: (typeof officeKinds)[number];
    title: string;
    startedOn: KnownDate;
    endedOn: string | null;
    startedOnInferredFrom: string | null;
    endedOnInferredFrom: string | null;
  }[];
};

/** How a mandate ended, or that it has not. */
export const endText = (mandate: MandateView): string => upperFirst(mandateEndText(mandate));

export type MandateTableProps = {
  mandates: readonly (MandateView & { href: string })[];
  selectedId?: string;
};

/** A term's delegates, by given name; the selected one is opened below for changing. */
export function MandateTable({ mandates, selectedId }: MandateTableProps) {
  return (
    <Table caption="Đại biểu của khóa" captionHidden>
      <thead>
        <tr>
          <Th>Đại biểu</Th>
          <Th>Tổ</Th>
          <Th>Chức vụ</Th>
          <Th>Từ ngày</Th>
          <Th>Đến hết ngày</Th>
        </tr>
      </thead>
      <tbody>
        {mandates.map((mandate) => (
          <Tr key={mandate.id} selected={mandate.id === selectedId}>
            <Th scope="row" className="whitespace-nowrap">
              <Link
                href={mandate.href}
                className="pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
              >
                {mandate.name}
              </Link>
            </Th>
            <Td className="whitespace-nowrap">{mandate.unit ?? '–'}</Td>
            <Td className="min-w-48">
              {mandate.offices.length === 0 && '–'}
              {mandate.offices.map((office) => (
                <span key={office.id} className="block">
                  {office.title} <span className="text-soft">({spanText(office)})</span>
                </span>
              ))}
            </Td>
            <Td className="whitespace-nowrap">{dayText(mandate.startedOn)}</Td>
            <Td className="whitespace-nowrap">{endText(mandate)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
