import { backUp } from '@/db/access/keeping/backup';
import { formatInstant } from '@/lib/vi/date';
import { formatInteger } from '@/lib/vi/number';
import { fileAt, orStop, Stop, type Verb } from './verb';

/** Writes everything this store holds to one file while people work. Secrets of the machine are no part of it. */
export const backupVerb: Verb = async ([file, ...more], _options, now) => {
  if (!file || more.length > 0) throw new Stop('backup needs <file>.', true);
  const target = fileAt(file);
  const done = await orStop(file, () => backUp(target, now));
  if (!done) throw new Stop(`Đã có ${file}: bản sao lưu không ghi đè lên gì. Đặt tên khác.`);
  const { members, missing } = done.manifest;
  process.stdout.write(
    `Đã sao lưu vào ${target}
  lúc ${formatInstant(now)}, gồm cơ sở dữ liệu và ${formatInteger(members.length - 1)} tệp, ${formatInteger(done.bytes)} byte
  SHA-256 ${done.sha256}
Không gồm khóa bí mật trong .env.local: nơi khôi phục có khóa của nó, và mọi người đăng nhập lại.
`,
  );
  for (const digest of missing) process.stderr.write(`Thiếu tệp ${digest}: không có ở đây để sao lưu.\n`);
  if (!done.isNoted)
    process.stderr.write('Chưa ghi được last-backup.json: trang tình trạng chưa biết lần sao lưu này.\n');
  return 0;
};
