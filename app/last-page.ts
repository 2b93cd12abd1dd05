import { redirect } from 'next/navigation';
import { type ListQuery, listAddress, type Page } from '@/lib/pages';

/** Leads from a page past a list's end, such as one kept while the list was longer, to its last. */
export function stayWithin(
  { page, pages }: Pick<Page<unknown>, 'page' | 'pages'>,
  path: string,
  query: ListQuery = {},
): void {
  if (page > pages) redirect(listAddress(path, query, pages));
}
