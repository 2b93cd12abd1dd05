import type { ReactNode } from 'react';
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb';
import { keepTogether } from '@/lib/vi/keep-together';

export type PageHeadProps = {
  crumbs?: readonly Crumb[];
  title: ReactNode;
  lede?: ReactNode;
  /** A line between the way up and the heading, such as what became of a resolution. */
  mark?: ReactNode;
};

/** The head of a public page: where the reader is, what the page is, and what it says, in that order. */
export function PageHead({ crumbs, title, lede, mark }: PageHeadProps) {
  return (
    <header className="flex flex-col gap-3">
      {crumbs && <Breadcrumb crumbs={crumbs} anchor="a" />}
      {mark}
      <h1 data-speak="" className="max-w-[30ch] font-serif text-3xl font-semibold sm:text-4xl">
        {typeof title === 'string' ? keepTogether(title) : title}
      </h1>
      {lede && (
        <p data-speak="" className="max-w-[52ch] font-serif text-lg sm:text-xl sm:leading-normal">
          {lede}
        </p>
      )}
    </header>
  );
}
