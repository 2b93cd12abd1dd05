import { createServer as createPlain, type Server, type Socket } from 'node:net';
import { createServer as createSecure } from 'node:tls';

/** A letter as a server of these tests received it. */
export type Received = { to: string; messageId: string; data: string };

type Behaviour = {
  /** The answer to a recipient; 250 unless said. */
  recipient?: (address: string) => number;
  /** The answer to a whole letter: a code, or nothing at all because the server dies. */
  letter?: (letter: Received) => number | 'dies';
  /** How long every answer takes. */
  slowMs?: number;
  /** TLS from the start, under a certificate nobody trusts. */
  isSecure?: boolean;
};

/** A mail server on this machine that behaves as a test says, in as much of RFC 5321 as our letters need. */
export async function openTestServer(behaviour: Behaviour = {}) {
  const received: Received[] = [];
  const open = new Set<Socket>();
  const serve = (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => {});
    converse(socket, behaviour, received);
  };
  const server: Server = behaviour.isSecure
    ? createSecure({ key: KEY, cert: CERTIFICATE }, serve)
    : createPlain(serve);
  server.on('tlsClientError' as 'error', () => {});
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return {
    received,
    url: `${behaviour.isSecure ? 'smtps' : 'smtp'}://127.0.0.1:${port}`,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

function converse(socket: Socket, behaviour: Behaviour, received: Received[]): void {
  const { recipient = () => 250, letter = () => 250, slowMs = 0 } = behaviour;
  let buffer = '';
  let to = '';
  let isInLetter = false;
  const say = (code: number, text = 'x') =>
    setTimeout(() => socket.destroyed || socket.write(`${code} ${text}\r\n`), slowMs);
  const whole = (data: string) => {
    isInLetter = false;
    const [, messageId = ''] = /^Message-ID: (\S+)/im.exec(data) ?? [];
    const one = { to, messageId, data };
    received.push(one);
    const answer = letter(one);
    if (answer === 'dies') socket.destroy();
    else say(answer);
  };
  const command = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    const [, address = ''] = /^RCPT TO:<([^>]*)>/i.exec(line) ?? [];
    if (verb === 'RCPT') {
      to = address;
      say(recipient(address));
    } else if (verb === 'DATA') {
      isInLetter = true;
      say(354);
    } else if (verb === 'QUIT') {
      say(221);
      socket.end();
    } else say(250);
  };
  socket.on('data', (chunk) => {
    buffer += chunk.toString();
    for (;;) {
      const end = isInLetter ? buffer.indexOf('\r\n.\r\n') : buffer.indexOf('\r\n');
      if (end < 0) return;
      const part = buffer.slice(0, end);
      buffer = buffer.slice(end + (isInLetter ? 5 : 2));
      if (isInLetter) whole(part);
      else command(part);
    }
  });
  say(220, 'localhost');
}

/** The words of a letter, out of quoted-printable and base64. */
export function bodyOf(data: string): string {
  const decoded = data.replace(
    /Content-Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g,
    (_, body: string) => Buffer.from(body, 'base64').toString(),
  );
  const joined = decoded.replace(/=\r\n/g, '');
  const bytes = joined.replace(/(?:=[0-9A-F]{2})+/g, (run) =>
    Buffer.from(run.replaceAll('=', ''), 'hex').toString(),
  );
  return bytes.replace(/=\?UTF-8\?Q\?(.*?)\?=/g, '$1').replaceAll('&#38;', '&');
}

/* Made for these tests, for localhost, and trusted by nobody. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg12EmJt7M+76/yya6
Q7vxIxQk1rL0YfJs3LUCfqFcKV6hRANCAARedNDQDE3uy+arFPSaEavhg+BMeyXk
qMhQJP7qWaR5RYI1ZhIiydW8MNGC8HVc/QH4699vvdC/sKqorn4jTSCN
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBfzCCASWgAwIBAgIUCT49Q5XeOzib5mYbZzRqED1tT5IwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEzMDE4MDMzMloYDzIxMjYxMTA2
MTgwMzMyWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARedNDQDE3uy+arFPSaEavhg+BMeyXkqMhQJP7qWaR5RYI1ZhIiydW8
MNGC8HVc/QH4699vvdC/sKqorn4jTSCNo1MwUTAdBgNVHQ4EFgQUfH4ofH0QEwOb
uBvknt18JJxouiwwHwYDVR0jBBgwFoAUfH4ofH0QEwObuBvknt18JJxouiwwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiBIEGzPXKkW59ICToIb62/C
U5n5YryBRrn45lzbrjJldQIhAOnfmdkG2s6ZP6JvxlW5zxu96KXdg9yT/KxK01yH
B8Yq
-----END CERTIFICATE-----`;
