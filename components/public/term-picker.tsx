export type TermPickerProps = {
  path: string;
  terms: readonly { ordinal: number; label: string }[];
  chosen: number | null;
  /** The link that shows every term; left out where one is always chosen. */
  all?: string;
};

/** The council's terms as links; nothing when there is only one. */
export function TermPicker({ path, terms, chosen, all }: TermPickerProps) {
  if (terms.length < 2) return null;
  const links = [
    ...(all ? [{ href: path, label: all, isChosen: chosen === null }] : []),
    ...terms.map(({ ordinal, label }) => ({
      href: `${path}?khoa=${ordinal}`,
      label,
      isChosen: chosen === ordinal,
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
