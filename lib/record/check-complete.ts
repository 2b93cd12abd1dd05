import { knownResolutionName } from '@/lib/public/row-names';
import { type CountName, countNames } from '@/lib/rules/vote-counts';
import { terms } from '@/lib/vi/terms';
import type { Section } from '@/lib/words';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';
import { type Lack, lacksOfQuestions } from './lacks-of-questions';

/**
 * Rows that are not finished. The desk keeps them as they are; a record with holes in it is never handed to the chair.
 */
export function checkComplete(draft: SessionDraft): Finding[] {
  const lacks = [
    ...lacksOfGeneral(draft),
    ...lacksOfAttendance(draft),
    ...lacksOfAgenda(draft),
    ...draft.resolutions.flatMap(lacksOfResolution),
    ...draft.votes.flatMap(lacksOfVote),
    ...lacksOfPersonnel(draft),
    ...draft.figures.flatMap(lacksOfFigure),
    ...lacksOfTheRest(draft),
    ...lacksOfQuestions(draft),
  ];
  return lacks.map(({ section, id, column, text }) => finding('error', section, `lacks_${column}`, id, text));
}

const of =
  (section: Section, id: string) =>
  (isLacking: boolean, column: string, text: string): Lack[] =>
    isLacking ? [{ section, id, column, text }] : [];

/** Rows without a name are called by their place in the list. */
const nth = (index: number) => `thứ ${index + 1}`;

function lacksOfGeneral({ session, sittings, sessionRoles, guests, sources }: SessionDraft): Lack[] {
  const isOff = session.occurrence === 'postponed' || session.occurrence === 'cancelled';
  const reason = `Ghi lý do hoãn hoặc hủy ${session.meetingKind ? 'cuộc họp' : 'kỳ họp'}.`;
  return [
    ...of('general', session.id)(isOff && !session.occurrenceNote, 'occurrence_note', reason),
    ...sittings.flatMap(({ id, label }, at) =>
      of('general', id)(!label, 'label', `Phiên ${nth(at)}: ghi tên phiên, ví dụ «Phiên sáng».`),
    ),
    ...sessionRoles.flatMap(({ id, role, printed, mandateId, name }, at) => [
      ...of('general', id)(
        !mandateId && !name,
        'who',
        `${terms.sittingRole[role]}, dòng ${nth(at)}: ghi họ tên.`,
      ),
      ...of('general', id)(
        role === 'other' && !printed,
        'printed',
        `Người điều hành ${nth(at)}: ghi đã làm việc gì.`,
      ),
    ]),
    ...guests.flatMap(({ id, name, body, people }, at) =>
      of('general', id)(
        !name && !body && people === null,
        'name',
        `Khách mời ${nth(at)}: ghi tên khách mời hoặc tên tập thể, cơ quan hoặc số người.`,
      ),
    ),
    ...sources.flatMap(({ id, title, publisher, url, body }, at) =>
      of('general', id)(
        !(title || publisher || url || body),
        'title',
        `Nguồn ${nth(at)}: ghi tên nguồn; nguồn không có tên thì ghi nơi đăng hoặc địa chỉ.`,
      ),
    ),
  ];
}

function lacksOfAttendance({ attendance, sittings, delegates }: SessionDraft): Lack[] {
  return attendance.flatMap(({ id, status, fromTime, toTime, mandateId, sittingId }) => {
    const name = delegates.find((one) => one.id === mandateId)?.name ?? 'Một đại biểu';
    const sitting = sittings.find((one) => one.id === sittingId)?.label;
    const who = sitting ? `${name} (${sitting})` : name;
    const lack = of('attendance', id);
    return [
      ...lack(status === 'late' && !fromTime, 'from', `${who} đến muộn: ghi giờ đại biểu đến.`),
      ...lack(status === 'left_early' && !toTime, 'to', `${who} về sớm: ghi giờ đại biểu về.`),
    ];
  });
}

const lacksOfAgenda = ({ agendaItems }: SessionDraft): Lack[] =>
  agendaItems.flatMap(({ id, title }, at) =>
    of('agenda', id)(!title, 'title', `Nội dung ${nth(at)}: ghi tên nội dung.`),
  );

function lacksOfResolution(row: SessionDraft['resolutions'][number], at: number): Lack[] {
  const known = knownResolutionName(row);
  const name = known ? `«${known}»` : `Nghị quyết ${nth(at)}`;
  const lack = of('resolutions', row.id);
  const isBlank = row.articles.findIndex(
    ({ heading, text, clauses }) => !heading && !text && clauses.length === 0,
  );
  const clauses = row.articles.flatMap((article) => article.clauses);
  const isHollow = clauses.some(({ text, points }) => !text || points.some((point) => !point.text));
  const isBare = row.annexes.some(({ title }) => !title);
  return [
    ...lack(
      !known && !row.kind,
      'title',
      `${name}: ghi tên nghị quyết; nguồn không ghi tên thì ghi số, hoặc chọn loại.`,
    ),
    ...lack(isBlank >= 0, 'article', `${name}: ghi nội dung Điều ${isBlank + 1}, hoặc xóa điều này.`),
    ...lack(isHollow, 'clause', `${name}: có khoản hoặc điểm chưa ghi nội dung.`),
    ...lack(isBare, 'annex', `${name}: ghi tên phụ lục.`),
    ...lack(
      row.sent.some(({ to }) => !to),
      'sent',
      `${name}: ghi gửi cho ai, hoặc xóa dòng gửi.`,
    ),
    ...lack(
      row.posted.some(({ where }) => !where),
      'posted',
      `${name}: ghi niêm yết ở đâu, hoặc xóa dòng niêm yết.`,
    ),
  ];
}

type VoteRow = SessionDraft['votes'][number];

function lacksOfVote(vote: VoteRow, at: number): Lack[] {
  const { id, subject, resolutionId, entry, printed, uncounted } = vote;
  const name = subject ? `«${subject}»` : `Biểu quyết ${nth(at)}`;
  const isSilent = countNames.every((count) => vote[COLUMNS[count]] === null) && !vote.shares && !printed;
  const counts = `${name}: ghi số phiếu nguồn có, dù chỉ một ý kiến, hoặc tỷ lệ, hoặc nguyên văn kết quả trong nguồn.`;
  const words = `${name}: ghi nguyên văn kết quả trong nguồn, ví dụ «biểu quyết thống nhất thông qua».`;
  return [
    // A vote on a whole resolution is named by it.
    ...of('votes', id)(!subject && !resolutionId, 'subject', `${name}: ghi nội dung biểu quyết.`),
    // What it came to may be known without its words.
    ...of('votes', id)(entry === 'unanimous_uncounted' && !printed && !uncounted, 'printed', words),
    ...of('votes', id)(entry === 'totals' && isSilent, 'counts', counts),
  ];
}

/** A ballot is called something and is about somebody; whoever stands on it or counts it has a name. */
function lacksOfPersonnel({ personnelVotes, personnelPeople, personnelTellers }: SessionDraft): Lack[] {
  const nameless = [...personnelPeople, ...personnelTellers].filter(
    ({ mandateId, name }) => !mandateId && !name,
  );
  return [
    ...personnelVotes.flatMap(({ id, kind, post, subject }, at) => {
      const name = subject || post ? `«${subject || post}»` : `${terms.personnelKind[kind]}, mục ${at + 1}`;
      const isAlone = personnelPeople.every(({ personnelVoteId }) => personnelVoteId !== id);
      return [
        ...of('personnel', id)(
          kind === 'election' && !post && !subject,
          'post',
          `${name}: ghi bầu chức vụ gì.`,
        ),
        ...of('personnel', id)(isAlone, 'people', `${name}: ghi ít nhất một người.`),
      ];
    }),
    ...nameless.flatMap(({ id }) => of('personnel', id)(true, 'name', 'Nhân sự: có dòng chưa ghi họ tên.')),
  ];
}

/** The column of each count. */
const COLUMNS = {
  for: 'forCount',
  against: 'againstCount',
  notVoting: 'notVotingCount',
  otherOpinion: 'otherOpinionCount',
  blank: 'blankCount',
  absent: 'absentCount',
} as const satisfies Record<CountName, keyof VoteRow>;

function lacksOfFigure(row: SessionDraft['figures'][number], at: number): Lack[] {
  const name = row.label ? `«${row.label}»` : `Dòng ngân sách ${nth(at)}`;
  const lack = of('budget', row.id);
  const isSaid = [row.printed, row.percentPrinted, row.changeFromPrinted, row.changeToPrinted];
  const hasAmount = [...isSaid, row.changeByPrinted, row.valueDong, row.percentPpm].some(
    (one) => one !== null,
  );
  const { part, throughMonth, year, throughYear, periodPrinted } = row;
  const lacksYears = part === 'years' && (year === null || throughYear === null);
  return [
    ...lack(!row.label, 'label', `${name}: ghi tên khoản đúng theo văn bản.`),
    ...lack(
      !hasAmount && row.comparisons.every(({ percentPrinted }) => !percentPrinted),
      'amount',
      `${name}: ghi số tiền hoặc tỷ lệ.`,
    ),
    ...lack(part === 'months' && throughMonth === null, 'months', `${name}: ghi số liệu đến hết tháng mấy.`),
    ...lack(lacksYears, 'years', `${name}: ghi năm đầu và năm cuối của giai đoạn.`),
    ...lack(part === 'printed' && !periodPrinted, 'period', `${name}: ghi kỳ đúng như văn bản.`),
  ];
}

const lacksOfTheRest = ({ indicators, tasks, petitions, followUps, photos }: SessionDraft): Lack[] => [
  ...petitions.flatMap(({ id, body }, at) =>
    of('petitions', id)(!body, 'body', `Kiến nghị ${nth(at)}: ghi nội dung kiến nghị.`),
  ),
  ...followUps.flatMap(({ id, body }, at) =>
    of('followUps', id)(!body, 'body', `Việc đã hứa ${nth(at)}: ghi đã hứa việc gì.`),
  ),
  ...indicators.flatMap(({ id, name, ...said }, at) => [
    ...of('indicators', id)(!name, 'name', `Chỉ tiêu ${nth(at)}: ghi tên chỉ tiêu.`),
    ...of('indicators', id)(
      ![said.printed, said.planPrinted, said.samePeriodPrinted, said.growthPrinted, said.targetResult].some(
        Boolean,
      ),
      'printed',
      `${name ? `«${name}»` : `Chỉ tiêu ${nth(at)}`}: ghi kết quả đúng theo văn bản, ví dụ 8/8 hoặc 98,4%.`,
    ),
  ]),
  ...tasks.flatMap(({ id, body }, at) =>
    of('tasks', id)(!body, 'body', `Nhiệm vụ ${nth(at)}: ghi nội dung nhiệm vụ.`),
  ),
  ...photos.flatMap(({ id, fileDigest, alt, label, caption }, at) => {
    const name = label || caption ? `Ảnh «${label ?? caption}»` : `Ảnh ${nth(at)}`;
    return [
      ...of('photos', id)(
        fileDigest !== null && !alt,
        'alt',
        `${name}: tả ảnh bằng một câu cho người không nhìn thấy ảnh.`,
      ),
      ...of('photos', id)(
        fileDigest === null && !label,
        'label',
        `${name}: không còn tệp thì ghi nhãn của ảnh.`,
      ),
    ];
  }),
];
