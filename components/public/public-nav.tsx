'use client';

import { usePathname } from 'next/navigation';
import { classes } from '@/components/ui/classes';
import { paths } from '@/lib/paths';

/** The parts of a council's site that are there only where something was published in them. */
export type RareParts = {
  /** Meetings that are no session. */
  readonly meetings: boolean;
  /** What was promised. */
  readonly promises: boolean;
};

const links = (council: string, { meetings, promises }: RareParts) => [
  { href: paths.sessions(council), label: 'Kỳ họp' },
  ...(meetings ? [{ href: paths.meetings(council), label: 'Hoạt động' }] : []),
  { href: paths.resolutions(council), label: 'Nghị quyết' },
  { href: paths.budget(council), label: 'Ngân sách' },
  ...(promises ? [{ href: paths.promises(council), label: 'Việc đã hứa' }] : []),
  { href: paths.delegates(council), label: 'Đại biểu' },
  { href: paths.search(council), label: 'Tìm kiếm' },
];

export type PublicNavProps = {
  council: string;
  parts: RareParts;
  layout: 'row' | 'column';
};

/** The parts of a council's site; the one the reader is in is underlined and named as current. */
export function PublicNav({ council, parts, layout }: PublicNavProps) {
  const pathname = usePathname();
  return (
    <nav aria-label="Chính">
      <ul className={layout === 'row' ? 'flex gap-x-6' : 'flex flex-col border-t border-line'}>
        {links(council, parts).map(({ href, label }) => {
          const isHere = pathname === href || pathname.startsWith(`${href}/`);
          return (
            <li key={href} className={layout === 'column' ? 'border-b border-line' : undefined}>
              <a
                href={href}
                aria-current={pathname === href ? 'page' : isHere ? 'true' : undefined}
                className={classes(
                  'flex min-h-11 items-center border-b-2 no-underline hover:no-underline',
                  layout === 'row' && 'pt-0.5',
                  isHere ? 'border-red font-medium text-red' : 'border-transparent text-ink hover:text-red',
                  layout === 'column' && 'border-b-0 py-1',
                )}
              >
                {label}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
