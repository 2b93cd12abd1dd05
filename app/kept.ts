import 'server-only';
import { headers } from 'next/headers';
import { LOOK_HEADER } from '@/components/chamber/offline/kept';
import { log } from '@/lib/server/observe/log';

/**
 * Keeps that something was opened. It is no deed of the reader's, so whatever stands in the way – a full disk, a quota,
 * somebody quicker – is told to the operator, and the page is read all the same. That a worker asks after its copy opens nothing.
 */
export async function kept(keep: () => Promise<unknown>): Promise<void> {
  if ((await headers()).has(LOOK_HEADER)) return;
  try {
    await keep();
  } catch (error) {
    log.warn(
      { event: 'opening.not_kept', err: error },
      'That a draft or a paper was opened could not be kept.',
    );
  }
}
