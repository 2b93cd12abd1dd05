'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { classes } from '@/components/ui/classes';

export type ShellLink = { href: string; label: string };

/** The shell's links; the one the reader is under is marked by weight, line and `aria-current`. */
export function ShellNav({ links }: { links: readonly ShellLink[] }) {
  const pathname = usePathname();
  return (
    <nav aria-label="Khu vực làm việc" className="-mx-1 overflow-x-auto px-1">
      <ul className="flex gap-x-1">
        {links.map(({ href, label }) => {
          const here = pathname === href || (href !== '/' && pathname.startsWith(`${href}/`));
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
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
