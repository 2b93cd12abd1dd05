import type { VersionChange } from '@/lib/record/diff';
import { terms } from '@/lib/vi/terms';

const KINDS: Record<VersionChange['kind'], string> = {
  added: 'Thêm',
  removed: 'Bỏ',
  changed: 'Sửa',
};

/** What differs between two versions, one line a thing, the words before and after where there are any. */
export function ChangeList({ changes }: { changes: readonly VersionChange[] }) {
  if (changes.length === 0) return <p className="text-soft">Nội dung giữ nguyên.</p>;
  return (
    <ul className="flex flex-col gap-3">
      {changes.map(({ section, what, kind, fields }) => (
        <li key={`${section} ${kind} ${what}`} className="max-w-text">
          <p>
            <span className="text-soft">
              {KINDS[kind]} · {section === 'delegates' ? 'Đại biểu' : terms.section[section]}:
            </span>{' '}
            {what}
          </p>
          {fields.length > 0 && (
            <ul className="ms-4 text-desk">
              {fields.map(({ field, before, after }) => (
                <li key={field}>
                  {field}: <Values before={before} after={after} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Values({ before, after }: { before: string | null; after: string | null }) {
  if (before === null && after === null) return <span className="text-soft">đã đổi</span>;
  return (
    <>
      {before === null ? (
        <span className="text-soft">không ghi</span>
      ) : (
        <del className="text-soft">{before}</del>
      )}{' '}
      <span aria-hidden="true">→</span> <span className="sr-only">thành</span>{' '}
      {after === null ? (
        <span className="text-soft">không ghi</span>
      ) : (
        <ins className="no-underline">{after}</ins>
      )}
    </>
  );
}
