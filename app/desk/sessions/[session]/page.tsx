import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: 'Kỳ họp' };

/** A session's workspace begins with its general facts. */
export default async function SessionPage({ params }: { params: Promise<{ session: string }> }) {
  const { session } = await params;
  redirect(paths.deskSection(session, 'general'));
}
