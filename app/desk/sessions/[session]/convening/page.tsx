import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ConveningPage } from '@/components/desk/convening/convening-page';
import { getConvening } from '@/db/access/convening/convening';
import { paths } from '@/lib/paths';
import { refusals } from '@/lib/refusal';
import { requireViewer } from '../../../../viewer';
import { enter, resend, send, tellOff } from './actions';

export const metadata: Metadata = { title: 'Triệu tập' };

/** Who is called to the session, what they were told, and what they answered. */
export default async function DeskConveningPage({ params }: { params: Promise<{ session: string }> }) {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(paths.deskConvening(sessionId));
  const now = new Date().toISOString();
  const found = await getConvening(viewer, sessionId, now);
  if (!found) notFound();
  const { verdict, council, ...view } = found;
  return (
    <ConveningPage
      view={{ ...view, quorumArticle: council.quorumArticle, refusal: verdict && refusals[verdict] }}
      now={now}
      send={send.bind(null, { sessionId, base: view.sendings.length })}
      enter={enter.bind(null, { sessionId })}
      tellOff={tellOff.bind(null, { sessionId, base: view.sendings.length })}
      resend={resend.bind(null, { sessionId })}
    />
  );
}
