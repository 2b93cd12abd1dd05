import type { BallotAccount } from './ballot-account';
import type { PersonCounts } from './personnel-input';
import type { PersonnelReason } from './personnel-reasons';

/** Who was there; null is not known. */
type There = { readonly total: number | null; readonly present: number | null };
type Limit = Extract<PersonnelReason, { code: 'account_exceeds' }>['params'];

/** «Thu về 27 phiếu, nhiều hơn 26 đại biểu có mặt», where both numbers are known and it is so. */
const exceeds = (
  which: Limit['which'],
  number: number | null | undefined,
  over: Limit['over'],
  limit: number | null | undefined,
): PersonnelReason[] =>
  typeof number === 'number' && typeof limit === 'number' && number > limit
    ? [{ code: 'account_exceeds', params: { which, number, over, limit } }]
    : [];

/** What of the ballots cannot be true of any vote, so that nothing is decided from them. */
export function accountFaults(account: BallotAccount, { total, present }: There): PersonnelReason[] {
  const { issued, collected, valid, invalid } = account;
  const isPresentMore = exceeds('collected', collected, 'present', present);
  const sum: PersonnelReason[] =
    collected !== undefined && valid !== undefined && invalid !== undefined && valid + invalid !== collected
      ? [{ code: 'account_sum', params: { valid, invalid, collected } }]
      : [];
  const parts = [
    ...exceeds('valid', valid, 'collected', collected),
    ...exceeds('invalid', invalid, 'collected', collected),
  ];
  return [
    ...exceeds('collected', collected, 'issued', issued),
    ...(isPresentMore.length > 0 ? isPresentMore : exceeds('collected', collected, 'total', total)),
    ...(parts.length > 0 ? parts : sum),
    ...(collected === undefined ? exceeds('valid', valid, 'issued', issued) : []),
    ...(collected === undefined ? exceeds('valid', valid, 'total', total) : []),
  ];
}

/** As many ballots as can say something of one person at the most, and what that number is. */
export function ballotsCounted(
  account: BallotAccount,
): { of: 'valid' | 'collected' | 'issued'; count: number } | null {
  for (const told of ['valid', 'collected', 'issued'] as const) {
    const count = account[told];
    if (count !== undefined) return { of: told, count };
  }
  return null;
}

/** More said of one person than there are ballots. */
export function choiceFaults(counts: PersonCounts, account: BallotAccount): PersonnelReason[] {
  const ballots = ballotsCounted(account);
  const votes = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return ballots && votes > ballots.count
    ? [{ code: 'choices_exceed', params: { votes, of: ballots.of, limit: ballots.count } }]
    : [];
}
