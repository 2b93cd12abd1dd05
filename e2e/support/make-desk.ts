import { getPreview, submitSession } from '@/db/access/publishing';
import { createTestCouncil, must, TEST_NOW } from '@/db/access/test-database';
import { createTestSession } from '@/db/access/test-session';

/*
 * Adds a council with one session still a draft, whose two papers – the second of a closed item – name the files of
 * the given digests, and one that waits for its chair. Prints both sessions' ids.
 */
const [slug = '', openDigest = '', closedDigest = ''] = process.argv.slice(2);
const council = await createTestCouncil(slug);
const draft = await createTestSession(council, 11, `-${slug}`);
await draft.saveGeneral({});
await draft.saveAgenda(openDigest, closedDigest);

const waiting = await createTestSession(council, 12, `-${slug}-12`);
await waiting.saveGeneral({ occurrence: 'held' });
const findings = (await getPreview(council.viewers.clerk, waiting.sessionId, TEST_NOW))?.findings ?? [];
const reasons = Object.fromEntries(findings.map(({ key }) => [key, 'Nguồn không ghi.']));
const base = await waiting.version();
must(await submitSession(council.viewers.clerk, { sessionId: waiting.sessionId, base, reasons }, TEST_NOW));

process.stdout.write(
  JSON.stringify({ councilId: council.councilId, draft: draft.sessionId, waiting: waiting.sessionId }),
);
