import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { SkipLink } from '@/components/ui/skip-link';
import { paths } from '@/lib/paths';
import { looksAfterProvinces } from '@/lib/policies/provinces';
import { phrases } from '@/lib/vi/terms';
import type { Viewer } from '@/lib/viewer';
import type { Role } from '@/lib/words';
import { KeptFor } from './kept-for';
import { type ShellLink, ShellNav } from './shell-nav';
import { SignOut } from './sign-out';

export type AppShellProps = {
  viewer: Pick<Viewer, 'name' | 'roles' | 'provinces'>;
  /** Whose browser this is now, as a word that tells nobody else. */
  reader: string;
  /** Ends the sign-in and goes elsewhere; a server action, so the button works before any script has loaded. */
  signOut: () => Promise<void>;
  children: ReactNode;
};

const AREAS: readonly (ShellLink & { roles: readonly Role[] })[] = [
  { href: paths.desk(), label: 'Bàn thư ký', roles: ['clerk', 'chair'] },
  { href: paths.chamber(), label: phrases.chamber, roles: ['councillor'] },
  { href: paths.admin(), label: 'Quản trị', roles: ['admin'] },
];

function linksFor(viewer: AppShellProps['viewer']): ShellLink[] {
  const held = new Set(viewer.roles.map(({ role }) => role));
  const areas = AREAS.filter(({ roles }) => roles.some((role) => held.has(role)));
  const provinces = looksAfterProvinces(viewer)
    ? [{ href: paths.province(), label: 'Quản trị cấp tỉnh' }]
    : [];
  return [...areas, ...provinces, { href: paths.home(), label: 'Trang công khai', exact: true }];
}

/** The frame of every signed-in page. Its `<main>` is the skip link's target; pages bring their own `<h1>`. */
export function AppShell({ viewer, reader, signOut, children }: AppShellProps) {
  return (
    <div className="desk flex min-h-dvh flex-col">
      <SkipLink />
      <KeptFor reader={reader} />
      <header
        data-tools
        className="flex flex-wrap items-center gap-x-2 border-b border-line bg-card px-4 sm:gap-x-6 sm:px-6"
      >
        <Link
          href={paths.home()}
          className="flex min-h-12 items-center font-serif text-lg font-semibold text-ink no-underline hover:no-underline"
        >
          Nghị Trường
        </Link>
        <div className="order-last w-full min-w-0 sm:order-none sm:w-auto sm:flex-1">
          <ShellNav label="Khu vực làm việc" links={linksFor(viewer)} />
        </div>
        <div className="flex min-w-0 flex-1 basis-40 items-center justify-end gap-x-1 sm:flex-none sm:basis-auto">
          <Link
            href={paths.account()}
            className="flex min-h-11 min-w-0 items-center gap-1.5 px-2 text-ink no-underline hover:underline"
          >
            <Icon name="user" className="size-4" />
            <span className="sr-only">Tài khoản: </span>
            <span className="truncate">{viewer.name}</span>
          </Link>
          <SignOut action={signOut} />
        </div>
      </header>
      <main id="noi-dung" tabIndex={-1} className="flex flex-1 flex-col focus:outline-none">
        {children}
      </main>
    </div>
  );
}
