export type PaginationProps = {
  page: number;
  pages: number;
  /** The address of one page of the same list. */
  hrefOf: (page: number) => string;
};

/** The way through a long list; nothing at all when it fits on one page. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  if (pages <= 1) return null;
  const link = 'inline-flex min-h-11 items-center px-2';
  return (
    <nav aria-label="Trang" className="mt-6 flex flex-wrap items-center gap-x-4 border-t border-line pt-2">
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)} className={link}>
          Trang trước
        </a>
      )}
      <span className="text-soft">
        Trang {Math.min(page, pages)} trên {pages}
      </span>
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)} className={link}>
          Trang sau
        </a>
      )}
    </nav>
  );
}
