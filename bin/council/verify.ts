import { readFileSync, statSync } from 'node:fs';
import { verifyBackup } from '@/db/access/keeping/restore';
import { verifyStore } from '@/db/access/trail/verify';
import type { Check } from '@/db/access/trail/verify-check';
import { databaseFaultOf } from '@/db/database-fault';
import {
  CheckpointFault,
  fingerprintOf,
  openCheckpoint,
  readPublicKey,
} from '@/lib/server/checkpoints/checkpoint-file';
import { StartFault } from '@/lib/server/start-fault';
import { formatInstant } from '@/lib/vi/date';
import { formatInteger } from '@/lib/vi/number';
import { onBrought } from './brought';
import { fileAt, Stop, type Verb } from './verb';

/** A checkpoint of 3,321 councils has less than a megabyte. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Looks at everything this store promises, a line for each, and says whether all of it holds. */
export const verifyVerb: Verb = async (words, options) => {
  const { file, against, key } = options;
  if (words.length > 0) throw new Stop('verify takes no words.', true);
  if (key && !against) throw new Stop('--key goes with --against.', true);
  const trusted = key ? await orFault(key, async () => readPublicKey(readText(key))) : null;
  const known = against ? await orFault(against, async () => readCheckpoint(against, trusted)) : null;
  const look = () =>
    file ? onBrought(file, options, (tar) => verifyBackup(tar, known)) : verifyStore(known);
  return tellChecks(await orFault(file ?? 'Không kiểm tra được', look));
};

function readCheckpoint(path: string, trusted: ReturnType<typeof readPublicKey> | null) {
  const { checkpoint, key } = openCheckpoint(readText(path), trusted);
  process.stdout.write(`Điểm mốc lúc ${formatInstant(checkpoint.at)}, ký bằng khóa ${fingerprintOf(key)}\n`);
  if (!trusted)
    process.stdout.write(
      '  Khóa này lấy trong tệp: đối chiếu với mã đối chiếu người giữ đã ghi, hoặc thêm --key.\n',
    );
  return checkpoint;
}

function readText(path: string): string {
  if (statSync(fileAt(path)).size > MOST_BYTES) throw new CheckpointFault('quá lớn để là điểm mốc hay khóa.');
  return readFileSync(fileAt(path), 'utf8');
}

/** Does `work`; whatever is wrong with what was looked at ends the tool with a sentence. */
export async function orFault<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Stop || error instanceof StartFault) throw error;
    const fault = databaseFaultOf(error);
    if (fault) throw new Stop(`${what}: đĩa không cho làm việc này (${fault.reason}).`);
    throw new Stop(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

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
