import 'server-only';
import { notFound } from 'next/navigation';
import { getAdministeredCouncil } from '@/db/access/register/councils';
import { requireViewer } from '../viewer';

/** The signed-in admin and the council in the address; for anybody else the page does not exist. */
export async function requireAdmin(slug: string, backPath: string) {
  const viewer = await requireViewer(backPath);
  const council = await getAdministeredCouncil(viewer, slug);
  return council ? { viewer, council } : notFound();
}
