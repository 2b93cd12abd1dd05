import { Table, Td, Th } from '@/components/ui/table';
import { paths } from '@/lib/paths';
import { lowerFirst } from '@/lib/vi/case';

export type DelegateLine = {
  slug: string;
  name: string;
  unit: string | null;
  offices: readonly { title: string; endedOn: string | null }[];
  isInOffice: boolean;
  sittingsMarked: number;
  sittingsPresent: number;
};

/** The delegates of one term, by given name. */
export function DelegateList({
  council,
  delegates,
}: {
  council: string;
  delegates: readonly DelegateLine[];
}) {
  return (
    <Table caption="Đại biểu, xếp theo tên gọi" captionHidden>
      <thead>
        <tr>
          <Th className="max-sm:hidden">Đơn vị</Th>
          <Th>Đại biểu</Th>
          <Th align="end">Dự họp</Th>
        </tr>
      </thead>
      <tbody>
        {delegates.map((delegate) => (
          <tr key={delegate.slug}>
            <Td className="whitespace-nowrap text-soft max-sm:hidden">{delegate.unit ?? '–'}</Td>
            <Th scope="row">
              <a href={paths.delegate(council, delegate.slug)}>{delegate.name}</a>
              <span className="block text-sm font-normal text-soft">
                <span className="sm:hidden">
                  {[delegate.unit, officesText(delegate)].filter(Boolean).join(' · ')}
                </span>
                <span className="max-sm:hidden">{officesText(delegate)}</span>
              </span>
            </Th>
            <Td align="end">{attendedText(delegate, 'Chưa rõ')}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function officesText({ offices, isInOffice }: DelegateLine): string {
  const held = offices.filter(({ endedOn }) => endedOn === null).map(({ title }) => title);
  return [...held, ...(isInOffice ? [] : ['đã thôi nhiệm vụ'])].join(', ');
}

/** «11/12 phiên»; where nobody was marked, who says nothing of it, which is not zero. */
export function attendedText(
  { sittingsMarked, sittingsPresent }: Pick<DelegateLine, 'sittingsMarked' | 'sittingsPresent'>,
  silent: string,
): string {
  return sittingsMarked > 0 ? `${sittingsPresent}/${sittingsMarked} phiên` : lowerFirst(silent);
}
