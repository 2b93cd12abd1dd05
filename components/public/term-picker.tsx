import type { PublicTerm } from '@/lib/rules/term';
import { phrases } from '@/lib/vi/terms';

export type TermPickerProps = {
  path: string;
  terms: readonly PublicTerm[];
  chosen: string | null;
  /** The link that shows every term; left out where one is always chosen. */
  all?: string;
};

/** The council's terms as links; nothing when there is only one. */
export function TermPicker({ path, terms, chosen, all }: TermPickerProps) {
  if (terms.length < 2) return null;
  const links = [
    ...(all ? [{ href: path, label: all, isChosen: chosen === null }] : []),
    ...terms.map(({ key, label }) => ({
      href: `${path}?khoa=${key}`,
      label: label ?? phrases.unknownTerm,
      isChosen: chosen === key,
    })),
  ];
  return (
    <nav aria-label="Khóa" className="mt-4">
      <ul className="flex flex-wrap gap-x-5">
        {links.map(({ href, label, isChosen }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isChosen ? 'page' : undefined}
              className={`inline-flex min-h-11 items-center ${isChosen ? 'font-semibold text-ink no-underline' : ''}`}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
