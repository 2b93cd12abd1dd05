import { verifyBackup } from '@/db/access/restore';
import { verifyPlace } from '@/db/access/verify';
import type { Check } from '@/db/access/verify-check';
import { formatInteger } from '@/lib/vi/number';
import { fileAt, orStop, Stop, type Verb } from './verb';

/** Looks at everything this place promises, a line for each, and says whether all of it holds. */
export const verifyVerb: Verb = async (words, { file }) => {
  if (words.length > 0) throw new Stop('verify takes no words.', true);
  return tellChecks(file ? await orStop(file, () => verifyBackup(fileAt(file))) : await verifyPlace());
};

/** Prints a line for each check and one for each fault; gives the exit code. */
export function tellChecks(checks: readonly Check[]): number {
  for (const { name, counted, faults } of checks) {
    process.stdout.write(`${faults.length > 0 ? 'LỖI' : 'Đạt'}  ${name} (${formatInteger(counted)})\n`);
    for (const fault of faults) process.stdout.write(`       ${fault}\n`);
  }
  const broken = checks.filter(({ faults }) => faults.length > 0);
  process.stdout.write(broken.length > 0 ? `Có lỗi: ${broken.length} mục.\n` : 'Không có lỗi.\n');
  return broken.length > 0 ? 1 : 0;
}
