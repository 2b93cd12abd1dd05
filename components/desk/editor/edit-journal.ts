import type { LastingCopy } from '@/components/form/lasting-copy';
import type { Tables } from '@/lib/changes';
import { type KeptEdits, keepEdits } from './kept-edits';

const PREFIX = 'desk-unsaved ';
const KEPT_DAYS = 30;
const MS_PER_DAY = 86_400_000;

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The account that made the edits, which alone is shown them, and the section they belong to. */
export type JournalOwner = { account: string; sessionId: string; section: string };

export type FoundEdits = KeptEdits & { readonly key: string };

/**
 * What is typed at the desk, kept in the browser until the server has it, so that a closed tab or a lost connection
 * loses nothing. Each tab writes an entry of its own, so two of them never overwrite each other.
 *
 * @param storage where they are kept; gives `null` in a browser that was told to keep nothing.
 * @param copy what of it is still there after the power went
 */
export function createEditJournal(
  storage: () => Storage | null,
  owner: JournalOwner,
  tab: string,
  copy: LastingCopy | null = null,
) {
  const prefix = `${PREFIX}${owner.account} ${owner.sessionId} ${owner.section} `;
  const own = prefix + tab;
  let isKept = false;
  const remove = (key: string) => {
    storage()?.removeItem(key);
    copy?.forget(key);
  };

  return {
    key: own,
    keep({ base, mine, at }: { base: unknown; mine: unknown; at: string }) {
      const edits = keepEdits(base as Tables, mine as Tables, at);
      isKept = true;
      const text = JSON.stringify(edits);
      write(storage(), own, text);
      copy?.keep(own, text);
    },
    forget() {
      if (isKept) remove(own);
      isKept = false;
    },
    /** Edits of this section that other tabs have not saved, the newest first. */
    found: (): FoundEdits[] =>
      keysOf(storage(), prefix)
        .filter((key) => key !== own)
        .flatMap((key) => read(storage(), key) ?? [])
        .sort((a, b) => (a.at < b.at ? 1 : -1)),
    find: (key: string) => read(storage(), key),
    remove,
    /** Brings back what the disk still has and the journal has not: the power went before the browser wrote it down. */
    async restore(): Promise<void> {
      const into = storage();
      for (const [key, text] of (await copy?.all()) ?? [])
        if (into && key !== own && key.startsWith(PREFIX) && into.getItem(key) === null)
          write(into, key, text);
    },
    /** Removes entries of any account or section that are too old or cannot be read. */
    tidy(now: string) {
      for (const key of keysOf(storage(), PREFIX)) {
        const age = Date.parse(now) - Date.parse(read(storage(), key)?.at ?? '');
        if (!(age < KEPT_DAYS * MS_PER_DAY)) remove(key);
      }
    },
  };
}

export type EditJournal = ReturnType<typeof createEditJournal>;

function keysOf(storage: Storage | null, prefix: string): string[] {
  if (!storage) return [];
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  return keys.filter((key): key is string => key?.startsWith(prefix) ?? false);
}

/** When the browser's store is full, the text is only on screen; closing the tab asks first. */
function write(storage: Storage | null, key: string, text: string) {
  try {
    storage?.setItem(key, text);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function read(storage: Storage | null, key: string): FoundEdits | null {
  const text = storage?.getItem(key);
  if (!text) return null;
  try {
    const { at, changes, orders } = JSON.parse(text) as KeptEdits;
    return typeof at === 'string' && Array.isArray(changes) && orders ? { key, at, changes, orders } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The browser's own store; asking for it throws where the person turned it off. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
