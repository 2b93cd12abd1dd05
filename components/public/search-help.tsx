import { paths } from '@/lib/paths';
import { dayText } from '@/lib/vi/day-range';
import type { KnownDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import type { SearchKind } from '@/lib/words';

type NothingFoundProps = {
  council: string;
  /** Queries that find something. */
  help: { spellings: readonly string[]; fewer: readonly string[] };
};

/** That a search found nothing, and what to ask instead. */
export function NothingFound({ council, help: { spellings, fewer } }: NothingFoundProps) {
  return (
    <div className="mt-8 border-y border-line py-6">
      <p role="status" className="max-w-text">
        Không tìm thấy hồ sơ nào có tất cả các từ này.
      </p>
      <Queries title="Có phải bạn tìm:" council={council} queries={spellings} />
      <Queries title="Thử ít từ hơn:" council={council} queries={fewer} />
    </div>
  );
}

function Queries({
  title,
  council,
  queries,
}: {
  title: string;
  council: string;
  queries: readonly string[];
}) {
  if (queries.length === 0) return null;
  return (
    <div className="mt-3 flex flex-wrap items-baseline gap-x-4">
      <p className="text-soft">{title}</p>
      <ul className="flex flex-wrap gap-x-4">
        {queries.map((q) => (
          <li key={q}>
            <a href={paths.search(council, q)} className="inline-flex min-h-11 items-center">
              {q}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

type RecentSubjectsProps = {
  council: string;
  subjects: readonly { kind: SearchKind; title: string; path: string; happenedOn: KnownDate }[];
};

/** What the council dealt with last, for anybody who does not know what to ask. */
export function RecentSubjects({ council, subjects }: RecentSubjectsProps) {
  if (subjects.length === 0) return null;
  return (
    <section aria-labelledby="moi-nhat" className="mt-10">
      <h2 id="moi-nhat" className="font-serif text-xl font-semibold">
        Mới nhất trong hồ sơ
      </h2>
      <ul className="mt-3">
        {subjects.map(({ kind, title, path, happenedOn }) => (
          <li key={path} className="border-t border-line py-3">
            <a href={path} className="font-medium">
              {title}
            </a>
            <p className="text-sm text-soft">
              {terms.searchKind[kind]} · {dayText(happenedOn)}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <a href={paths.sessions(council)} className="inline-flex min-h-11 items-center">
          Tất cả kỳ họp
        </a>
        <a href={paths.resolutions(council)} className="inline-flex min-h-11 items-center">
          Tất cả nghị quyết
        </a>
      </p>
    </section>
  );
}
