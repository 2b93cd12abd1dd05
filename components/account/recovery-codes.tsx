import { Notice } from '@/components/ui/notice';

/** Recovery codes, the one time they are told. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <Notice tone="ok" title="Mã dự phòng của bạn, chỉ hiện một lần">
      <p>
        In ra hoặc chép lại, cất nơi an toàn, không để cùng điện thoại. Mỗi mã dùng được một lần, khi không có
        ứng dụng tạo mã bên mình.
      </p>
      <ol className="mt-2 grid list-inside list-decimal gap-x-6 font-mono text-sm sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
    </Notice>
  );
}
