import 'server-only';
import { notFound } from 'next/navigation';
import { getCouncilFor } from '@/db/access/register/councils';
import { listTemplates } from '@/db/access/register/templates';
import { requireViewer } from '../../../viewer';

/** Who asks, for which council, and every version of its words; 404 where the desk is not theirs to see. */
export async function findTemplates(slug: string, back: string) {
  const viewer = await requireViewer(back);
  const council = await getCouncilFor(viewer, slug);
  const versions = council && (await listTemplates(viewer, council.id));
  if (!council || !versions) notFound();
  return { viewer, council, versions };
}
