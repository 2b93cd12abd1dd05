import { percentAgrees } from '@/lib/rules/budget';
import { beforeTerm } from '@/lib/rules/session-term';
import { formatDate } from '@/lib/vi/date';
import { formatPpm } from '@/lib/vi/number';
import { resolutionStatus } from './build';
import { decideDraftVotes } from './build-votes';
import { checkAttendance } from './check-attendance';
import { checkOccurrence } from './check-occurrence';
import { checkRegister } from './check-register';
import { checkVotes } from './check-votes';
import { decidingVote } from './deciding-vote';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';
import type { Vote } from './schema';

/**
 * What is missing or contradictory in a draft: errors first, in the order of the desk's sections.
 *
 * @param today the local day on which it is asked: what is said to have happened must have come.
 */
export function checkDraft(draft: SessionDraft, today: string): Finding[] {
  const votes = decideDraftVotes(draft);
  const found = [
    ...checkGeneral(draft, today),
    ...checkTerm(draft),
    ...checkOccurrence(draft, today),
    ...checkRegister(draft),
    ...checkAttendance(draft),
    ...checkAgenda(draft),
    ...checkResolutions(draft, votes),
    ...checkVotes(draft, votes),
    ...checkFigures(draft),
    ...checkIndicators(draft),
    ...checkPhotos(draft),
  ];
  return [
    ...found.filter((one) => one.severity === 'error'),
    ...found.filter((one) => one.severity === 'warning'),
  ];
}

const wasHeld = (draft: SessionDraft) => draft.session.occurrence === 'held';

function checkGeneral(draft: SessionDraft, today: string): Finding[] {
  const { session, sources } = draft;
  const warn = (code: string, row: string | null, text: string) =>
    finding('warning', 'general', code, row, text);
  const found: Finding[] = [];
  if (!session.place) found.push(warn('place', null, 'Chưa ghi địa điểm họp.'));
  if (wasHeld(draft) && draft.sittings.length === 0)
    found.push(warn('sittings', null, 'Chưa ghi phiên họp nào.'));
  if (wasHeld(draft) && session.startsOn > today)
    found.push(
      warn('future', null, `Ghi là đã họp, nhưng ngày họp ${formatDate(session.startsOn)} chưa tới.`),
    );
  for (const { id, title, postedOn } of sources) {
    if (postedOn && postedOn < session.startsOn)
      found.push(warn('posted', id, `Nguồn «${title}» đăng trước ngày họp.`));
    if (postedOn && postedOn > today)
      found.push(warn('posted_future', id, `Nguồn «${title}» ghi ngày đăng chưa tới.`));
  }
  return found;
}

/** No council sits before it is elected; after its years it may, when its term was prolonged. */
function checkTerm({ session, term }: SessionDraft): Finding[] {
  const early = beforeTerm(session.startsOn, term);
  if (early) return [finding('error', 'general', 'before_term', null, early)];
  if (Number(session.endsOn.slice(0, 4)) <= term.endYear) return [];
  const text = `Kỳ họp sau năm cuối của khóa ${term.startYear}–${term.endYear}. Kiểm tra lại năm hoặc khóa.`;
  return [finding('warning', 'general', 'after_term', null, text)];
}

function checkAgenda(draft: SessionDraft): Finding[] {
  return draft.agendaItems.length > 0
    ? []
    : [finding('warning', 'agenda', 'agenda', null, 'Chương trình kỳ họp còn trống.')];
}

function checkResolutions(draft: SessionDraft, votes: readonly Vote[]): Finding[] {
  if (!wasHeld(draft)) return [];
  return draft.resolutions.flatMap((row) => {
    const status = resolutionStatus(row, decidingVote({ ...draft, votes }, row));
    const found: Finding[] = [];
    if (status === 'draft')
      found.push(
        finding(
          'error',
          'resolutions',
          'undecided',
          row.id,
          `Nghị quyết «${row.title}» chưa có kết quả biểu quyết.`,
        ),
      );
    if (row.number && status !== 'adopted')
      found.push(
        finding(
          'error',
          'resolutions',
          'numbered',
          row.id,
          `«${row.title}» có số nhưng chưa được thông qua.`,
        ),
      );
    const twin = draft.resolutions.find(
      (other) => other !== row && other.number && other.number === row.number,
    );
    if (twin && row.id < twin.id)
      found.push(
        finding('error', 'resolutions', 'twin', row.id, `Hai nghị quyết cùng mang số ${row.number}.`),
      );
    if (row.adoptedOn && (row.adoptedOn < draft.session.startsOn || row.adoptedOn > draft.session.endsOn))
      found.push(
        finding(
          'warning',
          'resolutions',
          'adopted',
          row.id,
          `«${row.title}»: ngày thông qua ngoài thời gian kỳ họp.`,
        ),
      );
    return found;
  });
}

/** Over 100 % is ordinary, over 1000 % most often a slip of the separator. */
const ODD_PPM = 10_000_000;
const odd = (ppm: number) => `tỷ lệ ${formatPpm(ppm)} lớn khác thường. Kiểm tra lại dấu phẩy.`;

function checkFigures(draft: SessionDraft): Finding[] {
  return draft.figures.flatMap(({ id, label, valueDong, basisDong, percentPpm }) => {
    if (percentPpm === null) return [];
    const warn = (code: string, text: string) =>
      finding('warning', 'budget', code, id, `«${label}»: ${text}`);
    const isKnown = valueDong !== null && basisDong !== null && basisDong !== 0;
    const found: Finding[] = [];
    if (isKnown && !percentAgrees(valueDong, basisDong, percentPpm))
      found.push(warn('percent', 'tỷ lệ được in không khớp với số tiền và kế hoạch được in.'));
    if (percentPpm > ODD_PPM) found.push(warn('percent_odd', odd(percentPpm)));
    return found;
  });
}

function checkIndicators(draft: SessionDraft): Finding[] {
  return draft.indicators.flatMap(({ id, name, percentPpm }) =>
    percentPpm !== null && percentPpm > ODD_PPM
      ? [finding('warning', 'indicators', 'percent_odd', id, `«${name}»: ${odd(percentPpm)}`)]
      : [],
  );
}

function checkPhotos(draft: SessionDraft): Finding[] {
  return draft.photos.flatMap((photo) =>
    photo.fileDigest && !photo.caption
      ? [finding('warning', 'photos', 'caption', photo.id, 'Có ảnh chưa có chú thích.')]
      : [],
  );
}
