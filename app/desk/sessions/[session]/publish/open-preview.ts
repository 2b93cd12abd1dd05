import 'server-only';
import { notFound } from 'next/navigation';
import { getPreview } from '@/db/access/publishing';
import { requireViewer } from '../../../../viewer';

export type SessionParams = { params: Promise<{ session: string }> };

/** Who asks and what would be published now, for the pages where it is decided. */
export async function openPreview({ params }: SessionParams, pathOf: (session: string) => string) {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(pathOf(sessionId));
  const preview = await getPreview(viewer, sessionId);
  if (!preview) notFound();
  return { viewer, sessionId, preview, step: { sessionId, base: preview.desk.version } };
}
