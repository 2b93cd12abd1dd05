import { normalizeText } from '@/lib/vi/fold';
import { firstDay, isPartialDate, type KnownDate, lastDay } from '@/lib/vi/partial-date';

/** A delegate as a name is looked for: with the offices held and their days. */
export type NamedOfficer = {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly offices: readonly {
    readonly title: string;
    readonly startedOn: KnownDate;
    readonly endedOn: KnownDate;
  }[];
};

/** How somebody is spoken of before their name. */
const HONORIFIC = /^(?:(?:ông|bà|đồng chí|đ\/c)\s+)+/iu;

/** What a delegate is offered as: the name, and the unit where two have the same. */
export function offeredName({ name, unit }: NamedOfficer, delegates: readonly NamedOfficer[]): string {
  const isShared = delegates.filter((one) => one.name === name).length > 1;
  return isShared && unit ? `${name} (${unit})` : name;
}

/** The delegate whose whole name is typed, marks and all, with or without «ông», «bà»; null where it is nobody's or two's. */
export function delegateOfName(typed: string, delegates: readonly NamedOfficer[]): NamedOfficer | null {
  const plain = (text: string) => normalizeText(text).replace(/\s+/g, ' ').toLocaleLowerCase('vi');
  const written = plain(normalizeText(typed).replace(HONORIFIC, ''));
  const named = delegates.filter((one) => plain(offeredName(one, delegates)) === written);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/**
 * The offices somebody surely held on a day, known as far as it is, in words: «Chủ tịch Hội đồng nhân dân»; null where the
 * register names none, and for a text that is no day.
 */
export function officesOn({ offices }: Pick<NamedOfficer, 'offices'>, day: string): string | null {
  if (!isPartialDate(day)) return null;
  const held = offices.filter(
    ({ startedOn, endedOn }) =>
      startedOn !== null &&
      lastDay(startedOn) <= firstDay(day) &&
      (endedOn === null || lastDay(day) <= firstDay(endedOn)),
  );
  return held.map(({ title }) => title).join(', ') || null;
}
