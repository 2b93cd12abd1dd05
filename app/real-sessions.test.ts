import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ResolutionArticle } from '@/components/public/resolution-article';
import { SessionArticle } from '@/components/public/session-article';
import { exportPublished } from '@/db/access/keeping/export-record';
import { unsafeImportFounding } from '@/db/access/keeping/import-founding';
import { unsafeOperatorOf } from '@/db/access/keeping/operator';
import { findCouncil } from '@/db/access/publications/published';
import { approveSession, getPreview, submitSession } from '@/db/access/publications/publishing';
import { must, openTestDatabase, TEST_NOW } from '@/db/access/test-database';
import { decisionsOf } from '@/lib/public/decisions';
import type { Edition } from '@/lib/public/edition';
import { readRecord } from '@/lib/record/read-record';
import type { SessionRecord } from '@/lib/record/schema';
import type { Viewer } from '@/lib/viewer';

/*
 * Sessions as somebody writes them down from a source who has only docs/record.md: made up, in the words of real ones. Each file
 * lists what its source says; all of that has to stand on the pages of what is published of it.
 */

const FOLDER = 'app/real-sessions';

let closeDatabase: () => void;
beforeAll(() => {
  closeDatabase = openTestDatabase();
});
afterAll(() => closeDatabase());

const edition = {
  ...{ version: 1, latestVersion: 1, kind: 'first', digest: 'ab'.repeat(32), reason: null, format: 2 },
  ...{ publishedAt: TEST_NOW, publishedBy: 'Chủ tọa', previousAt: null, origin: 'https://hdnd.example' },
} as const satisfies Edition;

function pagesOf(record: SessionRecord): string {
  const pages = [
    createElement(SessionArticle, { record, edition, withheld: new Map() }),
    ...decisionsOf(record).map((decision) =>
      createElement(ResolutionArticle, { record, decision, edition, tools: null, views: null }),
    ),
  ];
  return pages
    .map((page) => renderToStaticMarkup(page))
    .join('\n')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/** Brings a file in as the operator does, and publishes it as clerk and chair do. */
async function published(file: unknown): Promise<SessionRecord> {
  const { council, slug, sessionId } = must(
    await unsafeImportFounding({ json: JSON.stringify(file), folder: null }, TEST_NOW),
  );
  const councilId = (await findCouncil(council.slug))?.id ?? '';
  const clerk = unsafeOperatorOf(councilId);
  const chair: Viewer = { ...clerk, userId: 'chair', roles: [{ councilId, role: 'chair' }] };
  const preview = await getPreview(chair, sessionId, TEST_NOW);
  if (!preview) throw new Error('Nothing to publish.');
  const reasons = Object.fromEntries(preview.findings.map(({ key }) => [key, 'Như nguồn.']));
  must(await submitSession(clerk, { sessionId, base: preview.desk.version, reasons }, TEST_NOW));
  const { recordDigest } = preview;
  must(await approveSession(chair, { sessionId, base: preview.desk.version + 1, recordDigest }, TEST_NOW));
  const out = await exportPublished(council.slug, slug);
  if (!out.ok) throw new Error(out.reason);
  return out.record;
}

/** What the script that takes nothing from this program makes of its votes. */
function recomputed(record: SessionRecord) {
  const folder = mkdtempSync(join(tmpdir(), 'real-session-'));
  const path = join(folder, 'ho-so.json');
  writeFileSync(path, JSON.stringify(record));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/recompute.mjs', path], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return { status, stdout, stderr };
}

test.each(readdirSync(FOLDER))('%s: everything its source says is on its pages', async (name) => {
  const { facts, file } = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));
  const record = await published(file);
  const text = pagesOf(record);
  expect(facts.filter((fact: string) => !text.includes(fact))).toEqual([]);
  expect(recomputed(record)).toMatchObject({ status: 0 });
  expect(readRecord(JSON.stringify(record))).toMatchObject({ ok: true, record });
});
