import { redirect } from 'next/navigation';
import { paths } from '@/lib/paths';

export default async function SessionPage({ params }: { params: Promise<{ session: string }> }) {
  const { session } = await params;
  redirect(paths.deskSection(session, 'general'));
}
