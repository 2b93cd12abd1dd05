import { beforeEach, expect, test, vi } from 'vitest';
import { LOOK_HEADER } from '@/components/chamber/offline/kept';
import { kept } from './kept';

let sent: Headers;
vi.mock('next/headers', () => ({ headers: async () => sent }));
beforeEach(() => {
  sent = new Headers();
});

test('an opening is kept, and what stands in its way is no matter of the reader’s', async () => {
  const keep = vi.fn(async () => undefined);
  await kept(keep);
  expect(keep).toHaveBeenCalledTimes(1);
  await expect(kept(() => Promise.reject(new Error('full')))).resolves.toBeUndefined();
});

test('a worker that asks after its copy has opened nothing', async () => {
  sent.set(LOOK_HEADER, '1');
  const keep = vi.fn(async () => undefined);
  await kept(keep);
  expect(keep).not.toHaveBeenCalled();
});
