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

/** Findings that read the same, told once: the first of them, and how many there are. */
export type ToldFinding = Finding & { readonly count: number };

/** «Có ảnh chưa có chú thích.» of ten photos is one line with its number, where the first stood. */
export function toldOnce(findings: readonly Finding[]): ToldFinding[] {
  const told = new Map<string, ToldFinding>();
  for (const one of findings) {
    const same = sameAs(one);
    const first = told.get(same);
    told.set(same, { ...(first ?? one), count: (first?.count ?? 0) + 1 });
  }
  return [...told.values()];
}

/**
 * The reason for each finding, where one was given for the first of those that read the same.
 *
 * @param given finding key → reason, as it was typed.
 * @returns the same for every finding.
 */
export function reasonsForAll(
  findings: readonly Finding[],
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const first = new Map(toldOnce(findings).map((one) => [sameAs(one), one.key]));
  return Object.fromEntries(
    findings.flatMap((one) => {
      const reason = given[one.key] ?? given[first.get(sameAs(one)) ?? ''];
      return reason === undefined ? [] : [[one.key, reason]];
    }),
  );
}

const sameAs = ({ severity, section, text }: Finding): string => [severity, section, text].join('\n');
