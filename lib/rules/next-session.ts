import type { sessionKinds, sessionSeries } from '@/lib/words';

type Kind = (typeof sessionKinds)[number];

/** The newest session of one series of a term. */
export type LastSession = {
  readonly termId: string;
  readonly series: (typeof sessionSeries)[number];
  readonly ordinal: number;
  readonly kind: Kind | null;
  readonly label: string;
};

/** What the next one is most likely called; `kind` and `label` are null where nothing tells. */
export type NextSession = Omit<LastSession, 'label'> & {
  readonly label: string | null;
  /** The one it follows on. */
  readonly after: string;
};

/** The two ordinary sessions of a year take turns; a first or a last one, or one held for a reason, says nothing of the next. */
const NEXT_KIND: Partial<Record<Kind, Kind>> = {
  first: undefined,
  regular_midyear: 'regular_yearend',
  regular_yearend: 'regular_midyear',
  regular: 'regular',
};

/** Proposes the session after the last of its series: the next number, and the name with that number in its place. */
export function nextSession({ label, kind, ordinal, series, termId }: LastSession): NextSession {
  const next = ordinal + 1;
  const digits = new RegExp(String.raw`(?<!\d)0?${ordinal}(?!\d)`);
  const named = digits.test(label) ? label.replace(digits, String(next)) : null;
  const own = series === 'main' ? kind && NEXT_KIND[kind] : kind;
  return { termId, series, ordinal: next, kind: own ?? null, label: named, after: label };
}
