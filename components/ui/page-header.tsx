import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Breadcrumb, type Crumb } from './breadcrumb';
import { classes } from './classes';

export type PageHeaderProps = {
  crumbs?: readonly Crumb[];
  title: ReactNode;
  /** The page in one or two sentences. */
  lede?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** The head of a signed-in page: where this is, what it is, and what it says. */
export function PageHeader({ crumbs, title, lede, className, children }: PageHeaderProps) {
  return (
    <header className={classes('flex flex-col gap-3', className)}>
      {crumbs && <Breadcrumb crumbs={crumbs} anchor={Link} />}
      <h1 className="font-serif text-2xl font-semibold">{title}</h1>
      {lede && <p className="max-w-text text-soft">{lede}</p>}
      {children}
    </header>
  );
}
