import { firstDay, type KnownDate, lastDay } from '@/lib/vi/partial-date';
import type { SessionDraft } from './draft';
import type { Elsewhere, OtherSession } from './elsewhere';
import { type Finding, finding } from './finding';

/* The minutes of a session are approved at the one after it: which session an item may name. */

type Named = OtherSession & { readonly slug: string };
const hasAddress = (one: OtherSession): one is Named => one.slug !== undefined;

/** Whether a session is known to have begun after another. */
const isLater = (one: KnownDate, than: KnownDate): boolean =>
  one !== null && than !== null && firstDay(one) > lastDay(than);

/** The sessions of a council that are not known to come after one, the newest first. */
export const earlierSessions = (
  elsewhere: Elsewhere,
  startsOn: KnownDate,
): { slug: string; label: string }[] =>
  elsewhere
    .filter(hasAddress)
    .filter((one) => !isLater(one.startsOn, startsOn))
    .map(({ slug, label }) => ({ slug, label }))
    .reverse();

/** An item that approves the minutes of its own session, of a later one, of none that is known, or of one that another item names. */
export function checkApprovals({ session, agendaItems }: SessionDraft, elsewhere: Elsewhere): Finding[] {
  const told = new Set<string>();
  return agendaItems.flatMap(({ id, title, approvesSession: slug }) => {
    if (!slug) return [];
    const other = elsewhere.find((one) => one.slug === slug);
    const say = (text: string, severity: Finding['severity'] = 'error') => [
      finding(severity, 'agenda', 'approval', id, `Nội dung «${title || 'chưa có tên'}» ${text}`),
    ];
    if (slug === session.slug) return say('thông qua biên bản của chính kỳ họp này. Chọn kỳ họp trước.');
    if (!other) return say('thông qua biên bản của một kỳ họp không có trong hồ sơ ở đây.', 'warning');
    if (isLater(other.startsOn, session.startsOn))
      return say(`thông qua biên bản của ${other.label}, kỳ họp sau kỳ này. Chọn kỳ họp trước.`);
    if (told.has(slug)) return say(`thông qua biên bản của ${other.label} lần nữa. Để ở một nội dung.`);
    told.add(slug);
    return [];
  });
}
