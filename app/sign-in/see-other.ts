import 'server-only';
import { safeBack } from '@/lib/back';
import { paths } from '@/lib/paths';
import type { RefusalCode } from '@/lib/refusal';

/**
 * Leads a browser on to the sign-in page, which knows where the person goes next, or says why not.
 *
 * @param back where the person wanted to go, as the form said it
 * @param from an answer whose cookies go along
 */
export function seeOther(back: string | null, refused: RefusalCode | null, from?: Response): Response {
  const wanted = safeBack(back ?? undefined);
  const query = new URLSearchParams({ ...(wanted && { back: wanted }), ...(refused && { refused }) });
  const Location = query.size > 0 ? `${paths.signIn()}?${query}` : paths.signIn();
  const answer = new Response(null, {
    status: 303,
    headers: { Location, 'Cache-Control': 'private, no-store' },
  });
  for (const cookie of from?.headers.getSetCookie() ?? []) answer.headers.append('Set-Cookie', cookie);
  return answer;
}
