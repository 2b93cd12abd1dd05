import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { getPreview } from '@/db/access/publications/publishing';
import type { Viewer } from '@/lib/viewer';
import { requireViewer } from '../../../../viewer';

export type SessionParams = { params: Promise<{ session: string }> };

/** Asked by the title and by the page, built once. */
export const findPreview = cache((viewer: Viewer, sessionId: string) =>
  getPreview(viewer, sessionId, new Date().toISOString()),
);

/** Who asks and what would be published now, for the pages where it is decided. */
export async function openPreview({ params }: SessionParams, pathOf: (session: string) => string) {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(pathOf(sessionId));
  const preview = await findPreview(viewer, sessionId);
  if (!preview) notFound();
  return { viewer, sessionId, preview, step: { sessionId, base: preview.desk.version } };
}
