'use server';

import { revalidatePath } from 'next/cache';
import { enterForConvened } from '@/db/access/convening/answers';
import { sendConvening } from '@/db/access/convening/send-convening';
import { sendNotice } from '@/db/access/convening/send-notice';
import { resendLetters } from '@/db/access/mail/resend';
import { sendingKey, sessionKey } from '@/lib/forms/convening';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { actOn, formIn, textIn } from '../../../../action';

const EMAIL = 'emails.';

/** Sends the convening, told how many there were when the page was made. */
export async function send(
  key: { sessionId: string; base: number },
  _before: Result | null,
  form: FormData,
): Promise<Result> {
  const sent = formIn(form);
  const [replyBy, contact, practical, lateReason] = ['replyBy', 'contact', 'practical', 'lateReason'].map(
    (name) => textIn(sent, name),
  );
  const rows = (name: string) => sent.getAll(name).filter((value) => typeof value === 'string');
  const emails = Object.fromEntries(
    [...sent.keys()]
      .filter((name) => name.startsWith(EMAIL))
      .map((name) => [name.slice(EMAIL.length), textIn(sent, name)]),
  );
  const said = { replyBy, contact, practical, lateReason, papers: rows('papers'), guests: rows('guests') };
  const done = await actOn(sendingKey, key, (viewer, about, now) =>
    sendConvening(viewer, { ...said, emails, ...about }, now),
  );
  if (done.ok) revalidatePath(paths.deskConvening(key.sessionId));
  return done;
}

/** Writes down what was handed over or answered beside the app. */
export async function enter(
  key: { sessionId: string },
  _before: Result | null,
  form: FormData,
): Promise<Result> {
  const input = Object.fromEntries(
    ['convenedId', 'way', 'answer', 'reason', 'at'].map((name) => [name, textIn(form, name)]),
  );
  const done = await actOn(sessionKey, key, (viewer, { sessionId }, now) =>
    enterForConvened(viewer, sessionId, input, now),
  );
  if (done.ok) revalidatePath(paths.deskConvening(key.sessionId));
  return done;
}

/** Puts the letters that did not go out back into the outbox. */
export async function resend(
  key: { sessionId: string },
  _before: Result | null,
  _form: FormData,
): Promise<Result> {
  const done = await actOn(sessionKey, key, (viewer, { sessionId }, now) =>
    resendLetters(viewer, sessionId, now),
  );
  // Reminders of the deadline for comments are told of on another page.
  if (done.ok) revalidatePath(paths.deskSession(key.sessionId), 'layout');
  return done;
}

/** Tells those who were called that the session is put off or called off. */
export async function tellOff(
  key: { sessionId: string; base: number },
  _before: Result | null,
  form: FormData,
): Promise<Result> {
  const note = textIn(form, 'note');
  const done = await actOn(sendingKey, key, (viewer, about, now) =>
    sendNotice(viewer, { ...about, note }, now),
  );
  if (done.ok) revalidatePath(paths.deskSession(key.sessionId), 'layout');
  return done;
}
