import { type ButtonLook, buttonLook } from './button';
import { Link, type LinkProps } from './link';

export type ButtonLinkProps = ButtonLook & Omit<LinkProps, 'className' | 'children'>;

/**
 * A link that looks like a button: it goes somewhere and changes nothing. Apart from `Button`, so that pages with a
 * button and plain anchors carry no router.
 */
export function ButtonLink({ variant, size, icon, className, children, ...rest }: ButtonLinkProps) {
  return <Link {...buttonLook({ variant, size, icon, className, children })} {...rest} />;
}
