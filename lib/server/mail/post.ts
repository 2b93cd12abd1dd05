import 'server-only';
import { createTransport, type Transporter } from 'nodemailer';
import type { Trial } from '@/lib/mail/back-off';
import type { Letter } from '@/lib/mail/letter-words';
import type { MailSettings } from '../env';

/** How long a server may take over one step, and over a whole letter. */
const STEP_MS = 20_000;
const LETTER_MS = 60_000;

export type Posting = Letter & {
  to: string;
  /** The same for every try, so that a letter sent twice is known as one. */
  messageId: string;
  /** An iCalendar to put into the letter. */
  calendar: string | null;
};

/** Hands letters to the mail server one after another, over one connection for as long as it holds. */
export type Post = { send: (letter: Posting) => Promise<Trial>; close: () => void };

/**
 * @param stepMs how long the server may be silent
 * @param letterMs how long one letter may take: what is not settled by then is tried again, as the same letter
 */
export function openPost({ url, from }: MailSettings, stepMs = STEP_MS, letterMs = LETTER_MS): Post {
  const timeouts = { connectionTimeout: stepMs, greetingTimeout: stepMs, socketTimeout: stepMs };
  const transport = createTransport({
    ...timeouts,
    ...{ url, pool: true, maxConnections: 1, maxMessages: 100 },
    requireTLS: isTold(url),
    // Letters are made of our own words: nothing is read from a disk or fetched for one.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return {
    send: (letter) => settled(send(transport, from, letter), letterMs),
    close: () => transport.close(),
  };
}

/** A password goes over no open line: only this machine may be told one without TLS. */
function isTold(url: string): boolean {
  const { hostname, password } = new URL(url);
  return password !== '' && !/^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

async function send(transport: Transporter, from: string, letter: Posting): Promise<Trial> {
  const { to, subject, text, html, messageId, calendar } = letter;
  try {
    await transport.sendMail({
      // An address as it is: a comma in it makes no second one.
      to: { name: '', address: to },
      ...{ from, subject, text, html, messageId },
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      ...(calendar === null
        ? {}
        : { icalEvent: { method: 'PUBLISH', filename: 'ky-hop.ics', content: calendar } }),
    });
    return { is: 'sent' };
  } catch (error) {
    return trialOf(error as { responseCode?: number; code?: string });
  }
}

/**
 * A code and no words: a server's words may name whom a letter was for. A 5xx is for good; a 4xx, a lost line or a certificate that
 * is not trusted may pass, since somebody may mend it.
 */
function trialOf({ responseCode, code }: { responseCode?: number; code?: string }): Trial {
  if (responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH')
    return { is: 'refused', code: String(responseCode) };
  return { is: 'later', code: responseCode === undefined ? (code ?? 'unknown') : String(responseCode) };
}

async function settled(trial: Promise<Trial>, withinMs: number): Promise<Trial> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Trial>((done) => {
    timer = setTimeout(() => done({ is: 'later', code: 'timeout' }), withinMs);
  });
  try {
    return await Promise.race([trial, late]);
  } finally {
    clearTimeout(timer);
  }
}
