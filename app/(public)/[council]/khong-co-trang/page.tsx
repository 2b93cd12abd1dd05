import type { Metadata } from 'next';
import { Nowhere } from '@/components/public/nowhere';

export const metadata: Metadata = { title: 'Không có trang này', robots: { index: false } };

/** What the front answers, as 404, for whatever is not there in a council: its own frame and menu around the sentence. */
export default function NowherePage() {
  return <Nowhere />;
}
