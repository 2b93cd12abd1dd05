import type { SessionRecord, Source } from '@/lib/record/schema';
import type { Sourced } from '@/lib/record/sourced';
import { sourcedRows } from '@/lib/record/sourced-rows';
import { sourceName } from './row-names';

/** A source as what is from it cites it: by whose it is, with a link to where its session's page lists it. */
export type Cited = { readonly name: string; readonly href: string };

/** Finds the source a row is from; null where the row names none. */
export type Cite = (row: Sourced | undefined) => Cited | null;

/** The name of a source's place in the list of them. */
export const sourceAnchor = (index: number): string => `nguon-${index + 1}`;

/**
 * How the rows of a record are cited.
 *
 * @param page the address of the session's page, from another one.
 */
export const citing =
  ({ sources }: Pick<SessionRecord, 'sources'>, page = ''): Cite =>
  (row) => {
    const index = sources.findIndex(({ id }) => id === row?.source);
    const source = sources[index];
    return source ? { name: citedName(source, sources), href: `${page}#${sourceAnchor(index)}` } : null;
  };

/** Who published it, as people say «theo Báo Hà Nam», where that tells it from the others; else what it is called. */
function citedName(source: Source, sources: readonly Source[]): string {
  const { publisher } = source;
  const isOnly = sources.every((other) => other === source || other.publisher !== publisher);
  return publisher && isOnly ? publisher : sourceName(source);
}

/** The sources of a record that a row of it names. */
export const namedSources = (record: SessionRecord): ReadonlySet<string> =>
  new Set(sourcedRows(record).flatMap(({ row: { source } }) => source ?? []));

/** «Theo Báo Hà Nam.», on paper and aloud; empty where no source is named. */
export const citedText = (cited: Cited | null): string => (cited ? `Theo ${cited.name}.` : '');

/** What is read aloud, with its source behind it where one is named. */
export const withSource = (said: string, cited: Cited | null): string =>
  [said, citedText(cited)].filter(Boolean).join(' ');
