import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DelegateArticle } from '@/components/public/delegate-article';
import { getDelegate, listDelegateSessions } from '@/db/access/publications/published-delegates';
import { listRegisterCorrections } from '@/db/access/register/register-corrections';
import { paths } from '@/lib/paths';
import { readQuery } from '@/lib/public-query';
import { stayWithin } from '../../../../last-page';
import { loadCouncil, type Query, type SlugParams } from '../../../load';
import { publicMetadata } from '../../../public-metadata';

type DelegateParams = SlugParams & Query;

async function load({ params }: DelegateParams) {
  const { council: councilSlug, slug } = await params;
  const council = await loadCouncil(councilSlug);
  const found = (await getDelegate(council.id, slug)) ?? notFound();
  return { council, slug, ...found };
}

export async function generateMetadata(props: DelegateParams): Promise<Metadata> {
  const { council, slug, delegate } = await load(props);
  return publicMetadata({
    heading: delegate.name,
    description: `Đại biểu ${delegate.name}, ${council.name}: chức vụ, dự họp và biểu quyết.`,
    path: paths.delegate(council.slug, slug),
    council,
  });
}

/** One delegate: offices, attendance, and how they voted where votes were taken by name. */
export default async function DelegatePage(props: DelegateParams) {
  const { council, slug, delegate, terms } = await load(props);
  const { trang } = readQuery('list', await props.searchParams);
  const list = await listDelegateSessions(council.id, slug, trang ?? 1);
  stayWithin(list, paths.delegate(council.slug, slug));
  const corrections = await listRegisterCorrections(council.id, slug);
  return (
    <DelegateArticle
      council={council.slug}
      delegate={delegate}
      terms={terms}
      list={list}
      corrections={corrections}
    />
  );
}
