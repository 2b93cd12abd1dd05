import { Link } from '@/components/ui/link';
import { Table, Td, Th } from '@/components/ui/table';
import { paths } from '@/lib/paths';
import { formatInstant } from '@/lib/vi/date';

type TemplateVersionsProps = {
  council: string;
  versions: readonly {
    readonly version: number;
    readonly savedAt: string;
    readonly savedByName: string;
    readonly restoredFrom: number | null;
    readonly changed: number;
  }[];
};

/** Every version there was, newest first: who made it, when, and how much of it is new. */
export function TemplateVersions({ council, versions }: TemplateVersionsProps) {
  return (
    <Table caption="Các bản đã lưu">
      <thead>
        <tr>
          <Th>Bản</Th>
          <Th>Lưu lúc</Th>
          <Th>Ai</Th>
          <Th>Thay đổi</Th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ version, savedAt, savedByName, restoredFrom, changed }, at) => (
          <tr key={version}>
            <Th scope="row">
              <Link href={paths.deskTemplate(council, version)}>Bản số {version}</Link>
              {at === 0 && <span className="block text-sm font-normal text-soft">đang dùng</span>}
            </Th>
            <Td className="sm:whitespace-nowrap">{formatInstant(savedAt)}</Td>
            <Td>{savedByName}</Td>
            <Td>
              {changed} chỗ
              {restoredFrom !== null && (
                <span className="block text-sm text-soft">
                  {restoredFrom === 0 ? 'trở về lời có sẵn' : `dùng lại bản số ${restoredFrom}`}
                </span>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
