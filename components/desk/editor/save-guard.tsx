'use client';

import { useRouter } from 'next/navigation';
import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { partOf } from '@/lib/segments';
import { isDirty, type SectionState } from './section-state';

type Unsaved = { isClean: () => boolean; flush: () => Promise<boolean>; discard: () => void };

const GuardContext = createContext<RefObject<Set<Unsaved>> | null>(null);

/**
 * Lets nobody leave with something unsaved: links wait for the save and then go; when it cannot be saved the person is
 * asked; closing the tab asks too.
 */
export function SaveGuard({ children }: { children: ReactNode }) {
  const router = useRouter();
  const unsaved = useRef(new Set<Unsaved>());
  const [stuck, setStuck] = useState<string | null>(null);

  // Residents' pages have no router: they are loaded like pages of another site.
  const go = useCallback(
    (href: string) =>
      partOf(href.split(/[?#]/, 1)[0] ?? href) === 'public'
        ? window.location.assign(href)
        : router.push(href),
    [router],
  );

  useEffect(() => {
    async function onClick(event: MouseEvent) {
      const href = inAppLink(event);
      if (!href || isClean(unsaved.current)) return;
      event.preventDefault();
      event.stopPropagation();
      if (await flushAll(unsaved.current)) go(href);
      else setStuck(href);
    }
    function onBeforeUnload(event: BeforeUnloadEvent) {
      if (isClean(unsaved.current)) return;
      void flushAll(unsaved.current);
      event.preventDefault();
    }
    document.addEventListener('click', onClick, true);
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => {
      document.removeEventListener('click', onClick, true);
      window.removeEventListener('beforeunload', onBeforeUnload);
    };
  }, [go]);

  function leave(isKept: boolean) {
    const href = stuck;
    setStuck(null);
    if (!href) return;
    if (!isKept) for (const one of unsaved.current) one.discard();
    unsaved.current.clear();
    go(href);
  }

  return (
    <GuardContext value={unsaved}>
      {children}
      <Dialog
        open={stuck !== null}
        onClose={() => setStuck(null)}
        title="Còn nội dung chưa lưu được"
        footer={
          <>
            <Button variant="danger" onClick={() => leave(false)}>
              Bỏ phần chưa lưu và đi
            </Button>
            <Button onClick={() => leave(true)}>Để đó và đi</Button>
            <Button variant="primary" onClick={() => setStuck(null)}>
              Ở lại sửa
            </Button>
          </>
        }
      >
        <p>
          Phần vừa gõ chưa lưu được; lý do ghi cạnh chữ “Chưa lưu”. Nếu để đó và đi, trình duyệt này giữ phần
          ấy và hỏi lại khi bạn mở lại mục này.
        </p>
      </Dialog>
    </GuardContext>
  );
}

const isClean = (all: ReadonlySet<Unsaved>) => [...all].every((one) => one.isClean());

async function flushAll(all: ReadonlySet<Unsaved>): Promise<boolean> {
  const saved = await Promise.all([...all].map((one) => one.flush()));
  return saved.every(Boolean);
}

/** Where a plain click on one of our links goes, or `null`. */
function inAppLink(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return null;
  const here = link.pathname === location.pathname && link.search === location.search;
  return here ? null : link.pathname + link.search + link.hash;
}

type Watched = {
  getState: () => SectionState<never> | SectionState<unknown>;
  flush: () => Promise<boolean>;
  discard: () => void;
};

/** Puts a section under the guard for as long as it is on screen. */
export function useUnsaved(store: Watched) {
  const guard = useContext(GuardContext);
  const mine = useMemo<Unsaved>(
    () => ({ isClean: () => !isDirty(store.getState()), flush: store.flush, discard: store.discard }),
    [store],
  );
  useEffect(() => {
    if (!guard) return;
    const all = guard.current;
    all.add(mine);
    return () => void all.delete(mine);
  }, [guard, mine]);
}
