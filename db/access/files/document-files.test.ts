import { afterAll, beforeAll, expect, test } from 'vitest';
import { raw } from '../../client';
import { createTestCouncil, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { sendTestPaper } from '../test-files';
import { createTestSession, type TestSession } from '../test-session';
import { namedFiles } from './named-files';
import { getPaper } from './served-files';

/* The papers of questions, of answers and of oversight, each with a file of its own. */

let closeDatabase: () => void;
let council: TestCouncil;
let session: TestSession;
let digests: string[];

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  council = await createTestCouncil('van-ban');
  session = await createTestSession(council);
  await session.saveGeneral({ occurrence: 'held' });
  const [asked = '', answered = '', overseen = ''] = await Promise.all(
    ['Phiếu', 'Trả lời', 'Báo cáo'].map((text) => sendTestPaper(council, session.sessionId, text)),
  );
  digests = [asked, answered, overseen];
  const file = (fileDigest: string) => ({ fileDigest, fileName: 'van-ban.pdf' });
  await session.save('questions', {
    questions: [{ id: 'q', matter: 'Bao giờ xong mương?', ...file(asked) }],
    questionTurns: [{ id: 't', questionId: 'q', kind: 'answer', how: 'in_writing', ...file(answered) }],
  });
  await session.save('oversight', { oversights: [{ id: 'o', subject: 'Rác', ...file(overseen) }] });
});
afterAll(() => closeDatabase());

const read = (viewer: Parameters<typeof getPaper>[0]) =>
  Promise.all(digests.map(async (digest) => (await getPaper(viewer, digest, TEST_NOW)) !== null));

test('are kept while a row names them', async () => {
  expect([...(await namedFiles())]).toEqual(expect.arrayContaining(digests));
  const gone = raw().prepare('delete from files where digest = ?');
  for (const digest of digests) expect(() => gone.run(digest)).toThrow('file_named');
});

test('are the desk’s until they are published, and everybody’s then', async () => {
  expect(await read(council.viewers.clerk)).toEqual([true, true, true]);
  expect(await read(council.viewers.councillor)).toEqual([false, false, false]);
  expect(await read(null)).toEqual([false, false, false]);
  await session.publish();
  expect(await read(null)).toEqual([true, true, true]);
});

test('of another council are refused', async () => {
  const other = await createTestCouncil('ben-canh');
  const theirs = await createTestSession(other, 12);
  const [digest = ''] = digests;
  const question = { id: 'q-12', matter: 'Bao giờ?', fileDigest: digest, fileName: 'a.pdf' };
  await expect(theirs.save('questions', { questions: [question], questionTurns: [] })).rejects.toThrow();
});
