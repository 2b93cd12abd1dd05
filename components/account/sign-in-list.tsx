import { Badge } from '@/components/ui/badge';
import { Table, Td, Th } from '@/components/ui/table';
import { formatInstant } from '@/lib/vi/date';

export type OpenSignIn = { startedAt: string; expiresAt: string; isThisOne: boolean };

/** Where one is signed in; by time alone, since nothing about a device is stored. */
export function SignInList({ signIns }: { signIns: readonly OpenSignIn[] }) {
  return (
    <Table caption="Các lần đăng nhập còn hiệu lực" captionHidden>
      <thead>
        <tr>
          <Th>Đăng nhập lúc</Th>
          <Th>Tự hết hạn lúc</Th>
          <Th>
            <span className="sr-only">Ghi chú</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {signIns.map(({ startedAt, expiresAt, isThisOne }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sign-in's id is nobody's to see, and the list is never reordered.
          <tr key={index}>
            <Td>{formatInstant(startedAt)}</Td>
            <Td>{formatInstant(expiresAt)}</Td>
            <Td>{isThisOne && <Badge tone="for">Thiết bị này</Badge>}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
