import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRecord } from '@/lib/record/read-record';
import { partialFile } from '@/lib/record/test-partial';
import { claims, tries } from '@/lib/test-tries';
import type { Viewer } from '@/lib/viewer';
import { findCouncil } from '../publications/published';
import { approveSession, getPreview, submitSession } from '../publications/publishing';
import { must, openTestDatabase, TEST_NOW } from '../test-database';
import { facts } from '../test-records';
import { exportPublished, unsafeExportDraft } from './export-record';
import { unsafeImportFounding } from './import-founding';
import { unsafeOperatorOf } from './operator';

let closeDatabase: () => void;
beforeAll(() => {
  closeDatabase = openTestDatabase();
});
afterAll(() => closeDatabase());

let founded = 0;

/** Brings a file in as a council of its own, and gives where its draft stands. */
async function bringIn(file: unknown) {
  founded += 1;
  const input = { json: JSON.stringify(file), folder: null, slug: `hoi-dong-${founded}` };
  const { council, slug, sessionId } = must(await unsafeImportFounding(input, TEST_NOW));
  return { council: council.slug, slug, sessionId };
}

async function publish(sessionId: string, councilId: string): Promise<boolean> {
  const clerk = unsafeOperatorOf(councilId);
  const chair: Viewer = { ...clerk, userId: 'chair', roles: [{ councilId, role: 'chair' }] };
  const preview = await getPreview(chair, sessionId, TEST_NOW);
  if (!preview) throw new Error('Nothing to publish.');
  if (preview.findings.some(({ severity }) => severity === 'error')) return false;
  const reasons = Object.fromEntries(preview.findings.map(({ key }) => [key, 'Như nguồn.']));
  must(await submitSession(clerk, { sessionId, base: preview.desk.version, reasons }, TEST_NOW));
  const { recordDigest } = preview;
  must(await approveSession(chair, { sessionId, base: preview.desk.version + 1, recordDigest }, TEST_NOW));
  return true;
}

test('what is brought in of a session is what is published of it and brought in again, whatever is known', async () => {
  const counted = claims();
  await fc.assert(
    fc.asyncProperty(partialFile, async (file) => {
      const read = readRecord(JSON.stringify(file));
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      const first = await bringIn(file);
      const draft = await unsafeExportDraft(first.council, first.slug, TEST_NOW);
      if (!draft.ok) throw new Error(draft.reason);
      expect(facts(draft.record)).toEqual(facts(read.record));
      const second = await bringIn(draft.record);
      const again = await unsafeExportDraft(second.council, second.slug, TEST_NOW);
      expect(again.ok && facts(again.record)).toEqual(facts(draft.record));
      const isPublished = await publish(first.sessionId, (await findCouncil(first.council))?.id ?? '');
      counted.count('it is published', isPublished);
      if (!isPublished) return;
      const published = await exportPublished(first.council, first.slug);
      expect(published.ok && facts(published.record)).toEqual(facts(read.record));
    }),
    tries(0.03),
  );
  counted.expectEach(0.4);
}, 60_000);
