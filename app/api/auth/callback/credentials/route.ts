import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import { paths } from '@/lib/paths';
import { type RefusalCode, type Result, refuse } from '@/lib/refusal';
import { isFromOurPages } from '../../../../action';
import { askNextAuth } from '../../../../auth';
import { isSecure } from '../../../../sign-in/cookies';
import { seeOther } from '../../../../sign-in/see-other';

/** An address of 254 characters and a password of 200, each as wide as UTF-8 and percent signs make them. */
const MOST_CHARACTERS = 8_000;
const FIELDS = ['email', 'password', 'csrfToken'];

/*
 * Two ways lead here. With script, the page sends next-auth's token along and reads the answer; without, the form itself is
 * posted: its origin shows that it is ours, the token is made here, and the browser is led on.
 */

/**
 * Signs in with an address and a password, typed into our own page. A wrong password is an answer to a question, not a
 * failed request: it comes with 200, or every browser would log an error.
 */
export async function POST(request: NextRequest): Promise<Response> {
  // A browser names the page's origin; a program that names none still has to show the token.
  if (request.headers.has('origin') && !(await isFromOurPages())) return answer(403, refuse('role.missing'));
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded'))
    return answer(415, refuse('input.invalid'));
  const text = await request.text();
  if (text.length > MOST_CHARACTERS) return answer(413, refuse('input.invalid'));

  const typed = new URLSearchParams(text);
  const isPlain = typed.has('plain') && request.headers.has('origin');
  if (isPlain) typed.set('csrfToken', await ownCsrfToken(request));
  const body = new URLSearchParams(FIELDS.map((field) => [field, typed.get(field) ?? '']));
  body.set('json', 'true');
  const asked = new NextRequest(new URL(request.url).origin, { method: 'POST', body });
  const answered = await askNextAuth(asked, 'callback', 'credentials');
  // next-auth says how it ended in the address it would send a browser to.
  const { searchParams } = new URL(((await answered.json()) as { url: string }).url);
  if (searchParams.has('csrf')) return answer(403, refuse('account.no_cookies'), answered);
  const code = searchParams.get('error') as RefusalCode | null;
  if (isPlain) return seeOther(typed.get('back'), code, answered);
  return answer(200, code ? refuse(code) : { ok: true }, answered);
}

/** next-auth's token and its cookie, for a post that our own page sent without script. */
async function ownCsrfToken(request: NextRequest): Promise<string> {
  const asked = new NextRequest(new URL(paths.signInToken(), request.url));
  const given = await askNextAuth(asked, 'csrf');
  const jar = await cookies();
  for (const line of given.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (name?.includes('csrf-token')) jar.set(name, decodeURIComponent(value ?? ''), CSRF_COOKIE);
  }
  return ((await given.json()) as { csrfToken: string }).csrfToken;
}

const CSRF_COOKIE = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } as const;

function answer(status: number, result: Result, from?: Response): Response {
  const answer = Response.json(result, { status, headers: { 'Cache-Control': 'private, no-store' } });
  for (const cookie of from?.headers.getSetCookie() ?? []) answer.headers.append('Set-Cookie', cookie);
  return answer;
}
