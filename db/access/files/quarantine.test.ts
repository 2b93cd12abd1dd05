import { createServer, type Server } from 'node:net';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refusals } from '@/lib/refusal';
import { dropAside, takenAside } from '@/lib/server/files/aside';
import { digestOf, namesOf } from '@/lib/server/files/by-digest';
import { testPdf } from '@/lib/server/papers/test-pdf';
import { raw } from '../../client';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  type TestCouncil,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { storePaper, storePhoto } from './files';
import { lookAgain } from './quarantine';
import { getPaper, getPhoto } from './served-files';

/** What every scanner takes for harmful by agreement, in two parts, so that none takes this file for it. */
const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`;
const LATER = '2026-03-02T01:05:00.000Z';

let closeDatabase: () => void;
let startAnew: () => void;
let home: TestCouncil;
let draft: TestSession;
let scanner: FakeScanner;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  draft = await createTestSession(home);
  startAnew = rememberTestDatabase();
  scanner = await FakeScanner.start();
});
beforeEach(() => {
  startAnew();
  scanner.mood = 'awake';
  process.env.CLAMD = `127.0.0.1:${scanner.port}`;
});
afterEach(() => {
  process.env.CLAMD = '';
});
afterAll(async () => {
  await scanner.stop();
  closeDatabase();
});

/** Speaks clamd's INSTREAM: takes the whole stream apart by its lengths, looks for EICAR, answers. */
class FakeScanner {
  mood: 'awake' | 'asleep' | 'full' | 'babbling' = 'awake';
  port = 0;
  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeScanner> {
    const server = createServer();
    const made = new FakeScanner(server);
    server.on('connection', (socket) => {
      const sent: Buffer[] = [];
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        sent.push(chunk);
        if (made.mood === 'asleep') socket.destroy();
        else if (made.mood === 'babbling') socket.write('x'.repeat(5_000));
        else if (made.mood === 'full') socket.end('INSTREAM size limit exceeded. ERROR\0');
        else made.answerTo(Buffer.concat(sent), (text) => socket.end(text));
      });
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    made.port = (server.address() as { port: number }).port;
    return made;
  }

  private answerTo(sent: Buffer, answer: (text: string) => void): void {
    const command = 'zINSTREAM\0';
    const chunks: Buffer[] = [];
    let at = sent.subarray(0, command.length).equals(Buffer.from(command)) ? command.length : sent.length;
    while (at + 4 <= sent.length) {
      const length = sent.readUInt32BE(at);
      if (length === 0)
        answer(
          Buffer.concat(chunks).includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0',
        );
      chunks.push(sent.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
  }

  stop = () => new Promise((resolve) => this.server.close(resolve));
}

const clean = testPdf('Tờ trình');
const harmful = Buffer.concat([Buffer.from(`%PDF-1.7\n%${EICAR}\n`), clean.subarray('%PDF-1.7\n'.length)]);
const send = (bytes: Buffer, now = TEST_NOW) =>
  storePaper(home.viewers.clerk, { sessionId: draft.sessionId, bytes, name: 'a.pdf' }, now);
const code = (done: Awaited<ReturnType<typeof send>>) => (done && !done.ok ? done.code : 'ok');
const rowOf = (digest: string) =>
  raw().prepare('select cleared_at as clearedAt from files where digest = ?').get(digest);

describe('a file that was sent where a scanner is set up', () => {
  test('is kept when the scanner found nothing, over more than one chunk', async () => {
    const long = Buffer.concat([clean, Buffer.alloc(200_000)]);
    const { digest } = must(await send(long));
    expect(rowOf(digest)).toEqual({ clearedAt: TEST_NOW });
    expect(await getPaper(home.viewers.clerk, digest, TEST_NOW)).toMatchObject({ isPublic: false });
  });

  test('is refused and leaves nothing when it found something', async () => {
    expect(harmful.includes(EICAR)).toBe(true);
    const before = everything();
    expect(code(await send(harmful))).toBe('file.infected');
    expect(everything()).toEqual(before);
    expect(await namesOf(digestOf(harmful))).toEqual([]);
    expect(await takenAside(digestOf(harmful))).toBeNull();
  });

  test('as a photo is looked at as it was sent, not as it was drawn', async () => {
    const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#8a2' } })
      .jpeg()
      .toBuffer();
    const bytes = Buffer.concat([picture, Buffer.from(EICAR)]);
    const upload = { sessionId: draft.sessionId, bytes, name: 'a.jpg' };
    expect(code((await storePhoto(home.viewers.clerk, upload, TEST_NOW)) as never)).toBe('file.infected');
  });
});

describe('a file the scanner did not answer for', () => {
  test.each(['asleep', 'full', 'babbling'] as const)(
    '(%s) waits apart, for nobody to get or to name',
    async (mood) => {
      scanner.mood = mood;
      const done = await send(clean);
      expect(done).toEqual({ ok: false, code: 'file.waiting', message: refusals['file.waiting'] });
      const digest = digestOf(clean);
      expect(rowOf(digest)).toEqual({ clearedAt: null });
      expect(await namesOf(digest), 'not among the files that are served').toEqual([]);
      expect(await getPaper(home.viewers.clerk, digest, TEST_NOW)).toBeNull();
      await expect(draft.saveAgenda(digest, digest, 'a.pdf')).rejects.toThrow('file.not_handed_in');
      expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
    },
  );

  test('may be used once the scanner is back and found nothing', async () => {
    scanner.mood = 'asleep';
    await send(clean);
    expect(await lookAgain(LATER)).toEqual({ released: 0, removed: 0, waiting: 1 });
    scanner.mood = 'awake';
    expect(await lookAgain(LATER)).toEqual({ released: 1, removed: 0, waiting: 0 });
    expect(rowOf(digestOf(clean))).toEqual({ clearedAt: LATER });
    expect(await takenAside(digestOf(clean))).toBeNull();
    const served = await getPaper(home.viewers.clerk, digestOf(clean), TEST_NOW);
    expect(served && 'bytes' in served && clean.equals(served.bytes)).toBe(true);
    expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('leaves when the scanner is back and found something', async () => {
    scanner.mood = 'asleep';
    await send(harmful);
    scanner.mood = 'awake';
    expect(await lookAgain(LATER)).toEqual({ released: 0, removed: 1, waiting: 0 });
    expect(rowOf(digestOf(harmful))).toBeUndefined();
    expect(await takenAside(digestOf(harmful))).toBeNull();
  });

  test('may be used at once when it is sent again to a scanner that answers', async () => {
    scanner.mood = 'asleep';
    await send(clean);
    scanner.mood = 'awake';
    const { digest } = must(await send(clean, LATER));
    expect(rowOf(digest)).toEqual({ clearedAt: LATER });
  });

  test('as a photo is released in every width', async () => {
    scanner.mood = 'asleep';
    const bytes = await sharp({ create: { width: 1000, height: 40, channels: 3, background: '#8a2' } })
      .png()
      .toBuffer();
    await storePhoto(home.viewers.clerk, { sessionId: draft.sessionId, bytes, name: 'a.png' }, TEST_NOW);
    scanner.mood = 'awake';
    expect(await lookAgain(LATER)).toMatchObject({ released: 1 });
    const { digest } = raw().prepare('select digest from files').get() as { digest: string };
    expect((await namesOf(digest)).map((name) => name.slice(64))).toEqual([
      '-1600.jpg',
      '-480.jpg',
      '-960.jpg',
    ]);
    expect(await getPhoto(home.viewers.clerk, digest, 480, TEST_NOW)).toMatchObject({
      contentType: 'image/jpeg',
    });
  });

  test('whose bytes are gone, as after a restore, leaves the register', async () => {
    scanner.mood = 'asleep';
    await send(clean);
    await dropAside(digestOf(clean));
    scanner.mood = 'awake';
    expect(await lookAgain(LATER)).toEqual({ released: 0, removed: 1, waiting: 0 });
  });

  test('was found clean before and stays so', async () => {
    const { digest } = must(await send(clean));
    scanner.mood = 'asleep';
    expect(must(await send(clean, LATER)).digest).toBe(digest);
  });
});
