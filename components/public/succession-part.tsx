import type { ReactNode } from 'react';
import { paths } from '@/lib/paths';
import { councilFullName, type LocatedCouncil } from '@/lib/public/council-name';
import { formatDate } from '@/lib/vi/date';
import { Part } from './part';

type Other = LocatedCouncil & { id: string; slug: string; effectiveOn: string; basis: string | null };
type Successions = {
  before: readonly Other[];
  after: readonly Other[];
  names: readonly { name: string; until: string }[];
};
type SuccessionProps = { succession: Successions; unitCode: string | null; validTo: string | null };

/** What a council was before and what goes on from it, with its official code; nothing where nothing is known. */
export function SuccessionPart({ succession: { before, after, names }, unitCode, validTo }: SuccessionProps) {
  if (before.length + after.length + names.length === 0 && !unitCode && !validTo) return null;
  return (
    <Part id="don-vi" title="Đơn vị hành chính">
      <dl>
        {unitCode && <Fact name="Mã đơn vị hành chính">{unitCode}</Fact>}
        {names.length > 0 && (
          <Fact name="Tên trước">
            {names.map(({ name, until }) => (
              <span key={until} className="block">
                {name}, đến hết ngày {formatDate(until)}
              </span>
            ))}
          </Fact>
        )}
        {before.length > 0 && <Fact name="Tiền thân">{before.map(council)}</Fact>}
        {validTo && <Fact name="Hoạt động đến">hết ngày {formatDate(validTo)}</Fact>}
        {after.length > 0 && <Fact name="Kế thừa bởi">{after.map(council)}</Fact>}
      </dl>
    </Part>
  );
}

function council(one: Other) {
  return (
    <span key={one.id} className="block">
      <a href={paths.council(one.slug)}>{councilFullName(one)}</a>, từ ngày {formatDate(one.effectiveOn)}
      {one.basis && ` (${one.basis})`}
    </span>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="mt-3 text-sm text-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
