import type { HitMarks } from '@/lib/public/search-query';
import { markHits, type SnippetPart, snippet } from '@/lib/public/snippet';
import { dayText } from '@/lib/vi/day-range';
import type { KnownDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import type { SearchKind } from '@/lib/words';

export type SearchHit = {
  kind: SearchKind;
  title: string;
  body: string;
  path: string;
  happenedOn: KnownDate;
};

/** What a search found, with the words it found marked. A person bears no session's date. */
export function SearchResults({ hits, marks }: { hits: readonly SearchHit[]; marks: HitMarks }) {
  return (
    <ul>
      {hits.map((hit) => (
        <li key={`${hit.path} ${hit.kind} ${hit.title}`} className="border-t border-line py-4">
          <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-soft">
            {terms.searchKind[hit.kind]}
            {hit.kind !== 'delegate' && ` · ${dayText(hit.happenedOn)}`}
          </p>
          <h2 className="max-w-[60ch] font-serif text-lg font-semibold">
            <a href={hit.path} className="text-ink no-underline hover:text-red hover:underline">
              <Marked parts={markHits(hit.title, marks)} />
            </a>
          </h2>
          {hit.body && (
            <p className="max-w-text text-desk text-soft">
              <Marked parts={snippet(hit.body, marks)} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Marked({ parts }: { parts: readonly SnippetPart[] }) {
  return parts.map(({ text, isHit }, index) =>
    isHit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
      <mark key={index} className="rounded-sm bg-tint-abstain px-0.5 text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
