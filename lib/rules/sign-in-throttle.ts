const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** `burst` failures are free; each is forgotten `paceMs` after the one before it, and makes room for another. */
type Limit = { readonly burst: number; readonly paceMs: number };

/**
 * How many wrong passwords are taken, by what is counted. A browser that has signed in to the account before is counted
 * by itself and by nothing else, so that strangers cannot lock its person out. Whoever comes with another browser is
 * counted three times: for this account from this address, for this account from anywhere, and for this address.
 *
 * | scope | guesses in a day, at most |
 * |---|---|
 * | `device`: one browser known to the account | 10 + 288 |
 * | `place`: one account from one address | 5 + 144 |
 * | `account`: one account from every address together, known browsers apart | 30 + 288 |
 * | `address`: every account from one address | 200 + 8 640 |
 * | `password`: one's own current password, asked for before it is changed | 5 + 144 |
 *
 * It takes three addresses that never rest to fill `account` for a fourth. A whole ward sits behind one address: its
 * limit is there against trying one password on everybody, and when it is full a place is free every ten seconds.
 */
export const signInLimits = {
  device: { burst: 10, paceMs: 5 * MINUTE_MS },
  place: { burst: 5, paceMs: 10 * MINUTE_MS },
  account: { burst: 30, paceMs: 5 * MINUTE_MS },
  address: { burst: 200, paceMs: 10 * SECOND_MS },
  password: { burst: 5, paceMs: 10 * MINUTE_MS },
} as const satisfies Record<string, Limit>;

export type SignInScope = keyof typeof signInLimits;

/** Nothing counted is remembered longer than this. */
export const windowMs = ({ burst, paceMs }: Limit): number => burst * paceMs;

/** Clocks of two machines may differ by so much; a count from further ahead is one of a clock that was set back. */
export const CLOCK_SLACK_MS = MINUTE_MS;

/**
 * Whether one attempt more would be too many.
 * @param forgottenAtMs when all that was counted will be forgotten, in milliseconds since 1970
 */
export function isFull(limit: Limit, forgottenAtMs: number, nowMs: number): boolean {
  const aheadMs = Math.max(forgottenAtMs - nowMs, 0);
  const most = windowMs(limit);
  return aheadMs + limit.paceMs > most && aheadMs <= most + CLOCK_SLACK_MS;
}

/**
 * What an address is counted by: an IPv4 address by itself, an IPv6 address by its /64, which is one household's or
 * one office's to choose from. Anything else is counted together.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (/^\d+(\.\d+){3}$/.test(plain)) return plain;
  if (!plain.includes(':') || !URL.canParse(`http://[${plain}]`)) return 'unknown';
  const parts = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const [head = [], tail = []] = parts.map((part) => part.split(':').filter(Boolean));
  const groups = [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
