import type { Guest } from '@/lib/record/schema';
import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { formatInteger } from '@/lib/vi/number';
import { terms } from '@/lib/vi/terms';

/** «35 người», «ít nhất 35 người». */
function countText({ people, bound }: NonNullable<Guest['count']>): string {
  const number = `${formatInteger(people)} người`;
  return bound === 'exact' ? number : `${lowerFirst(terms.presenceBound[bound])} ${number}`;
}

/**
 * A guest in words: what comes first is the name, else the body that came, else how many came of whom nothing more is
 * known; `rest` is everything else that is known.
 */
export function guestText({ name, title, body, count }: Omit<Guest, 'id' | 'kind'>): {
  head: string;
  rest: string;
} {
  const counted = count ? countText(count) : null;
  const known = [name, ...(name ? [title, body] : [body, title]), counted];
  const [head = '', ...rest] = known.filter((one): one is string => Boolean(one));
  // What a source printed keeps its letters; a number begins its line.
  return { head: head === counted ? upperFirst(head) : head, rest: rest.join(', ') };
}
