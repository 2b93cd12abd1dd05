import type { SessionRecord, SessionRole } from '@/lib/record/schema';
import { terms } from '@/lib/vi/terms';

type People = Pick<SessionRecord, 'delegates' | 'roles'>;

/** What somebody did: «Chủ tọa», or what the source calls it. */
export const roleName = ({ role, printed }: Pick<SessionRole, 'role' | 'printed'>): string =>
  printed || terms.sittingRole[role];

/** «Nguyễn Thị An, Chủ tịch Hội đồng nhân dân». */
function personText({ delegate, name, office }: SessionRole, delegates: People['delegates']): string {
  const known = delegates.find(({ id }) => id === delegate)?.name ?? name;
  return [known, office].filter(Boolean).join(', ');
}

/**
 * Who presided, kept the minutes, opened and closed, one line for each role: «Chủ tọa: Nguyễn Thị An, Chủ tịch Hội đồng
 * nhân dân; Trần Văn Bình».
 *
 * @param sitting the sitting's id; `null` for what is said of the whole session
 */
export function roleLines({ delegates, roles = [] }: People, sitting: string | null): string[] {
  const lines = new Map<string, string[]>();
  for (const one of roles.filter((role) => (role.sitting ?? null) === sitting)) {
    const name = roleName(one);
    lines.set(name, [...(lines.get(name) ?? []), personText(one, delegates)]);
  }
  return [...lines].map(([name, people]) => `${name}: ${people.join('; ')}`);
}
