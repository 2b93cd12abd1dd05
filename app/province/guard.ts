import 'server-only';
import { notFound } from 'next/navigation';
import { getLookedAfterCouncil } from '@/db/access/register/province-overview';
import { paths } from '@/lib/paths';
import { looksAfterProvinces } from '@/lib/policies/provinces';
import { requireViewer } from '../viewer';

/** Who looks after a province; for anybody else the page does not exist. */
export async function requireProvince(backPath: string) {
  const viewer = await requireViewer(backPath);
  return looksAfterProvinces(viewer) ? viewer : notFound();
}

/** The same with the council in the address, which must be one of theirs. */
export async function requireLookedAfter(slug: string) {
  const viewer = await requireProvince(paths.provinceCouncil(slug));
  const council = await getLookedAfterCouncil(viewer, slug);
  return council ? { viewer, council } : notFound();
}
