import { expect, it } from 'vitest';
import type { LastingCopy } from '@/components/form/lasting-copy';
import { createEditJournal, type JournalOwner } from './edit-journal';

/** A browser's store, which refuses past `most` letters as browsers do. */
function browser(most = 10_000) {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > most) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
  const open = (tab: string, owner: Partial<JournalOwner> = {}, copy: LastingCopy | null = null) =>
    createEditJournal(
      () => storage,
      { account: 'an', sessionId: 's', section: 'tasks', ...owner },
      tab,
      copy,
    );
  return { kept, open };
}

const edits = (text: string, at = '2026-03-02T01:00:00.000Z') => ({
  base: { keyTasks: [{ id: '1', body: 'cũ' }] },
  mine: { keyTasks: [{ id: '1', body: text }] },
  at,
});
const bodies = (journal: ReturnType<ReturnType<typeof browser>['open']>) =>
  journal.found().map(({ changes }) => changes[0]?.after?.body);

it('shows a new tab what a closed one left, the newest first, and no tab its own', () => {
  const { open } = browser();
  const [first, second] = [open('1'), open('2')];
  first.keep(edits('một'));
  second.keep(edits('hai', '2026-03-02T02:00:00.000Z'));
  expect(bodies(open('3'))).toEqual(['hai', 'một']);
  expect(bodies(first)).toEqual(['hai']);
});

it('shows it to nobody else, and in no other section or session', () => {
  const { open } = browser();
  open('1').keep(edits('một'));
  for (const other of [{ account: 'bình' }, { section: 'budget' }, { sessionId: 't' }])
    expect(open('2', other).found()).toEqual([]);
});

it('keeps nothing of what was saved, and leaves alone what another tab keeps', () => {
  const { kept, open } = browser();
  const [first, second] = [open('1'), open('2')];
  first.keep(edits('một'));
  second.keep(edits('hai'));
  first.forget();
  expect([...kept.keys()]).toEqual([second.key]);
});

it('throws away what is older than thirty days or cannot be read', () => {
  const { kept, open } = browser();
  open('1').keep(edits('của tháng trước', '2026-01-01T00:00:00.000Z'));
  open('2').keep(edits('mới', '2026-02-20T00:00:00.000Z'));
  kept.set(open('3').key, 'hỏng{');
  kept.set('của trang khác', 'còn');
  expect(bodies(open('4'))).toEqual(['mới', 'của tháng trước']);
  open('4').tidy('2026-03-02T01:00:00.000Z');
  expect([...kept.keys()]).toEqual([open('2').key, 'của trang khác']);
});

it('goes on without a word when the browser takes no more', () => {
  const { kept, open } = browser(10);
  open('1').keep(edits('một'));
  expect(kept.size).toBe(0);
});

it('keeps nothing, and breaks nothing, in a browser that was told to keep nothing', () => {
  const journal = createEditJournal(() => null, { account: 'an', sessionId: 's', section: 'tasks' }, '1');
  journal.keep(edits('một'));
  journal.tidy('2026-03-02T01:00:00.000Z');
  expect(journal.found()).toEqual([]);
  journal.forget();
});

/** What a disk holds, whatever becomes of the browser's own store. */
function disk() {
  const held = new Map<string, string>();
  return {
    held,
    keep: (key: string, text: string) => void held.set(key, text),
    forget: (key: string) => void held.delete(key),
    all: async () => [...held],
  };
}

it('brings back what a power cut kept from being written down, and nothing that was saved or thrown away', async () => {
  const { kept, open } = browser();
  const copy = disk();
  const [first, second, third] = ['1', '2', '3'].map((tab) => open(tab, {}, copy));
  first?.keep(edits('mất điện'));
  second?.keep(edits('đã lưu'));
  second?.forget();
  third?.keep(edits('đã bỏ'));
  third?.remove(third.key);
  kept.clear();
  const later = open('4', {}, copy);
  expect(bodies(later)).toEqual([]);
  await later.restore();
  expect(bodies(later)).toEqual(['mất điện']);
  await open('1', {}, copy).restore();
  later.remove(first?.key ?? '');
  expect([kept.size, copy.held.size], 'thrown away, it is gone from the disk too').toEqual([0, 0]);
});
