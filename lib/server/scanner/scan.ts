import 'server-only';
import { connect, type Socket } from 'node:net';
import { readEnv } from '../env';
import { log } from '../observe/log';
import type { ScannerAddress } from './scanner-address';

/** `found` something harmful; `unanswered` when nobody knows. */
export type Scanned = 'clean' | 'found' | 'unanswered';

/** A scanner on the same machine takes two seconds for 20 MB; one that is starting answers after minutes or not at all. */
const MOST_MS = 20_000;
const MOST_ANSWER_BYTES = 1_000;
const CHUNK_BYTES = 64 * 1024;

/** Whether the operator set a scanner up. */
export const hasScanner = (): boolean => readEnv().scanner !== null;

/** What the operator's scanner says of these bytes; `clean` where there is none. */
export async function scan(bytes: Uint8Array): Promise<Scanned> {
  const { scanner } = readEnv();
  if (!scanner) return 'clean';
  const answer = await ask(scanner, bytes).catch((error: NodeJS.ErrnoException) => error.code ?? 'ERROR');
  if (/^stream: OK$/.test(answer)) return 'clean';
  const [, signature] = /^stream: (.{1,200}) FOUND$/.exec(answer) ?? [];
  if (signature) {
    log.warn({ event: 'file.infected', signature }, 'The scanner found something in a file that was sent.');
    return 'found';
  }
  const told = 'The virus scanner did not answer: files wait until it does. Look at clamd and at CLAMD.';
  log.error({ event: 'scanner.unanswered', reason: answer.slice(0, 100) }, told);
  return 'unanswered';
}

/**
 * Sends bytes by clamd's INSTREAM: chunks, each after its length in four bytes, and an empty one at the end.
 * https://docs.clamav.net/manual/Usage/Scanning.html#clamd
 */
function ask(address: ScannerAddress, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    const answer: Buffer[] = [];
    let received = 0;
    // A limit for the whole answer, not for a pause in it: an answer that drips would hold the waiting person.
    const tooLong = setTimeout(() => socket.destroy(fault('ETIMEDOUT')), MOST_MS);
    socket.once('connect', () => send(socket, bytes));
    socket.on('data', (chunk) => {
      answer.push(chunk);
      received += chunk.length;
      if (received > MOST_ANSWER_BYTES) socket.destroy(fault('EMSGSIZE'));
    });
    socket.once('error', reject);
    socket.once('close', () => {
      clearTimeout(tooLong);
      resolve(Buffer.concat(answer).toString('utf8').replace(/\0/g, '').trim());
    });
  });
}

const fault = (code: string) => Object.assign(new Error(code), { code });

function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const chunk = bytes.subarray(at, at + CHUNK_BYTES);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    socket.write(chunk);
  }
  // Its end is the four zeros: a scanner that sees the connection half closed may not answer any more.
  socket.write(Buffer.alloc(4));
}
