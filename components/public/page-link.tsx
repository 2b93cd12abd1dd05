import type { ReactNode } from 'react';

type PageLinkProps = {
  /** Null while there is no such page yet: a preview shows what a link will say, and leads nowhere. */
  href: string | null;
  className?: string;
  children: ReactNode;
};

/** A link to a public page that publication makes. */
export function PageLink({ href, className, children }: PageLinkProps) {
  if (href === null) return <span>{children}</span>;
  return (
    <a href={href} className={className}>
      {children}
    </a>
  );
}
