import { restore } from '@/db/access/keeping/restore';
import { verifyStore } from '@/db/access/trail/verify';
import { formatInstant } from '@/lib/vi/date';
import { formatInteger } from '@/lib/vi/number';
import { onBrought } from './brought';
import { Stop, type Verb } from './verb';
import { tellChecks } from './verify';

/** Puts a backup into an empty store, all of it or nothing, and verifies what then lies there. */
export const restoreVerb: Verb = async ([file, ...more], options) => {
  if (!file || more.length > 0) throw new Stop('restore needs <file>.', true);
  const done = await onBrought(file, options, restore);
  if ('occupied' in done)
    throw new Stop(
      `Đã có ${done.occupied}: chỉ khôi phục vào nơi trống. Dừng máy chủ, chuyển dữ liệu cũ đi nơi khác rồi chạy lại.`,
    );
  const { manifest } = done;
  process.stdout.write(
    `Đã khôi phục bản sao lưu lúc ${formatInstant(manifest.createdAt)}: cơ sở dữ liệu và ${formatInteger(manifest.members.length - 1)} tệp.
Khóa bí mật không nằm trong bản sao lưu: mọi người đăng nhập lại.
`,
  );
  return tellChecks(await verifyStore());
};
