import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DelegateArticle } from '@/components/public/delegate-article';
import { getDelegate } from '@/db/access/published-delegates';
import { paths } from '@/lib/paths';
import { loadCouncil, type SlugParams } from '../../../load';
import { publicMetadata } from '../../../public-metadata';

async function load({ params }: SlugParams) {
  const { council: councilSlug, slug } = await params;
  const council = await loadCouncil(councilSlug);
  const sessions = (await getDelegate(council.id, slug)) ?? notFound();
  const newest = sessions.at(-1) ?? notFound();
  return { council, slug, sessions, delegate: newest.delegate };
}

export async function generateMetadata(props: SlugParams): Promise<Metadata> {
  const { council, slug, delegate } = await load(props);
  return publicMetadata({
    heading: delegate.name,
    description: `Đại biểu ${delegate.name}, ${council.name}: chức vụ, dự họp và biểu quyết.`,
    path: paths.delegate(council.slug, slug),
    council,
  });
}

/** One delegate: offices, attendance, and how they voted where votes were taken by name. */
export default async function DelegatePage(props: SlugParams) {
  const { council, sessions, delegate } = await load(props);
  return <DelegateArticle council={council.slug} delegate={delegate} sessions={sessions} />;
}
