import { type Backup, backUp } from '@/db/access/keeping/backup';
import { backUpAway } from '@/db/access/keeping/backup-away';
import { backupSettings } from '@/lib/server/backups/settings';
import { formatInstant } from '@/lib/vi/date';
import { formatInteger } from '@/lib/vi/number';
import { fileAt, orStop, Stop, type Verb } from './verb';

/**
 * Writes everything this store holds to one file while people work: to the one that is named, or encrypted to the place the
 * settings name. Secrets of the machine are no part of it.
 */
export const backupVerb: Verb = async ([file, ...more], _options, now) => {
  if (more.length > 0) throw new Stop('backup takes one [file].', true);
  if (file === undefined) return away(now);
  const target = fileAt(file);
  const done = await orStop(file, () => backUp(target, now));
  if (!done) throw new Stop(`Đã có ${file}: bản sao lưu không ghi đè lên gì. Đặt tên khác.`);
  tell(target, done, now);
  return 0;
};

async function away(now: string): Promise<number> {
  const plan = backupSettings(fileAt('.'));
  const done = await orStop(plan.place.name, () => backUpAway(plan, now));
  tell(`${plan.place.name}/${done.name}, đã mã hóa và đọc lại được`, done, now);
  if (done.removed.length > 0)
    process.stdout.write(
      `Đã bỏ ${formatInteger(done.removed.length)} bản cũ hơn ${formatInteger(plan.keepDays)} ngày.\n`,
    );
  if (done.notRemoved !== null) process.stderr.write(`Chưa bỏ được bản cũ: ${done.notRemoved}\n`);
  return 0;
}

function tell(where: string, { manifest, bytes, sha256, isNoted }: Backup, now: string): void {
  process.stdout.write(
    `Đã sao lưu vào ${where}
  lúc ${formatInstant(now)}, gồm cơ sở dữ liệu và ${formatInteger(manifest.members.length - 1)} tệp, ${formatInteger(bytes)} byte
  SHA-256 ${sha256}
Không gồm khóa bí mật trong .env.local: nơi khôi phục có khóa của nó, và mọi người đăng nhập lại.
`,
  );
  for (const digest of manifest.missing)
    process.stderr.write(`Thiếu tệp ${digest}: không có ở đây để sao lưu.\n`);
  if (!isNoted)
    process.stderr.write('Chưa ghi được last-backup.json: trang tình trạng chưa biết lần sao lưu này.\n');
}
