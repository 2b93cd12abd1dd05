import type { ReactNode } from 'react';

export type PublicCrumb = { label: string; href?: string };
export type PageHeadProps = {
  crumbs?: readonly PublicCrumb[];
  title: ReactNode;
  lede?: ReactNode;
  /** A line between the way up and the heading, such as what became of a resolution. */
  mark?: ReactNode;
};

/** Where the reader is, what the page is, and what it says, in that order. */
export function PageHead({ crumbs = [], title, lede, mark }: PageHeadProps) {
  return (
    <header className="flex flex-col gap-3">
      {crumbs.length > 0 && (
        <nav aria-label="Đường dẫn">
          <ol className="flex flex-wrap gap-x-2 text-sm text-soft">
            {crumbs.map(({ label, href }, index) => (
              <li key={href ?? label} className="flex gap-x-2">
                {index > 0 && <span aria-hidden="true">›</span>}
                {href ? (
                  <a href={href} className="text-soft no-underline hover:underline">
                    {label}
                  </a>
                ) : (
                  <span>{label}</span>
                )}
              </li>
            ))}
          </ol>
        </nav>
      )}
      {mark}
      <h1 data-speak="" className="max-w-[30ch] font-serif text-3xl font-semibold sm:text-4xl">
        {title}
      </h1>
      {lede && (
        <p data-speak="" className="max-w-[52ch] font-serif text-lg sm:text-xl sm:leading-normal">
          {lede}
        </p>
      )}
    </header>
  );
}
