import NextLink from 'next/link';
import type { ComponentProps } from 'react';
import { partOf } from '@/lib/segments';

export type LinkProps = ComponentProps<'a'> & { href: string; prefetch?: false };

/**
 * A link to another page of the signed-in people's. Residents' pages have no router and answer none: one goes there as to
 * another site. Those pages themselves use a plain `<a>`, so that they carry no router.
 */
export function Link({ prefetch, ...rest }: LinkProps) {
  return partOf(pathOf(rest.href)) === 'public' ? (
    <a {...rest} />
  ) : (
    <NextLink prefetch={prefetch} {...rest} />
  );
}

/** An address of ours without its query; one on this very page is not residents'. */
const pathOf = (href: string) => (href.startsWith('/') ? (href.split(/[?#]/, 1)[0] ?? href) : '/desk');
