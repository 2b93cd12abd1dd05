import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SessionView, sessionMetadata } from '../../../../../session-view';

type VersionParams = { params: Promise<{ council: string; slug: string; version: string }> };

async function readParams(params: VersionParams['params']) {
  const { council, slug, version } = await params;
  return /^[1-9]\d{0,4}$/.test(version) ? { council, slug, version: Number(version) } : notFound();
}

export async function generateMetadata({ params }: VersionParams): Promise<Metadata> {
  const { council, slug, version } = await readParams(params);
  return sessionMetadata(council, slug, version);
}

/** One version of a meeting's record, for ever. */
export default async function VersionPage({ params }: VersionParams) {
  const { council, slug, version } = await readParams(params);
  return <SessionView council={council} slug={slug} version={version} />;
}
