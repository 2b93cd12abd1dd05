import type { RefusalCode } from '@/lib/refusal';
import { formatInteger } from '@/lib/vi/number';

const GIB = 2 ** 30;

/** The time over which what one person does is counted, in milliseconds. */
export const QUOTA_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The most a council may hold, and one person may hand in or change within 24 hours. Far beyond honest use: a ward's five
 * years of papers are about 2 GiB, and a person who saves every ten seconds all day makes 8,640 changes. The limits of events
 * stand once more in the trigger `events_within_quota`, which holds them against every verb.
 */
export const quotas = {
  council: { bytes: 50 * GIB, files: 100_000, events: 100_000 },
  person: { bytes: 5 * GIB, files: 2_000, events: 20_000 },
} as const;

/** What was used up: bytes and files a council holds and its events of the last 24 hours; a person's of the last 24 hours. */
export type Used = { readonly bytes: number; readonly files: number; readonly events: number };
export type QuotaOwner = keyof typeof quotas;
type QuotaMeasure = keyof Used;

/** From this share of a limit on people are told. */
const WARNED_AT = { num: 9, den: 10 } as const;

/** What each limit is of, in words: «… 18.500 thay đổi, mức tối đa là 20.000». */
const WHAT: Readonly<Record<QuotaOwner, Readonly<Record<QuotaMeasure, (amount: string) => string>>>> = {
  council: {
    bytes: (amount) => `Kho tệp của hội đồng đã có ${amount}`,
    files: (amount) => `Kho tệp của hội đồng đã có ${amount} tệp`,
    events: (amount) => `Trong 24 giờ qua hội đồng đã ghi ${amount} thay đổi`,
  },
  person: {
    bytes: (amount) => `Trong 24 giờ qua bạn đã gửi ${amount}`,
    files: (amount) => `Trong 24 giờ qua bạn đã gửi ${amount} tệp`,
    events: (amount) => `Trong 24 giờ qua bạn đã ghi ${amount} thay đổi`,
  },
};

/** One sentence for each limit of which nine tenths are used up, while there is time to do something about it. */
export function quotaWarnings(used: Readonly<Record<QuotaOwner, Used>>): string[] {
  return (['council', 'person'] as const).flatMap((owner) =>
    (['bytes', 'files', 'events'] as const).flatMap((measure) => {
      const [amount, most] = [used[owner][measure], quotas[owner][measure]];
      if (amount * WARNED_AT.den < most * WARNED_AT.num) return [];
      const shown = (count: number) =>
        measure === 'bytes' ? `${formatInteger(Math.floor(count / GIB))} GB` : formatInteger(count);
      return [`${WHAT[owner][measure](shown(amount))}; mức tối đa là ${shown(most)}.`];
    }),
  );
}

/** Why a file of so many bytes does not go in any more, or `null`. */
export function fileQuotaRefusal(
  used: Readonly<Record<QuotaOwner, Omit<Used, 'events'>>>,
  bytes: number,
): RefusalCode | null {
  for (const owner of ['council', 'person'] as const) {
    const { bytes: mostBytes, files: mostFiles } = quotas[owner];
    if (used[owner].bytes + bytes > mostBytes || used[owner].files + 1 > mostFiles)
      return `quota.${owner}_files`;
  }
  return null;
}
