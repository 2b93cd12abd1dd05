import 'server-only';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { RefusalCode } from '@/lib/refusal';
import { fileSizeRefusal } from '@/lib/rules/file-size';
import { type PaperKind, paperEndings } from '@/lib/rules/paper-kinds';
import { normalizeText } from '@/lib/vi/fold';
import { queue } from '../in-turn';
import { log } from '../observe/log';

export type ReadPaper = { readonly kind: PaperKind; readonly name: string };

const LONGEST_NAME = 200;

/** The library that reads PDF is loaded there, and only there. */
const THREAD = join(process.cwd(), 'lib/server/papers/check/thread.mjs');
/** A drawing of 20 MB takes two or three seconds; whatever needs thirty was made to. */
const MOST_MS = 30_000;
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/** One at a time: each may fill a core and some hundred megabytes, and ten clerks may send one at once. */
const inTurn = queue();

/**
 * Checks a paper by what its bytes are and what they would do: a PDF or an office's document and nothing else besides,
 * that runs nothing, fetches nothing and carries no program. Its bytes are kept as they came, so that a signature on it
 * stays valid; its name is kept to offer on download, and names no path.
 */
export async function readPaper(bytes: Uint8Array, name: string): Promise<ReadPaper | RefusalCode> {
  const refused = fileSizeRefusal(bytes.byteLength, 'paper');
  if (refused) return refused;
  const kept = paperName(name);
  if (!paperEndings.some((ending) => endsWith(kept, ending))) return 'file.type';
  const checked = await inTurn(() => check(bytes));
  if ('refused' in checked) return `file.${checked.refused}`;
  return endsWith(kept, checked.kind) ? { kind: checked.kind, name: kept } : 'file.type';
}

const endsWith = (name: string, kind: PaperKind) => name.toLowerCase().endsWith(`.${kind}`);

type Checked =
  | { kind: PaperKind }
  | {
      refused:
        | 'type'
        | 'unreadable'
        | 'macros'
        | 'script'
        | 'remote'
        | 'inside'
        | 'locked'
        | 'names'
        | 'heavy';
    };

/** In a thread of its own, bounded in time and memory: a paper made to stall or break its reader ends there. */
function check(bytes: Uint8Array): Promise<Checked> {
  return new Promise((resolve) => {
    const options: WorkerOptions = { workerData: bytes, resourceLimits: MEMORY, env: {}, execArgv: [] };
    // The build would take a plain `new Worker` apart and bundle its libraries, which then miss their own files.
    const thread: Worker = Reflect.construct(Worker, [THREAD, options]);
    const tooLong = setTimeout(() => void thread.terminate(), MOST_MS);
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY')
        log.error({ event: 'paper.check_failed', err: error }, 'A paper could not be looked at.');
    });
    // The thread ends itself once it answered. One that ran out of memory or time, or broke, answers nothing.
    thread.once('exit', () => {
      clearTimeout(tooLong);
      resolve({ refused: 'heavy' });
    });
  });
}

/** The last part of a name, without what a file system or a header would trip over; its ending survives shortening. */
export function paperName(name: string): string {
  const base = normalizeText(name).split(/[/\\]/).at(-1) ?? '';
  const clean = base
    // Control and direction-changing characters can make a name look like another.
    .replace(/[\p{Cc}\p{Cf}"<>:|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  // By whole characters, so that no half of one is left at the cut.
  const letters = [...clean];
  if (letters.length <= LONGEST_NAME) return clean;
  const ending = /\.[^.]{1,5}$/.exec(clean)?.[0] ?? '';
  return letters.slice(0, LONGEST_NAME - ending.length).join('') + ending;
}
