import 'server-only';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { keyedHash } from './sign-in-keys';

/*
 * Which accounts a browser has signed in to, told by the browser itself: a list of marks, newest first, each made by
 * this server for one account. A mark gives no access; it only says that guesses from this browser are counted apart.
 */

/** As long as browsers keep a cookie: a delegate may sign in twice a year. */
export const DEVICE_LASTS_S = 400 * 24 * 60 * 60;
/** The people of one ward may share a tablet; and the cookie must stay small. */
const MARKS_MOST = 40;
const MARK = /^([0-9a-z]{1,9})\.([\w-]{16})\.([\w-]{22})$/;

/** The nonce of the mark by which this browser is known to the account; `null` when it is not, or no longer. */
export function knownDevice(marks: string, email: string, now: string): string | null {
  const mark = marksOf(marks).find((one) => isMarkOf(one, email));
  const [, markedAt = '', nonce = ''] = MARK.exec(mark ?? '') ?? [];
  const ageMs = Date.parse(now) - Number.parseInt(markedAt, 36);
  return mark && ageMs < DEVICE_LASTS_S * 1000 ? nonce : null;
}

/** The browser's marks once its person has signed in to the account: a new one takes the place of the old. */
export function markDevice(marks: string, email: string, now: string): string {
  const markedAt = Date.parse(now).toString(36);
  const nonce = randomBytes(12).toString('base64url');
  const others = marksOf(marks).filter((one) => !isMarkOf(one, email));
  return [`${markedAt}.${nonce}.${sealOf(email, markedAt, nonce)}`, ...others].slice(0, MARKS_MOST).join('~');
}

const marksOf = (marks: string) => marks.split('~', MARKS_MOST).filter((one) => MARK.test(one));

function isMarkOf(mark: string, email: string): boolean {
  const [, markedAt = '', nonce = '', seal = ''] = MARK.exec(mark) ?? [];
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(email, markedAt, nonce)));
}

const sealOf = (email: string, markedAt: string, nonce: string) =>
  keyedHash('device', `${email} ${markedAt} ${nonce}`).slice(0, 22);
