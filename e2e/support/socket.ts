import { connect } from 'node:net';

export type Heard = {
  /** 0 where nothing was answered. */
  readonly status: number;
  readonly text: string;
  /** Of the request that came after it on the same connection; null where the server had closed it instead. */
  readonly next: number | null;
};

/** No answer of ours takes nearly as long; one that hangs would take a minute. */
const PATIENCE_MS = 10_000;

const statuses = (text: string) =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

/**
 * Sends bytes as they are, waits for the answer, then asks for something more on the same connection, as a proxy would.
 * @param isCutOff the sender ends its half of the connection after the bytes
 */
export function converse(port: number, bytes: string | Buffer, isCutOff = false): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    let asked = false;
    const late = setTimeout(() => {
      socket.destroy();
      reject(new Error(`Nothing more came after: ${text.slice(0, 300)}`));
    }, PATIENCE_MS);
    const finish = () => {
      clearTimeout(late);
      const [status = 0, ...more] = statuses(text);
      resolve({ status, text, next: more.at(-1) ?? null });
      socket.destroy();
    };
    socket.on('data', (part) => {
      text += part.toString('latin1');
      const answered = statuses(text).length;
      if (answered > 1) finish();
      else if (answered === 1 && !asked && !isCutOff) {
        asked = true;
        socket.write('GET /robots.txt HTTP/1.1\r\nHost: x\r\n\r\n');
      }
    });
    // A refusal that closes the connection under what is still being sent is an answer, too.
    socket.on('error', () => undefined);
    socket.on('close', finish);
    socket.write(bytes);
    if (isCutOff) socket.end();
  });
}

/** A request written out by hand. */
export const request = (line: string, headers: readonly string[], body: string | Buffer = '') =>
  Buffer.concat([Buffer.from(`${line} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`), Buffer.from(body)]);
