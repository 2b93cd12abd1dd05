import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPost } from '@/lib/server/mail/post';
import { openTestServer } from '@/lib/server/mail/test-smtp';
import { raw } from '../../client';
import { sendConvening } from '../convening/send-convening';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { sendDue } from './sender';

const GUESTS = 40;

let closeDatabase: () => void;
let home: TestCouncil;
let session: TestSession;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  session = await createTestSession(home);
  await session.saveGeneral({});
});
afterAll(() => closeDatabase());

/** A sender of its own, which no signal reaches but the last. */
async function senderProcess(url: string, now: string) {
  const script = ['--conditions=react-server', '--import', 'tsx', 'db/access/mail/test-sender.ts', url, now];
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

test('a sender killed while it sends loses no letter, and doubles one at most, under the same Message-ID', async () => {
  const emails: Record<string, string> = {};
  const insert = raw().prepare(
    "insert into guests (id, session_id, position, kind, name) values (?, ?, ?, 'person', ?)",
  );
  for (let at = 0; at < GUESTS; at += 1) {
    insert.run(`g${at}`, session.sessionId, at, `Khách ${at}`);
    emails[`g${at}`] = `khach${at}@noi-khac.example`;
  }
  const said = { replyBy: '', contact: '', practical: '', lateReason: '' };
  const asked = { sessionId: session.sessionId, base: 0, papers: [], guests: Object.keys(emails), emails };
  must(await sendConvening(home.viewers.clerk, { ...asked, ...said }, TEST_NOW));

  // Every answer takes a moment, so that the signal meets a letter between being taken and being written down.
  const server = await openTestServer({ slowMs: 8 });
  let minute = 1;
  const later = () => new Date(Date.parse(TEST_NOW) + minute * 60_000).toISOString();
  for (const afterLetters of [3, 9, 17]) {
    const child = await senderProcess(server.url, later());
    while (server.received.length < afterLetters) await new Promise((done) => setTimeout(done, 2));
    child.kill('SIGKILL');
    await once(child, 'exit');
    // Past the lease of what was in hand.
    minute += 10;
  }
  const post = openPost({ url: server.url, from: 'thu@nha.example' }, 5_000, 5_000);
  await sendDue(post, later);
  post.close();
  server.close();

  const open = raw().prepare("select count(*) from outbox where state <> 'sent'").pluck().get();
  expect(open).toBe(0);
  const ids = server.received.map(({ messageId }) => messageId);
  expect(new Set(server.received.map(({ to }) => to)).size).toBe(GUESTS + 1);
  expect(new Set(ids).size).toBe(GUESTS + 1);
  expect(ids.length - new Set(ids).size, 'one doubled for each kill at most').toBeLessThanOrEqual(3);
}, 60_000);
