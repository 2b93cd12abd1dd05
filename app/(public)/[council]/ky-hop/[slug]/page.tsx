import type { Metadata } from 'next';
import type { SlugParams } from '../../../load';
import { SessionView, sessionMetadata } from '../../../session-view';

// Made when first asked for, kept until a publication revalidates it.
export const revalidate = false;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: SlugParams): Promise<Metadata> {
  const { council, slug } = await params;
  return sessionMetadata(council, slug);
}

/** One session's record, newest version. */
export default async function SessionPage({ params }: SlugParams) {
  const { council, slug } = await params;
  return <SessionView council={council} slug={slug} />;
}
