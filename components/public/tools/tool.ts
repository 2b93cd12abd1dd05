/** How every tool of a public page looks: a word one can press, tall enough for a thumb. */
export const TOOL =
  'inline-flex min-h-11 items-center gap-1.5 px-1.5 font-medium text-red hover:underline disabled:text-soft disabled:no-underline';
