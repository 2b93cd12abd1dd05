import type { ComponentType, ReactNode } from 'react';

export type Crumb = { label: string; href?: string };
type Anchor = 'a' | ComponentType<{ href: string; className: string; children: ReactNode }>;

/** The way up, as links (`anchor`); the last crumb is where the reader is and is not one. */
export function Breadcrumb({ crumbs, anchor: Anchor }: { crumbs: readonly Crumb[]; anchor: Anchor }) {
  return (
    <nav aria-label="Đường dẫn">
      <ol className="flex flex-wrap gap-x-2 text-sm text-soft">
        {crumbs.map(({ label, href }, index) => (
          <li key={href ?? label} className="flex gap-x-2">
            {index > 0 && <span aria-hidden="true">›</span>}
            {href ? (
              <Anchor
                href={href}
                className="text-soft no-underline hover:underline pointer-coarse:-my-3 pointer-coarse:py-3"
              >
                {label}
              </Anchor>
            ) : (
              <span>{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
