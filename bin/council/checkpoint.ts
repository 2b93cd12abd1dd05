import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeCheckpoint } from '@/db/access/trail/checkpoint';
import { sealCheckpoint } from '@/lib/server/checkpoints/checkpoint-file';
import { retireKey, signingKey } from '@/lib/server/checkpoints/checkpoint-key';
import { readEnv } from '@/lib/server/env';
import { formatInstant } from '@/lib/vi/date';
import { formatInteger } from '@/lib/vi/number';
import { fileAt, Stop, type Verb } from './verb';
import { orFault } from './verify';

/** Writes what all chains of events come to now, signed, to a file that nothing lies at yet, or to standard output. */
export const checkpointVerb: Verb = async ([file, ...more], options, now) => {
  if (more.length > 0) throw new Stop('checkpoint takes one [file].', true);
  const checkpoint = await orFault('Chưa ghi được điểm mốc', () => takeCheckpoint(programVersion(), now));
  const key = await orFault('Chưa ghi được điểm mốc', async () => {
    const beside = readEnv().dataDir;
    if (options['new-key']) retireKey(beside);
    return signingKey(beside);
  });
  const sealed = sealCheckpoint(checkpoint, key.privateKey);
  if (file) await orFault(file, async () => put(file, sealed));
  else process.stdout.write(sealed);
  const { chains } = checkpoint;
  const sum = (count: (chain: (typeof chains)[number]) => number) =>
    formatInteger(chains.reduce((total, chain) => total + count(chain), 0));
  const told = file ? process.stdout : process.stderr;
  told.write(
    `${file ? `Đã ghi điểm mốc vào ${fileAt(file)}` : 'Điểm mốc'}
  lúc ${formatInstant(now)}, gồm ${formatInteger(chains.length)} chuỗi, ${sum(({ length }) => length)} sự kiện, ${sum(({ publications }) => publications.count)} bản công bố
  Khóa công khai ${key.publicPath}
  Mã đối chiếu (SHA-256) của khóa ${key.fingerprint}
Gửi điểm mốc, và lần đầu cả khóa công khai, cho người giữ ở nơi khác.
`,
  );
  return 0;
};

function put(file: string, text: string): void {
  try {
    writeFileSync(fileAt(file), text, { flag: 'wx', flush: true });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
    throw new Stop(`Đã có ${file}: điểm mốc không ghi đè lên gì. Đặt tên khác.`);
  }
}

const programVersion = (): string =>
  String(JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')).version);
