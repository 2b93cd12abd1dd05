import 'server-only';
import { StartFault } from '../start-fault';
import { readRecipients } from './encryption';
import { placeAt } from './place-at';

type Variables = Readonly<Record<string, string | undefined>>;

/** Five weeks. */
const KEEP_DAYS = '35';
const MOST_DAYS = 36_500;

/**
 * Where the timer's backups go (`BACKUP_TO`), for whom they are encrypted (`BACKUP_RECIPIENTS`) and for how many days they
 * are kept (`BACKUP_KEEP_DAYS`).
 *
 * @throws {StartFault} naming what is missing or wrong.
 */
export function backupSettings(base: string, source: Variables = process.env) {
  const { BACKUP_KEEP_DAYS } = source;
  const keepDays = Number(BACKUP_KEEP_DAYS || KEEP_DAYS);
  if (!Number.isInteger(keepDays) || keepDays < 1 || keepDays > MOST_DAYS)
    throw new StartFault(
      'BACKUP_KEEP_DAYS must be a whole number of days, 1 or more / BACKUP_KEEP_DAYS phải là số ngày nguyên, từ 1 trở lên',
    );
  return { ...away('BACKUP_TO', base, source), keepDays };
}

/** Where the standby's copy goes (`STANDBY_TO`), for whom it is encrypted (`BACKUP_RECIPIENTS`). @throws {StartFault} */
export const standbySettings = (base: string, source: Variables = process.env) =>
  away('STANDBY_TO', base, source);

function away(setting: 'BACKUP_TO' | 'STANDBY_TO', base: string, source: Variables) {
  const where = source[setting];
  if (!where)
    throw new StartFault(
      `${setting} must say where: a folder, or s3://bucket/prefix / ${setting} phải ghi nơi cất: một thư mục, hoặc s3://thùng/đầu-tên`,
    );
  return { place: placeAt(where, base), recipients: readRecipients(source.BACKUP_RECIPIENTS ?? '') };
}
