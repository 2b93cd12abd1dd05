import { sourceName } from '@/lib/public/row-names';
import { beforeTerm } from '@/lib/rules/session-term';
import { formatPartialDate, isSurelyBefore, onPartialDate, yearOf } from '@/lib/vi/partial-date';
import { termYears } from '@/lib/vi/term-name';
import { terms } from '@/lib/vi/terms';
import { whyAbsent } from './absences';
import { buildPersonnel } from './build-personnel';
import { decideDraftVotes } from './build-votes';
import { checkApprovals } from './check-approvals';
import { checkAttendance } from './check-attendance';
import { checkBasesMoved } from './check-bases';
import { checkComplete } from './check-complete';
import { checkDeadlines } from './check-deadlines';
import { checkFigures, checkIndicators } from './check-figures';
import { checkFiles } from './check-files';
import { checkFollowUps } from './check-follow-ups';
import { checkGroups } from './check-groups';
import { checkMeeting } from './check-meeting';
import { checkMinutes } from './check-minutes';
import { checkOccurrence } from './check-occurrence';
import { checkPeople } from './check-people';
import { checkPersonnel } from './check-personnel';
import { checkPetitions } from './check-petitions';

import { checkQuestions } from './check-questions';
import { checkRegister } from './check-register';
import { checkResolutions } from './check-resolutions';
import { checkTexts } from './check-texts';
import { checkVoteRelations } from './check-vote-relations';
import { checkVotes } from './check-votes';
import type { SessionDraft } from './draft';
import type { Elsewhere } from './elsewhere';
import { type Finding, finding } from './finding';

/**
 * What is missing or contradictory in a draft: errors first, in the order of the desk's sections.
 *
 * @param today the local day on which it is asked: what is said to have happened must have come.
 * @param elsewhere the council's other sessions: numbers, days and order are compared over all of them.
 */
export function checkDraft(draft: SessionDraft, today: string, elsewhere: Elsewhere = []): Finding[] {
  const votes = decideDraftVotes(draft);
  const found = [
    ...checkGeneral(draft, today),
    ...checkMeeting(draft, today, elsewhere),
    ...checkTerm(draft),
    ...checkOccurrence(draft, today),
    ...checkRegister(draft, votes),
    ...checkPeople(draft),
    ...checkOrder(draft, elsewhere),
    ...checkApprovals(draft, elsewhere),
    ...checkSittings(draft),
    ...checkAttendance(draft),
    ...checkAgenda(draft),
    ...checkGroups(draft),
    ...checkMinutes(draft, votes),
    ...checkDeadlines(draft),
    ...checkResolutions(draft, votes, elsewhere, today),
    ...checkVotes(draft, votes),
    ...checkVoteRelations(draft, votes),
    ...checkBasesMoved(draft, votes),
    ...checkPersonnel(draft, buildPersonnel(draft).personnel ?? [], votes, today),
    ...checkQuestions(draft, today),
    ...checkFigures(draft),
    ...checkIndicators(draft),
    ...checkTasks(draft),
    ...checkPetitions(draft, today),
    ...checkFollowUps(draft, today),
    ...checkTexts(draft),
    ...checkPhotos(draft),
    ...checkFiles(draft),
    ...checkComplete(draft),
  ];
  return [
    ...found.filter((one) => one.severity === 'error'),
    ...found.filter((one) => one.severity === 'warning'),
  ];
}

const wasHeld = (draft: SessionDraft) => draft.session.occurrence === 'held';

function checkGeneral(draft: SessionDraft, today: string): Finding[] {
  const { session, sources } = draft;
  const noun = session.meetingKind ? 'cuộc họp' : 'kỳ họp';
  const warn = (code: string, row: string | null, text: string) =>
    finding('warning', 'general', code, row, text);
  const found: Finding[] = [];
  if (!session.place && whyAbsent({ session }, session, 'place') === 'not_recorded')
    found.push(warn('place', null, 'Chưa ghi địa điểm họp.'));
  if (wasHeld(draft) && draft.sittings.length === 0)
    found.push(warn('sittings', null, 'Chưa ghi phiên họp nào.'));
  if (!session.startsOn)
    found.push(warn('starts_on', null, `Chưa ghi ${noun} ngày nào; tháng hoặc năm cũng được.`));
  else if (wasHeld(draft) && isSurelyBefore(today, session.startsOn))
    found.push(
      warn('future', null, `Ghi là đã họp, nhưng ngày họp ${formatPartialDate(session.startsOn)} chưa tới.`),
    );
  for (const source of sources) {
    const { id, postedOn } = source;
    const name = sourceName(source);
    if (postedOn && isSurelyBefore(postedOn, session.startsOn))
      found.push(warn('posted', id, `Nguồn «${name}» đăng trước ngày họp.`));
    if (postedOn && isSurelyBefore(today, postedOn))
      found.push(warn('posted_future', id, `Nguồn «${name}» ghi ngày đăng chưa tới.`));
  }
  return found;
}

/** No council sits before it is elected; after its years it may, when its term was prolonged. */
function checkTerm({ session, term }: SessionDraft): Finding[] {
  const early = beforeTerm(session.startsOn, term);
  if (early) return [finding('error', 'general', 'before_term', null, early)];
  if (term.endYear === null || (yearOf(session.endsOn) ?? 0) <= term.endYear) return [];
  const text = `${session.meetingKind ? 'Cuộc họp' : 'Kỳ họp'} sau năm cuối của khóa ${termYears(term)}. Kiểm tra lại năm hoặc khóa.`;
  return [finding('warning', 'general', 'after_term', null, text)];
}

/** Sessions are counted in the order in which they are held. */
function checkOrder({ session }: SessionDraft, elsewhere: Elsewhere): Finding[] {
  const { ordinal, series, startsOn } = session;
  const wrong = elsewhere.find(
    (other) =>
      other.isOfTerm &&
      other.series === series &&
      ordinal !== null &&
      other.ordinal !== null &&
      (other.ordinal < ordinal
        ? isSurelyBefore(startsOn, other.startsOn)
        : other.ordinal > ordinal && isSurelyBefore(other.startsOn, startsOn)),
  );
  if (!wrong) return [];
  const text = `${wrong.label} ghi ${onPartialDate(wrong.startsOn ?? '')}, không đúng thứ tự với kỳ họp này.`;
  return [finding('warning', 'general', 'order', null, text)];
}

const isOneDay = (one: { heldOn: string | null }, other: { heldOn: string | null }): boolean =>
  one.heldOn?.length === 10 && one.heldOn === other.heldOn;

/** Two sittings of one day do not run at the same time. */
function checkSittings({ sittings }: SessionDraft): Finding[] {
  const timed = sittings.flatMap(({ startsAt, endsAt, ...rest }) =>
    startsAt && endsAt ? [{ ...rest, startsAt, endsAt }] : [],
  );
  return timed.flatMap((one, index) => {
    const same = timed
      .slice(0, index)
      .find((other) => isOneDay(one, other) && other.startsAt < one.endsAt && one.startsAt < other.endsAt);
    if (!same) return [];
    const text = `${one.label} và ${same.label} trùng giờ trong một ngày.`;
    return [finding('warning', 'general', 'sittings_overlap', one.id, text)];
  });
}

/** A task is due after the session that set it. */
function checkTasks({ tasks, session }: SessionDraft): Finding[] {
  return tasks.flatMap(({ id, body, dueOn }) =>
    dueOn && isSurelyBefore(dueOn, session.startsOn)
      ? [
          finding(
            'warning',
            'tasks',
            'due',
            id,
            `«${body.slice(0, 80)}»: hạn ${formatPartialDate(dueOn)} trước ngày họp.`,
          ),
        ]
      : [],
  );
}

function checkAgenda({ session, agendaItems, papers, votes }: SessionDraft): Finding[] {
  const bare = papers.flatMap(({ id, kind, title, count, number, datedOn, fromBody, toBody, fileDigest }) => {
    if ([title, count, number, datedOn, fromBody, toBody, fileDigest].some(Boolean)) return [];
    const text = `Có tài liệu chỉ ghi loại «${terms.paperKind[kind]}». Nguồn không ghi gì thêm thì giữ nguyên.`;
    return [finding('warning', 'agenda', 'paper_bare', id, text)];
  });
  if (agendaItems.length === 0)
    return [
      ...bare,
      finding(
        'warning',
        'agenda',
        'agenda',
        null,
        `Chương trình ${session.meetingKind ? 'cuộc họp' : 'kỳ họp'} còn trống.`,
      ),
    ];
  const known = new Set(votes.map(({ id }) => id));
  const lost = agendaItems
    .filter(({ changeVoteId }) => changeVoteId !== null && !known.has(changeVoteId))
    .map(({ id, title }) => {
      const text = `«${title.slice(0, 80)}»: lần biểu quyết về thay đổi chương trình không còn. Chọn lần khác hoặc bỏ trống.`;
      return finding('error', 'agenda', 'change_vote', id, text);
    });
  return [...bare, ...lost];
}

function checkPhotos(draft: SessionDraft): Finding[] {
  return draft.photos.flatMap((photo) =>
    photo.fileDigest && !photo.caption
      ? [finding('warning', 'photos', 'caption', photo.id, 'Có ảnh chưa có chú thích.')]
      : [],
  );
}
