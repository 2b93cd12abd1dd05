import 'server-only';
import { readEnv } from '@/lib/server/env';
import { openPost, type Post } from '@/lib/server/mail/post';
import { log } from '@/lib/server/observe/log';
import { metrics } from '@/lib/server/observe/metrics';
import { serverProcess } from '@/lib/server/observe/process';
import { letterOf } from './letter-of';
import { dropLetter, settleLetter, takeLetter } from './outbox';

const LOOK_EVERY_MS = 3_000;

/**
 * Sends what is due, one letter after another, until nothing is.
 *
 * @param clock gives the UTC instant
 * @returns how many letters were taken by the server
 */
export async function sendDue(post: Post, clock: () => string, isOver = () => false): Promise<number> {
  let sent = 0;
  while (!isOver()) {
    const letter = await takeLetter(clock());
    if (!letter) return sent;
    const posting = await letterOf(letter, clock());
    if (!posting) {
      await dropLetter(letter);
      continue;
    }
    const trial = await post.send(posting);
    await settleLetter(letter, trial, clock());
    metrics.letters.inc({ result: trial.is });
    if (trial.is === 'sent') sent += 1;
  }
  return sent;
}

/**
 * Looks into the outbox every few seconds for as long as the process serves. Several processes may: each letter is one's at a time.
 * Without a mail server in the settings letters wait, and the desk says so.
 */
export function startSender(): void {
  const { mail } = readEnv();
  if (!mail) return;
  const post = openPost(mail);
  let isRunning = false;
  let wasFailing = false;
  const look = async () => {
    if (isRunning || serverProcess.isStopping) return;
    isRunning = true;
    try {
      const sent = await sendDue(
        post,
        () => new Date().toISOString(),
        () => serverProcess.isStopping,
      );
      if (sent > 0)
        log.info({ event: 'letters.sent', count: sent }, `${sent} letters were handed to the mail server.`);
      wasFailing = false;
    } catch (error) {
      // Said once: a disk that is gone is looked for again and again.
      if (!wasFailing) log.error({ event: 'letters.failed' }, (error as Error).message);
      wasFailing = true;
    } finally {
      isRunning = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  timer.unref();
  serverProcess.closing.add(() => {
    clearInterval(timer);
    post.close();
  });
}
