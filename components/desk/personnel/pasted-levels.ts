import { delegateOfName, type NamedOfficer } from '@/lib/rules/role-person';
import type { PersonRow } from './new-ballot';

/** What a table from Excel says beside a person's own columns, as a paste gives it. */
type Pasted = PersonRow & Partial<Record<'highShare' | 'mediumShare' | 'lowShare', string>>;

const LEVELS = ['high', 'medium', 'low'] as const;

/**
 * Pasted rows as the desk holds them: a name of the register becomes its delegate, and a share is kept as printed; of what it is a
 * share no column says, so nothing is said of it.
 */
export const withPastedShares = (
  rows: readonly PersonRow[],
  delegates: readonly NamedOfficer[],
): PersonRow[] =>
  rows.map((pasted: Pasted) => {
    const { highShare, mediumShare, lowShare, ...row } = pasted;
    const printed = { high: highShare, medium: mediumShare, low: lowShare };
    const shares = LEVELS.flatMap((choice) => {
      const text = printed[choice];
      return text ? [{ choice, printed: text, of: 'unstated' as const }] : [];
    });
    const delegate = row.name ? delegateOfName(row.name, delegates) : null;
    return {
      ...row,
      ...(delegate && { mandateId: delegate.id, name: null }),
      shares: [...(row.shares ?? []), ...shares],
    };
  });
