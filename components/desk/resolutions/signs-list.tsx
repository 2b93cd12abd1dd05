import { Disclosure } from '@/components/ui/disclosure';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/paths';
import { resolutionName } from '@/lib/public/row-names';
import type { SessionDraft } from '@/lib/record/draft';
import { signKey } from '@/lib/signs/draft-signs';
import type { Sign } from '@/lib/signs/sign';

type RowSign = { readonly row: SessionDraft['resolutions'][number]; readonly sign: Sign };
type SignsListProps = { sessionId: string; signs: readonly RowSign[] };

/** What to look at again in the draft resolutions: neither faults nor warnings, and nothing waits for them. */
export function SignsList({ sessionId, signs }: SignsListProps) {
  if (signs.length === 0) return null;
  const open = signs.filter(({ sign }) => sign.passedFor === null);
  const passed = signs.filter(({ sign }) => sign.passedFor !== null);
  const title = `Nghị quyết: nên xem lại trước khi trình (${open.length})`;
  return (
    <section aria-label={title}>
      <h2 className="mb-1 font-semibold">{title}</h2>
      <p className="mb-1 text-sm text-soft">
        Chỉ để nhắc, không chặn việc gì. Sửa, hoặc ghi vì sao bỏ qua ngay tại nghị quyết.
      </p>
      <SignLines sessionId={sessionId} signs={open} />
      {passed.length > 0 && (
        <Disclosure summary={`Đã bỏ qua (${passed.length})`}>
          <SignLines sessionId={sessionId} signs={passed} />
        </Disclosure>
      )}
    </section>
  );
}

function SignLines({ sessionId, signs }: SignsListProps) {
  return (
    <ul>
      {signs.map(({ row, sign }) => (
        <li key={`${row.id} ${signKey(sign)}`} className="border-t border-line py-2">
          {/* A whole page is asked for, so that it opens at the field named behind «#». */}
          <a
            href={hrefOf(sessionId, row.id, sign)}
            className="flex pointer-coarse:min-h-11 gap-2 text-ink no-underline hover:underline"
          >
            <Icon name="search" className="mt-0.5 size-4.5 shrink-0 text-soft" />
            <span className="min-w-0 wrap-anywhere">
              {resolutionName(row)}: {sign.passage !== row.title && <>«{sign.passage}». </>}
              {sign.text} <span className="text-soft">({sign.article})</span>
              {sign.passedFor && <> Bỏ qua vì: {sign.passedFor}</>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function hrefOf(sessionId: string, row: string, { field, piece, passage }: Sign): string {
  const target = new URLSearchParams({
    'nghi-quyet': row,
    o: field,
    ...(piece && { y: piece }),
    cau: passage,
  });
  return `${paths.deskSection(sessionId, 'resolutions')}#${target}`;
}
