import type { Metadata } from 'next';
import type { SlugParams } from '../../../load';
import { SessionView, sessionMetadata } from '../../../session-view';

export async function generateMetadata({ params }: SlugParams): Promise<Metadata> {
  const { council, slug } = await params;
  return sessionMetadata(council, slug);
}

/** One meeting's record, newest version. */
export default async function MeetingPage({ params }: SlugParams) {
  const { council, slug } = await params;
  return <SessionView council={council} slug={slug} />;
}
