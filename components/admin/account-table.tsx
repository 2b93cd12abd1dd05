import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { Table, Td, Th } from '@/components/ui/table';
import { terms } from '@/lib/vi/terms';
import type { Role } from '@/lib/words';

export type AccountTableProps = {
  accounts: readonly {
    userId: string;
    name: string;
    email: string;
    isActive: boolean;
    roles: readonly Role[];
    delegateName: string | null;
    href: string;
  }[];
};

/** Who may sign in to the council, as what. */
export function AccountTable({ accounts }: AccountTableProps) {
  return (
    <Table caption="Tài khoản của hội đồng" captionHidden>
      <thead>
        <tr>
          <Th>Họ tên</Th>
          <Th>Thư điện tử</Th>
          <Th>Vai trò</Th>
          <Th>Đại biểu</Th>
          <Th>Tình trạng</Th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.userId}>
            <Th scope="row" className="whitespace-nowrap">
              <Link href={account.href}>{account.name}</Link>
            </Th>
            <Td>{account.email}</Td>
            <Td className="min-w-40">{account.roles.map((role) => terms.role[role]).join(', ')}</Td>
            <Td className="whitespace-nowrap">{account.delegateName ?? '–'}</Td>
            <Td className="whitespace-nowrap">
              {account.isActive ? 'Đang hoạt động' : <Badge tone="abstain">Đã ngừng</Badge>}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
