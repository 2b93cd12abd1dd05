import type { Section } from '@/lib/words';

/**
 * One thing to look at before publishing. An error blocks; a warning passes with a reason, remembered under `key`,
 * which stays the same as long as the finding does.
 */
export type Finding = {
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly section: Section;
  readonly text: string;
};

/** `row` is the id of the row it is about, `null` for the whole. */
export const finding = (
  severity: Finding['severity'],
  section: Section,
  code: string,
  row: string | null,
  text: string,
): Finding => ({ key: row ? `${code}:${row}` : code, severity, section, text });
