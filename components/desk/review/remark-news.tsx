'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { newRemarkText, type ReviewNews } from '@/lib/review/news';
import { useWorkspaceFacts } from '../editor/workspace-facts';

export type LookForRemarks = (about: { sessionId: string }) => Promise<Result<{ review: ReviewNews }>>;

const LOOK_EVERY_MS = 60_000;

/** A word above the work when a councillor said something since the page was opened; whatever is being typed stays where it is. */
export function RemarkNews({ look }: { look: LookForRemarks }) {
  const held = useWorkspaceFacts();
  const router = useRouter();
  const pathname = usePathname();
  const [seen, setSeen] = useState(held?.facts.review.newest?.id ?? null);
  const review = useLatest(held, look);
  const newest = review?.newest ?? null;
  if (!held || !newest || newest.id === seen) return null;
  const hear = () => setSeen(newest.id);
  const isHere = pathname === paths.deskReview(held.sessionId);
  return (
    <div
      data-news
      className="sticky bottom-3 z-10 order-last mt-4 flex flex-wrap items-center gap-3 rounded-sm border border-edge bg-card px-4 py-2 text-sm"
    >
      <p role="status" className="min-w-0 flex-1">
        {newRemarkText(newest)}
      </p>
      {isHere ? (
        <Button
          size="small"
          onClick={() => {
            hear();
            router.refresh();
          }}
        >
          Xem
        </Button>
      ) : (
        <ButtonLink href={paths.deskReview(held.sessionId)} size="small" onClick={hear}>
          Xem
        </ButtonLink>
      )}
      <Button size="small" variant="quiet" onClick={hear}>
        Đã biết
      </Button>
    </div>
  );
}

/** What the page brought, what saves brought since, and what is asked for when the window is looked at and once a minute. */
function useLatest(held: ReturnType<typeof useWorkspaceFacts>, look: LookForRemarks): ReviewNews | null {
  const [told, setTold] = useState<ReviewNews | null>(null);
  const brought = held?.facts.review ?? null;
  const [known, setKnown] = useState(brought);
  if (known !== brought) {
    setKnown(brought);
    setTold(null);
  }
  const sessionId = held?.sessionId;
  useEffect(() => {
    if (!sessionId) return;
    let isGone = false;
    const ask = async () => {
      if (document.hidden) return;
      // Not being reached is no news of a remark; the page's own saves say what is wrong.
      const result = await look({ sessionId }).catch(() => null);
      if (!isGone && result?.ok) setTold(result.review);
    };
    const timer = setInterval(ask, LOOK_EVERY_MS);
    window.addEventListener('focus', ask);
    document.addEventListener('visibilitychange', ask);
    return () => {
      isGone = true;
      clearInterval(timer);
      window.removeEventListener('focus', ask);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [sessionId, look]);
  return told ?? brought;
}
