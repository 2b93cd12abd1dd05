import { type ListQuery, listAddress, MOST_PAGES, type Page } from '@/lib/pages';
import { formatInteger } from '@/lib/vi/number';

export type PaginationProps = {
  list: Omit<Page<unknown>, 'rows'>;
  /** The address of the list, and its filters. */
  path: string;
  query?: ListQuery;
};

/** The way through a long list; nothing at all when it fits on one page. */
export function Pagination({ list: { page, pages, isMore }, path, query = {} }: PaginationProps) {
  if (page === 1 && pages === 1) return null;
  const hrefOf = (number: number) => listAddress(path, query, number);
  const link = 'inline-flex min-h-11 items-center px-2';
  return (
    <nav aria-label="Trang" className="mt-6 flex flex-wrap items-center gap-x-4 border-t border-line pt-2">
      {page > 1 && (
        <a rel="prev" href={hrefOf(Math.min(page - 1, pages))} className={link}>
          Trang trước
        </a>
      )}
      <span className="text-soft">
        {isMore ? `Trang ${page}` : `Trang ${Math.min(page, pages)} trên ${pages}`}
      </span>
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)} className={link}>
          Trang sau
        </a>
      )}
      {isMore && page >= MOST_PAGES && (
        <span className="text-soft">Danh sách còn dài: thêm từ hoặc điều kiện để thu hẹp.</span>
      )}
    </nav>
  );
}

/** How many there are: «12 kết quả», or «hơn 100 kết quả» where counting ended. */
export const countText = ({ total, isMore }: Pick<Page<unknown>, 'total' | 'isMore'>, noun: string): string =>
  `${isMore ? 'Hơn ' : ''}${formatInteger(total)} ${noun}`;
