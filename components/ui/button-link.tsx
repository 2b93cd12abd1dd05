import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonLook, buttonLook } from './button';

export type ButtonLinkProps = ButtonLook & ComponentProps<typeof Link>;

/**
 * A link that looks like a button: it goes somewhere and changes nothing. Apart from `Button`, so that pages with a
 * button and plain anchors carry no router.
 */
export function ButtonLink({ variant, size, icon, className, children, ...rest }: ButtonLinkProps) {
  return <Link {...buttonLook({ variant, size, icon, className, children })} {...rest} />;
}
