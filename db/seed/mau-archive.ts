import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importRecord } from '@/db/access/keeping/import-record';
import { unsafeOperatorOf } from '@/db/access/keeping/operator';
import { approveSession, getPreview, submitSession } from '@/db/access/publications/publishing';
import { done } from './done';
import type { Mau } from './mau-council';

const FOLDER = 'db/seed/old-records';

/**
 * What is known of sessions from before 2021, when the ward was a township: files written by hand from a newspaper, a
 * register of numbers, an anniversary book. Each is brought in and published as it is.
 */
export async function tellArchive({ clerk, chair, clock, councilId }: Mau): Promise<void> {
  clock.set('2026-10-12 08:00');
  const folder = join(process.cwd(), FOLDER);
  for (const name of readdirSync(folder).sort()) {
    const json = readFileSync(join(folder, name), 'utf8');
    const input = { councilId, json };
    const { sessionId } = done(await importRecord(unsafeOperatorOf(councilId), input, clock.tick()));
    const asked = await getPreview(clerk, sessionId, clock.now());
    if (!asked) throw new Error(`${name} is not on the desk.`);
    const reasons = Object.fromEntries(asked.findings.map(({ key }) => [key, 'Nguồn không nêu.']));
    done(await submitSession(clerk, { sessionId, base: asked.desk.version, reasons }, clock.tick()));
    const shown = await getPreview(chair, sessionId, clock.now());
    if (!shown) throw new Error(`${name} is not on the desk.`);
    const { recordDigest } = shown;
    done(await approveSession(chair, { sessionId, base: shown.desk.version, recordDigest }, clock.tick()));
  }
}
