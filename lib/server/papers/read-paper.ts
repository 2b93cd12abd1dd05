import 'server-only';
import type { RefusalCode } from '@/lib/refusal';
import { fileSizeRefusal } from '@/lib/rules/file-size';
import { type PaperKind, paperEndings } from '@/lib/rules/paper-kinds';
import { normalizeText } from '@/lib/vi/fold';
import { inThread } from './in-thread';

export type ReadPaper = { readonly kind: PaperKind; readonly name: string };

const LONGEST_NAME = 200;

/** The library that reads PDF is loaded there, and only there. */
const THREAD = 'check/thread.mjs';

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
  const checked = (await inThread<Checked>(THREAD, bytes)) ?? ({ refused: 'heavy' } as const);
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
