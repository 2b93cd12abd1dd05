import { paths } from '@/lib/paths';
import type { Viewer } from '@/lib/viewer';
import type { Role } from '@/lib/words';
import { looksAfterProvinces } from './policies/provinces';

const ELSEWHERE = 'http://here.invalid';

/** The path to return to after signing in; null unless it is one of ours, and not the sign-in page itself. */
export function safeBack(back: string | undefined): string | null {
  if (!back?.startsWith('/') || !URL.canParse(back, ELSEWHERE)) return null;
  const url = new URL(back, ELSEWHERE);
  if (url.origin !== ELSEWHERE || url.pathname === paths.signIn()) return null;
  const path = url.pathname + url.search;
  // `/a/..//x` becomes `//x`, which a browser would take for another site.
  return path.startsWith('//') ? null : path;
}

/** Where a person's work is: the first of their roles decides. */
export function homeOf(viewer: Pick<Viewer, 'roles' | 'provinces'>): string {
  const has = (...wanted: Role[]) => viewer.roles.some(({ role }) => wanted.includes(role));
  if (has('clerk', 'chair')) return paths.desk();
  if (has('councillor')) return paths.chamber();
  if (has('admin')) return paths.admin();
  return looksAfterProvinces(viewer) ? paths.province() : paths.account();
}
