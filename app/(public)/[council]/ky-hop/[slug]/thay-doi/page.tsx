import type { Metadata } from 'next';
import { ChangesView, changesMetadata } from '../../../../changes-view';
import type { SlugParams } from '../../../../load';

export async function generateMetadata({ params }: SlugParams): Promise<Metadata> {
  return changesMetadata(await params);
}

/** Every version of a session's record, newest first: when, why, and what it changed. */
export default async function ChangesPage({ params }: SlugParams) {
  return <ChangesView {...(await params)} />;
}
