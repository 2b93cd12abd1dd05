const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** `burst` failures are free; each is forgotten `paceMs` after the one before it, and makes room for another. */
type Limit = { readonly burst: number; readonly paceMs: number };

/**
 * How many wrong passwords are taken, by what is counted. A browser that has signed in to the account before is counted
 * by itself and by nothing else, so that strangers cannot lock its person out. Anybody who comes with another browser is
 * counted for the account, for where they come from, and for both together; where from is counted in every width in
 * which somebody may be given addresses (`networksOf`), or a whole network of them would be worth as many strangers.
 *
 * | scope | guesses in a day, at most |
 * |---|---|
 * | `device`: one browser known to the account | 10 + 288 |
 * | `place`: one account from one address | 5 + 144 |
 * | `region`: one account from one block of addresses | 10 + 144 |
 * | `account`: one account from every address together, known browsers apart | 30 + 288 |
 * | `address`: every account from one address | 200 + 8 640 |
 * | `site`: every account from one IPv6 /56 | 400 + 17 280 |
 * | `block`: every account from one IPv6 /48 or IPv4 /24 | 800 + 34 560 |
 * | `password`: one's own current password, asked for before it is changed | 5 + 144 |
 *
 * It takes three blocks that never rest to fill `account` for a fourth; one address alone fills no region, site or block
 * for its neighbours. A whole ward sits behind one address: its limit is there against trying one password on
 * everybody, and when it is full a place is free every ten seconds.
 */
export const signInLimits = {
  device: { burst: 10, paceMs: 5 * MINUTE_MS },
  place: { burst: 5, paceMs: 10 * MINUTE_MS },
  region: { burst: 10, paceMs: 10 * MINUTE_MS },
  account: { burst: 30, paceMs: 5 * MINUTE_MS },
  address: { burst: 200, paceMs: 10 * SECOND_MS },
  site: { burst: 400, paceMs: 5 * SECOND_MS },
  block: { burst: 800, paceMs: 2.5 * SECOND_MS },
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

/** An address as it is counted: by itself, and with the neighbours its holder may have been given along with it. */
export type Networks = {
  /** An IPv4 address by itself; an IPv6 address by its /64, of which one machine has every address. */
  readonly address: string;
  /** Of IPv6 the /56, which providers give a household (RIPE-690); IPv4 knows none. */
  readonly site: string | null;
  /** Of IPv6 the /48, which an organisation is given for the asking; of IPv4 the /24, the least that is routed. */
  readonly block: string;
};

/** What an address is counted by, in every width. What is no address is counted together. */
export function networksOf(address: string): Networks {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (/^\d+(\.\d+){3}$/.test(plain))
    return { address: plain, site: null, block: `${plain.split('.').slice(0, 3).join('.')}.0/24` };
  if (!plain.includes(':') || !URL.canParse(`http://[${plain}]`))
    return { address: 'unknown', site: null, block: 'unknown' };
  const parts = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const [head = [], tail = []] = parts.map((part) => part.split(':').filter(Boolean));
  const groups = [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
  const [fourth = '0'] = groups.slice(3, 4);
  const first = groups.slice(0, 3).join(':');
  const site = (Number.parseInt(fourth, 16) & 0xff00).toString(16);
  return { address: `${first}:${fourth}::/64`, site: `${first}:${site}::/56`, block: `${first}::/48` };
}
