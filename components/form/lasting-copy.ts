/** Texts by key that are on the disk once they are written. */
export type LastingCopy = {
  readonly keep: (key: string, text: string) => void;
  readonly forget: (key: string) => void;
  readonly all: () => Promise<readonly (readonly [key: string, text: string])[]>;
};

const STORE = 'edits';

/**
 * A copy of the journal that a power cut leaves. Browsers bring `localStorage` to the disk at their leisure, and the more is typed the
 * later, minutes later within an hour of typing; a strict transaction of IndexedDB is on the disk when it ends. One write at a time:
 * what is typed meanwhile goes with the next.
 */
export function createLastingCopy(name = 'desk-unsaved'): LastingCopy | null {
  if (typeof indexedDB === 'undefined') return null;
  const waiting = new Map<string, string | null>();
  let writing = false;
  let opened: Promise<IDBDatabase> | null = null;

  const open = () => {
    opened ??= new Promise((done, fail) => {
      const asked = indexedDB.open(name, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    return opened;
  };

  async function write() {
    if (writing) return;
    writing = true;
    try {
      while (waiting.size > 0) {
        const now = [...waiting];
        waiting.clear();
        const work = (await open()).transaction(STORE, 'readwrite', { durability: 'strict' });
        const store = work.objectStore(STORE);
        for (const [key, text] of now) text === null ? store.delete(key) : store.put(text, key);
        await ended(work);
      }
    } catch (error) {
      // A browser that keeps nothing, or has no more room: the journal itself is still there.
      if (!(error instanceof DOMException)) throw error;
    } finally {
      writing = false;
    }
  }

  const put = (key: string, text: string | null) => {
    waiting.set(key, text);
    void write();
  };

  return {
    keep: put,
    forget: (key) => put(key, null),
    async all() {
      try {
        const work = (await open()).transaction(STORE, 'readonly');
        const store = work.objectStore(STORE);
        const [keys, texts] = [store.getAllKeys(), store.getAll()];
        await ended(work);
        return keys.result.map((key, at) => [String(key), String(texts.result[at])] as const);
      } catch (error) {
        if (error instanceof DOMException) return [];
        throw error;
      }
    },
  };
}

const ended = (work: IDBTransaction): Promise<void> =>
  new Promise((done, fail) => {
    work.oncomplete = () => done();
    work.onabort = () => fail(work.error ?? new DOMException('aborted', 'AbortError'));
  });
