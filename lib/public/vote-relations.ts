import { isVoteOn } from '@/lib/record/deciding-vote';
import type { SessionRecord, Vote } from '@/lib/record/schema';
import { formatPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { resolutionName } from './row-names';

type Around = Pick<SessionRecord, 'resolutions' | 'votes' | 'delegates'>;

/** «Kết quả lần này đã bị hủy ngày 12/6/2026: đếm sót một dãy ghế.»; null of a vote that stands. */
export function annulledText({ annulled, annulledReason }: Vote): string | null {
  if (!annulled) return null;
  const on = annulled.on ? ` ngày ${formatPartialDate(annulled.on)}` : '';
  return `Kết quả lần này đã bị hủy${on}${annulledReason ? `: ${ended(annulledReason)}` : '.'}`;
}

/** «Thông qua», or that the result was declared void. */
export const outcomeWord = ({ annulled, outcome }: Vote): string =>
  annulled ? 'Đã hủy kết quả' : terms.outcome[outcome];

/** «Biểu quyết về Khoản 2 Điều 3.»: what of a draft a vote was on, where it says so. */
function aboutText({ about, piece }: Vote): string | null {
  if (piece) return `${about === 'amendment' ? 'Sửa đổi' : 'Biểu quyết riêng'} ${piece}.`;
  return about && about !== 'whole' ? `${terms.voteAbout[about]}.` : null;
}

/** What decided several resolutions at once, repeats another vote, or was taken without somebody: as finished sentences. */
export function voteRelations(vote: Vote, record: Around): string[] {
  const { alsoResolutions = [], revoteOf, recused = [] } = vote;
  const [first, again] = [
    record.votes.find(({ id }) => id === revoteOf),
    record.votes.find((other) => other.revoteOf === vote.id),
  ];
  const all = alsoResolutions.length > 0 ? record.resolutions.filter(({ id }) => isVoteOn(vote, id)) : [];
  const names = new Map(record.delegates.map(({ id, name }) => [id, name]));
  const apart = recused.map(({ delegate, reason }) =>
    [names.get(delegate) ?? 'Một đại biểu', reason && `(${reason})`].filter(Boolean).join(' '),
  );
  return [
    aboutText(vote),
    all.length > 1 && sharedText(all.map(resolutionName)),
    first && `Biểu quyết lại ${momentOf(first)}.`,
    again && `Đã được biểu quyết lại${atMoment(again)}.`,
    apart.length > 0 && `Không tham gia biểu quyết vì xung đột lợi ích: ${apart.join(', ')}.`,
  ].filter((line) => typeof line === 'string');
}

/** The names of a few; of more only how many, for each stands on the page with its own. */
const sharedText = (names: readonly string[]): string =>
  `Một lần biểu quyết chung cho ${names.length} nghị quyết${names.length > 3 ? '' : `: ${names.map((name) => `«${name}»`).join(', ')}`}.`;

const atMoment = ({ heldAt }: Vote): string => (heldAt ? ` lúc ${heldAt}` : '');

/** «lần «Thông qua …» lúc 09:30»: an earlier vote, so that it is found. */
const momentOf = (vote: Vote): string => `lần «${vote.subject}»${atMoment(vote)}`;

const ended = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);
