import 'server-only';
import { createHash } from 'node:crypto';
import { type ChainHead, type Checkpoint, CheckpointFault } from '@/lib/server/checkpoints/checkpoint-file';
import { type Head, headOf } from '../../chain';
import { query } from '../../client';
import { migrationsApart } from '../../migrate';
import { onCopy } from '../keeping/on-copy';
import { prepared } from '../prepared';
import { chainFaults } from './verify-chain';
import type { Found } from './verify-check';
import { publishedFaults } from './verify-published';

const CHAINS = `select e.chain, c.slug as council, max(e.chain_seq) as length from events e
  left join councils c on c.id = e.chain group by e.chain order by e.chain`;
// A version is found by its number, for that is what its event names; what is no longer there has no digest.
const DIGESTS = `select p.digest from events e left join publications p
    on p.session_id = e.aggregate_id and p.version = json_extract(e.detail, '$.version')
  where e.chain = ? and e.chain_seq <= ? and e.aggregate = 'session' and e.verb in ('published', 'withdrawn')
  order by e.chain_seq`;
const HASH = 'select hash from events where chain = ? and chain_seq = ?';

/**
 * What all chains come to now. Nothing is attested that is not whole: a chain with a fault must be looked into first.
 *
 * @throws {CheckpointFault} when the trail, or a version it tells of, is not as it was written, or when the schema is not this program's.
 */
export async function takeCheckpoint(program: string, now: string): Promise<Checkpoint> {
  const apart = await migrationsApart();
  if (apart) throw new CheckpointFault(`dữ liệu ${apart}`);
  return onCopy(async () => {
    const { faults } = await chainFaults();
    const unsound = [...faults, ...(await publishedFaults()).faults];
    if (unsound.length > 0) throw new CheckpointFault(`sổ sự kiện có lỗi, chạy verify trước: ${unsound[0]}`);
    const rows = (await prepared(CHAINS).all()) as Pick<ChainHead, 'chain' | 'council' | 'length'>[];
    const all = rows.map(async ({ chain, council, length }) => ({
      ...{ chain, council, length },
      hash: (await hashAt(chain, length)) ?? '',
      publications: await publicationsAt(chain, length),
    }));
    const chains = await Promise.all(all);
    return { format: 'nghi-truong/checkpoint/1' as const, at: now, program, chains };
  });
}

const hashAt = (chain: string, length: number) =>
  prepared(HASH).pluck().get(chain, length) as Promise<string | null | undefined>;

/** The versions that the first events of a chain published, as they are stored now. */
async function publicationsAt(chain: string, length: number): Promise<ChainHead['publications']> {
  const digests = (await prepared(DIGESTS).pluck().all(chain, length)) as (string | null)[];
  const all = createHash('sha256').update(digests.join('\n')).digest('hex');
  return { count: digests.filter((one) => one !== null).length, newest: digests.at(-1) ?? null, all };
}

/** Whether what is here goes on from a checkpoint: nothing shorter, nothing written anew, no version gone. */
export async function checkpointFaults({ chains }: Checkpoint): Promise<Found> {
  const asked = chains.map(async (known) => ({ known, head: await headOf(query, known.chain) }));
  const here = await Promise.all(asked);
  if (chains.length > 0 && here.every(({ head }) => head.chainSeq === 0))
    return {
      counted: chains.length,
      faults: [
        'Điểm mốc này là của nơi khác, hoặc sổ sự kiện đã bị thay: ở đây không có hội đồng nào trong đó.',
      ],
    };
  const faults = here.map(async ({ known, head }) =>
    (await headFaults(known, head)).map((fault) => `${known.council ?? 'chung'}: ${fault}`),
  );
  return { counted: chains.length, faults: (await Promise.all(faults)).flat() };
}

async function headFaults(known: ChainHead, head: Head): Promise<string[]> {
  const { chain, length, hash, publications } = known;
  if (head.chainSeq < length) return [`chuỗi sự kiện ngắn hơn: nay ${head.chainSeq}, ở điểm mốc ${length}.`];
  const faults =
    (await hashAt(chain, length)) === hash ? [] : [`sự kiện từ ${length} trở về trước đã bị viết lại.`];
  const now = await publicationsAt(chain, length);
  if (now.count < publications.count)
    faults.push(`mất bản công bố: nay ${now.count}, ở điểm mốc ${publications.count}.`);
  else if (now.all !== publications.all) faults.push('bản công bố đã bị thay bằng bản khác.');
  return faults;
}
