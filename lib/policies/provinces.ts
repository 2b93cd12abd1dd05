import type { RefusalCode } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';

/** Whose province is the whole installation. */
export const EVERY_PROVINCE = '*';

/** Whether the viewer looks after any province; whoever does holds no role in a council. */
export const looksAfterProvinces = (viewer: Pick<Viewer, 'provinces'> | null): boolean =>
  (viewer?.provinces ?? []).length > 0;

/** Whether the viewer looks after the councils of a province; one nobody stated is the whole installation's alone. */
export const looksAfter = (viewer: Viewer | null, provinceCode: string | null): boolean =>
  viewer?.provinces?.some((code) => code === EVERY_PROVINCE || code === provinceCode) ?? false;

/** Founding councils with their first accounts, and saying what became of them: never their content. */
export const canFoundIn = (viewer: Viewer | null, provinceCode: string | null): RefusalCode | null =>
  looksAfter(viewer, provinceCode) ? null : 'role.missing';
