import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';

/** A whole card as one target, which a thumb does not miss. */
export function CardLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="flex min-h-18 items-center gap-4 rounded-xl border-2 border-edge bg-card px-5 py-4 text-ink no-underline hover:border-ink hover:no-underline"
    >
      <span className="flex min-w-0 flex-1 flex-col gap-1">{children}</span>
      <Icon name="right" className="size-5 text-soft" />
    </Link>
  );
}
