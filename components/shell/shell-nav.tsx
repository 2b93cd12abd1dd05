'use client';

import { usePathname } from 'next/navigation';
import { classes } from '@/components/ui/classes';
import { Link } from '@/components/ui/link';

export type ShellLink = {
  href: string;
  label: string;
  /** Marked on its own page only, not on the pages below it. */
  exact?: boolean;
};

/** A row of links; the one the reader is under is marked by weight, line and `aria-current`. */
export function ShellNav({ label, links }: { label: string; links: readonly ShellLink[] }) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="-mx-1 px-1">
      <ul className="flex flex-wrap gap-x-1">
        {links.map(({ href, label: word, exact }) => {
          const here = pathname === href || (!exact && pathname.startsWith(`${href}/`));
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={here ? 'page' : undefined}
                className={classes(
                  'flex min-h-11 items-center border-b-2 px-3 whitespace-nowrap no-underline hover:no-underline',
                  here
                    ? 'border-red font-semibold text-red'
                    : 'border-transparent text-ink hover:border-edge',
                )}
              >
                {word}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
