/** The first thing Tab reaches: past the navigation, to `<main id="noi-dung" tabIndex={-1}>`. */
export function SkipLink({ href = '#noi-dung' }: { href?: string }) {
  return (
    <a
      href={href}
      className="skip-link sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50 focus:rounded-md focus:bg-card focus:px-4 focus:py-3 focus:font-medium"
    >
      Đến nội dung chính
    </a>
  );
}
