import { type Compiled, silentOne } from '@/lib/record/absences';
import type { Resolution, SessionRecord } from '@/lib/record/schema';
import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';
import type { resolutionKinds } from '@/lib/words';

/*
 * What a row is called where its source gives it no title: by what is known of it. These words are made when they are shown and
 * never stored.
 */

type Titled = { readonly title?: string | null };
type Numbered = Titled & { readonly number?: string | null; readonly printedTitle?: string | null };
type Named = Numbered & { readonly kind?: (typeof resolutionKinds)[number] | null };

/** The title; without one «Nghị quyết số 12/NQ-HĐND»; null where there is neither. */
export const knownResolutionName = ({ title, printedTitle, number }: Numbered): string | null =>
  title || printedTitle || (number ? `Nghị quyết số ${number}` : null);

/** The same; where neither is known, what kind of resolution it is. */
export const resolutionName = (row: Named): string =>
  knownResolutionName(row) ?? `${row.kind ? terms.resolutionKind[row.kind] : 'Nghị quyết'} không rõ tên`;

type Standing = Pick<Resolution, 'number' | 'status'> &
  Partial<Pick<Resolution, 'title' | 'printedTitle' | 'kindPrinted' | 'absent'>>;

/** «Nghị quyết 07/NQ-HĐND»; a proposal without a number is named by what it is. One called by its number has no title. */
export function resolutionNumberText(row: Standing, record: Compiled): string {
  const { number, status, title, printedTitle, kindPrinted } = row;
  const kind = kindPrinted ? upperFirst(kindPrinted) : 'Nghị quyết';
  if (number && title === null && !printedTitle) return `${silentOne(record, row, 'title')} tên`;
  if (number) return `${kind} ${number}`;
  const unnumbered = `${silentOne(record, row, 'number')} số`;
  if (kindPrinted) return `${kind}, ${lowerFirst(unnumbered)}`;
  return status === 'adopted' ? `${unnumbered} nghị quyết` : 'Dự thảo';
}

type Cited = Titled & { readonly publisher?: string | null; readonly url?: string | null };

/** The title; without one who published it, or where on the web it stands. */
export const sourceName = ({ title, publisher, url }: Cited): string =>
  title || publisher || hostOf(url) || 'Nguồn không rõ tên';

/** «hanam.gov.vn»: the address in a word. */
const hostOf = (url: string | null | undefined): string =>
  /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url ?? '')?.[1] ?? '';

/** What the resolutions of a record are called, by their ids; null for an id that is of none. */
export const resolutionNames =
  ({ resolutions }: Pick<SessionRecord, 'resolutions'>) =>
  (id: string): string | null => {
    const found = resolutions.find((one) => one.id === id);
    return found ? resolutionName(found) : null;
  };
