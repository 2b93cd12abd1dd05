import type { NextRequest } from 'next/server';
import { dropHalfSignIn, finishSignIn } from '@/db/access/accounts/second-step';
import { orStoreRefusal } from '@/db/access/store-refusal';
import { isFromOurPages } from '../../../action';
import { dropToken, heldToken, keepToken } from '../../../sign-in/cookies';
import { seeOther } from '../../../sign-in/see-other';

/**
 * The second step of signing in: a plain form, with or without script. A wrong code leads back to the page that asked for it,
 * which says so.
 */
export async function POST(request: NextRequest): Promise<Response> {
  if (!(await isFromOurPages())) return new Response(null, { status: 403 });
  const typed = new URLSearchParams(await request.text());
  const token = await heldToken();
  const now = new Date().toISOString();
  if (typed.has('cancel')) {
    const dropped = await orStoreRefusal(async () => {
      if (token) await dropHalfSignIn(token, now);
      return { ok: true as const };
    });
    await dropToken();
    return seeOther(typed.get('back'), dropped.ok ? null : dropped.code);
  }
  const done = await orStoreRefusal(() =>
    finishSignIn({ token, answer: typed.get('passkey') || (typed.get('answer') ?? '') }, now),
  );
  if (done.ok) await keepToken(done.token);
  return seeOther(typed.get('back'), done.ok ? null : done.code);
}
