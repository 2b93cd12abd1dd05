import { namesOf } from '@/lib/public/decisions';
import type { SessionRecord } from '@/lib/record/schema';
import { lowerFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';
import { bodyRoles } from '@/lib/words';
import { Part } from './part';

/** Who was in the body that met, those who lead it first; nothing where not all of them are known. */
export function MembersPart({ record }: { record: SessionRecord }) {
  const { members = [] } = record.session.meeting ?? {};
  if (members.length === 0) return null;
  const nameOf = namesOf(record);
  const lines = members
    .toSorted((one, other) => bodyRoles.indexOf(one.role) - bodyRoles.indexOf(other.role))
    .flatMap(({ delegate, role }) => {
      const name = nameOf(delegate);
      return name ? [`${name}, ${lowerFirst(terms.bodyRole[role])}`] : [];
    });
  return (
    <Part id="thanh-vien" title="Thành viên của cơ quan họp">
      {lines.map((line) => (
        <p key={line} data-speak="" className="max-w-text">
          {line}
        </p>
      ))}
    </Part>
  );
}
