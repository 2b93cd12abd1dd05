import { findCouncil } from '@/db/access/publications/published';
import { searchPublished } from '@/db/access/publications/search';
import { Database } from '@/db/sqlite';
import { ownStore } from '@/db/store';
import { matchExpression, searchQuery } from '@/lib/public/search-query';

/* How long a search takes beside the index alone, over the same words: 95 of 100 take no longer. */

const WARM = 10;
const ROUNDS = 60;
const asked = [
  ...[
    'ngân sách',
    'quyết toán ngân sách phường',
    'vỉa hè',
    'giám sát',
    'nguyễn thị an',
    'kỳ họp thứ 250',
    'đặt tên ngõ',
  ],
  ...[
    '07/NQ-HĐND',
    'th',
    'bao cao kinh te xa hoi',
    'phường',
    'không đâu có',
    'thu phí lệ phí',
    'hội đồng nhân dân',
    'mương tổ 7',
  ],
];

const council = await findCouncil('luu-tru');
if (!council) throw new Error('There is no archive here.');
const raw = new Database(ownStore().file, { readonly: true });
const index = raw
  .prepare('select rowid from search_index where search_index match ? order by rowid limit 20')
  .pluck();
const took: Record<'ours' | 'index', number[]> = { ours: [], index: [] };

// The first rounds only warm up.
for (let round = -WARM; round < ROUNDS; round++)
  for (const words of asked) {
    const matches = (searchQuery(words)?.matches ?? []).map((match) => matchExpression(council.id, match));
    await timed('index', round, () => first20(matches));
    const page = await timed('ours', round, () => searchPublished(council.id, words, 1));
    const dates = page.rows.map(({ happenedOn }) => happenedOn);
    if (matches.length === 1 && dates.join() !== [...dates].sort().reverse().join())
      throw new Error(`«${words}» is not newest first.`);
  }

/** Of the closest match, and of looser ones only where it finds too few. */
function first20(matches: readonly string[]) {
  const ids = new Set<unknown>();
  for (const match of matches) {
    for (const id of index.all(match)) ids.add(id);
    if (ids.size >= 20) return;
  }
}

async function timed<T>(what: keyof typeof took, round: number, run: () => T | Promise<T>): Promise<T> {
  const began = performance.now();
  const found = await run();
  if (round >= 0) took[what].push(performance.now() - began);
  return found;
}

const p95 = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
console.log(JSON.stringify({ ours: p95(took.ours), index: p95(took.index) }));
