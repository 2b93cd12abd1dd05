import Link from 'next/link';
import type { ReactNode } from 'react';
import { classes } from './classes';

export type Crumb = { label: string; href?: string };
export type PageHeaderProps = {
  crumbs?: readonly Crumb[];
  title: ReactNode;
  /** The page in one or two sentences, set in the record's serif. */
  lede?: ReactNode;
  /** `desk` is smaller: a tool's heading, not a page's. */
  scale?: 'public' | 'desk';
  className?: string;
  children?: ReactNode;
};

/** The way up, as links; the last crumb is where the reader is and is not one. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Đường dẫn">
      <ol className="flex flex-wrap gap-x-2 text-sm text-soft">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href ?? crumb.label} className="flex gap-x-2">
            {index > 0 && <span aria-hidden="true">›</span>}
            {crumb.href ? (
              <Link href={crumb.href} className="text-soft no-underline hover:underline">
                {crumb.label}
              </Link>
            ) : (
              <span>{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Where this is, what it is, and what it says. */
export function PageHeader({ crumbs, title, lede, scale = 'public', className, children }: PageHeaderProps) {
  const heading = scale === 'public' ? 'text-3xl sm:text-4xl max-w-[20ch]' : 'text-2xl';
  return (
    <header className={classes('flex flex-col gap-3', className)}>
      {crumbs && crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
      <h1 className={classes('font-serif font-semibold', heading)}>{title}</h1>
      {lede && (
        <p
          className={classes(
            'max-w-text',
            scale === 'public' ? 'font-serif text-lg sm:text-xl sm:leading-normal' : 'text-soft',
          )}
        >
          {lede}
        </p>
      )}
      {children}
    </header>
  );
}
