import { paths } from '@/lib/paths';
import type { SessionRecord } from '@/lib/record/schema';
import type { Meeting } from '@/lib/record/schema-meeting';
import { isMeetingSlug } from '@/lib/rules/meeting-kinds';
import { upperFirst } from '@/lib/vi/case';
import { formatInteger } from '@/lib/vi/number';
import { formatPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';

/** The list in which what was published at an address stands: the sessions, or the meetings that are none. */
export const listOf = (council: string, slug: string): { label: string; href: string } =>
  isMeetingSlug(slug)
    ? { label: 'Hoạt động', href: paths.meetings(council) }
    : { label: 'Kỳ họp', href: paths.sessions(council) };

/** What is called «kỳ họp» in a sentence about one, «cuộc họp» where it is none. */
export const meetingNoun = (session: { readonly meeting?: object }): string =>
  session.meeting ? 'cuộc họp' : 'kỳ họp';

/** «khoảng 120 người», as near as the number is. */
export const peopleText = ({ count, bound }: NonNullable<Meeting['people']>): string =>
  `${bound === 'exact' ? '' : `${terms.presenceBound[bound].toLocaleLowerCase('vi')} `}${formatInteger(count)} người`;

/** How a meeting that is no session was announced and attended, each on a line of its own; and who asked for a session. */
export function meetingLines({ meeting, petitioned }: SessionRecord['session']): string[] {
  const { body, announcedOn, resultOn, people, speakers } = meeting ?? {};
  const came = [
    people && `${peopleText(people)} dự`,
    speakers !== undefined && `${formatInteger(speakers)} lượt ý kiến`,
  ].filter(Boolean);
  const { signatures, voters } = petitioned ?? {};
  return [
    body && meeting?.kind === 'committee' && body,
    announcedOn && `Thông báo trước: ${formatPartialDate(announcedOn)}`,
    came.length > 0 && upperFirst(came.join(', ')),
    resultOn && `Thông báo kết quả: ${formatPartialDate(resultOn)}`,
    signatures &&
      `Theo yêu cầu có chữ ký của ${formatInteger(signatures)}${voters ? ` trong ${formatInteger(voters)}` : ''} cử tri`,
    !signatures && voters && `Địa phương có ${formatInteger(voters)} cử tri`,
  ].filter((line) => typeof line === 'string');
}
