import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './icon';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
type ButtonSize = 'regular' | 'small' | 'large';

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-md border font-medium text-center no-underline hover:no-underline transition-colors disabled:opacity-55 aria-disabled:opacity-55';

/** Forced colours paint their own plate behind words; a filled button would hide its label there. */
const FORCED =
  'forced-colors:border-[ButtonText] forced-colors:bg-[ButtonFace] forced-colors:text-[ButtonText]';

const VARIANTS: Record<ButtonVariant, string> = {
  primary:
    'border-red bg-red text-paper hover:bg-ink hover:border-ink disabled:hover:bg-red disabled:hover:border-red',
  secondary: 'border-edge bg-card text-ink hover:border-ink',
  quiet: 'border-transparent text-red hover:bg-tint-red',
  danger: 'border-red bg-card text-red hover:bg-tint-red',
};

const SIZES: Record<ButtonSize, string> = {
  small: 'min-h-9 pointer-coarse:min-h-11 px-3 py-1 text-sm',
  regular: 'min-h-11 px-4 py-2',
  large: 'min-h-14 px-6 py-3 text-lg',
};

export type ButtonLook = {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
  className?: string;
  children: ReactNode;
};

/** How a button looks, whether it is one or a link: its classes, and its icon before its words. */
export function buttonLook({
  variant = 'secondary',
  size = 'regular',
  icon,
  className,
  children,
}: ButtonLook) {
  return {
    className: classes(BASE, VARIANTS[variant], FORCED, SIZES[size], className),
    children: (
      <>
        {icon && <Icon name={icon} />}
        {children}
      </>
    ),
  };
}

export type ButtonProps = ButtonLook & ComponentProps<'button'>;

/** A button that does something. `type` is `button` unless said, so that none submits a form by accident. */
export function Button({ variant, size, icon, className, children, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} {...buttonLook({ variant, size, icon, className, children })} {...rest} />;
}
