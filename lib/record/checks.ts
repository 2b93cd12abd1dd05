import { percentAgrees } from '@/lib/rules/budget';
import { needsTime } from '@/lib/rules/mandates';
import { checkTally } from '@/lib/rules/tally';
import type { Section } from '@/lib/words';
import { resolutionStatus } from './build';
import { marksOf, spansOf, totalAt } from './build-sittings';
import { decideDraftVotes } from './build-votes';
import type { SessionDraft } from './draft';
import type { Vote } from './schema';

/**
 * One thing to look at before publishing. An error blocks; a warning passes with a reason, remembered under `key`,
 * which stays the same as long as the finding does.
 */
export type Finding = {
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly section: Section;
  readonly text: string;
};

const finding = (
  severity: Finding['severity'],
  section: Section,
  code: string,
  row: string | null,
  text: string,
) => ({ key: row ? `${code}:${row}` : code, severity, section, text }) satisfies Finding;

/** What is missing or contradictory in a draft: errors first, in the order of the desk's sections. */
export function checkDraft(draft: SessionDraft): Finding[] {
  const votes = decideDraftVotes(draft);
  const found = [
    ...checkGeneral(draft),
    ...checkAttendance(draft),
    ...checkAgenda(draft),
    ...checkResolutions(draft, votes),
    ...checkVotes(draft, votes),
    ...checkFigures(draft),
    ...checkPhotos(draft),
  ];
  return [
    ...found.filter((one) => one.severity === 'error'),
    ...found.filter((one) => one.severity === 'warning'),
  ];
}

const wasHeld = (draft: SessionDraft) => draft.session.occurrence === 'held';

function checkGeneral(draft: SessionDraft): Finding[] {
  const { session, sources } = draft;
  const found: Finding[] = [];
  if (!session.place) found.push(finding('warning', 'general', 'place', null, 'Chưa ghi địa điểm họp.'));
  if (wasHeld(draft) && draft.sittings.length === 0)
    found.push(finding('warning', 'general', 'sittings', null, 'Chưa ghi phiên họp nào.'));
  for (const source of sources)
    if (source.postedOn && source.postedOn < session.startsOn)
      found.push(
        finding('warning', 'general', 'posted', source.id, `Nguồn «${source.title}» đăng trước ngày họp.`),
      );
  return found;
}

function checkAttendance(draft: SessionDraft): Finding[] {
  if (!wasHeld(draft)) return [];
  return draft.sittings.flatMap((sitting) => {
    const marks = marksOf(draft, sitting.id);
    const total = totalAt(draft, sitting.heldOn, sitting.startsAt);
    if (marks.length === 0)
      return total === null
        ? []
        : [finding('warning', 'attendance', 'unmarked', sitting.id, `${sitting.label}: chưa điểm danh.`)];
    if (total !== null && marks.length < total)
      return [
        finding(
          'warning',
          'attendance',
          'partly',
          sitting.id,
          `${sitting.label}: còn ${total - marks.length} trong ${total} đại biểu chưa điểm danh.`,
        ),
      ];
    return [];
  });
}

function checkAgenda(draft: SessionDraft): Finding[] {
  return draft.agendaItems.length > 0
    ? []
    : [finding('warning', 'agenda', 'agenda', null, 'Chương trình kỳ họp còn trống.')];
}

function checkResolutions(draft: SessionDraft, votes: readonly Vote[]): Finding[] {
  if (!wasHeld(draft)) return [];
  return draft.resolutions.flatMap((row) => {
    const status = resolutionStatus(row, votes);
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

function checkVotes(draft: SessionDraft, votes: readonly Vote[]): Finding[] {
  return votes.flatMap((vote) => {
    const found: Finding[] = [];
    if (vote.counts) {
      const tally = checkTally({ total: vote.total, present: vote.present, ...vote.counts });
      for (const problem of tally)
        found.push(
          finding(
            problem.severity === 'contradiction' ? 'error' : 'warning',
            'votes',
            problem.code,
            vote.id,
            `«${vote.subject}»: ${problem.text}`,
          ),
        );
      if (vote.total === null)
        found.push(
          finding(
            'error',
            'votes',
            'total',
            vote.id,
            `«${vote.subject}»: có số phiếu nhưng hội đồng chưa có danh sách đại biểu, nên không biết cần bao nhiêu phiếu.`,
          ),
        );
    }
    if (!vote.heldAt && needsTime(spansOf(draft.delegates), vote.heldOn))
      found.push(
        finding(
          'error',
          'votes',
          'time',
          vote.id,
          `«${vote.subject}»: ghi giờ biểu quyết, vì trong ngày có đại biểu thôi nhiệm vụ.`,
        ),
      );
    if (vote.counts && vote.present !== null && vote.total !== null && isBelowQuorum(draft, vote))
      found.push(
        finding(
          'warning',
          'votes',
          'quorum',
          vote.id,
          `«${vote.subject}»: lúc biểu quyết không đủ số đại biểu để họp.`,
        ),
      );
    return found;
  });
}

function isBelowQuorum(draft: SessionDraft, vote: Vote): boolean {
  const { num, den } = draft.council.quorum;
  return (vote.present ?? 0) * den < (vote.total ?? 0) * num;
}

function checkFigures(draft: SessionDraft): Finding[] {
  return draft.figures.flatMap((figure) => {
    const { valueDong, basisDong, percentPpm } = figure;
    if (valueDong === null || basisDong === null || percentPpm === null || basisDong === 0) return [];
    return percentAgrees(valueDong, basisDong, percentPpm)
      ? []
      : [
          finding(
            'warning',
            'budget',
            'percent',
            figure.id,
            `«${figure.label}»: tỷ lệ được in không khớp với số tiền và kế hoạch được in.`,
          ),
        ];
  });
}

function checkPhotos(draft: SessionDraft): Finding[] {
  return draft.photos.flatMap((photo) =>
    photo.fileDigest && !photo.caption
      ? [finding('warning', 'photos', 'caption', photo.id, 'Có ảnh chưa có chú thích.')]
      : [],
  );
}
