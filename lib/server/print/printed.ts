import 'server-only';
import { LRUCache } from 'lru-cache';
import type { Composition } from '@/lib/print/composition';
import type { PrintForm } from '@/lib/print/paper-names';
import { sha256 } from '@/lib/record/digest';
import { type Printed, print } from './print';

/** Of a few pages each they take some twenty megabytes. */
const MOST_PAPERS = 200;

// Next may load this module several times in one process; the papers kept stay one list.
const held = globalThis as unknown as { printedPapers?: LRUCache<string, Promise<Printed>> };

/** A paper's file, set once for as long as it is asked for: the same words always give the same file. */
export async function printedPaper(composition: Composition, form: PrintForm): Promise<Uint8Array> {
  held.printedPapers ??= new LRUCache({ max: MOST_PAPERS });
  const kept = held.printedPapers;
  const key = `${form} ${await sha256(JSON.stringify(composition))}`;
  const known = kept.get(key);
  if (known) return (await known).bytes;
  const mine = print(composition, form);
  kept.set(key, mine);
  mine.catch(() => kept.delete(key));
  return (await mine).bytes;
}
