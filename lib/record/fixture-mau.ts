import { decideVote } from '@/lib/rules/decide-vote';
import { slugify } from '@/lib/vi/fold';
import { mauFigures, mauIndicators, mauTasks } from './fixture-mau-figures';
import { type Mark, RECORD_FORMAT, type SessionRecord, sessionRecordSchema, type Vote } from './schema';

const NAMES =
  'Nguyễn Thị An|Trần Văn Bách|Lê Thị Cúc|Phạm Quốc Đạt|Hoàng Văn Dũng|Vũ Thị Giang|Đặng Minh Hà|Bùi Đức Hải|Đỗ Thị Hạnh|Hồ Văn Hòa|Ngô Thị Hương|Dương Văn Khánh|Lý Thị Lan|Phan Văn Long|Trịnh Thị Mai|Đinh Văn Minh|Nguyễn Văn Nam|Trần Thị Nga|Lê Văn Phúc|Phạm Thị Quỳnh|Hoàng Văn Sơn|Vũ Thị Thảo|Đặng Văn Tiến|Bùi Thị Uyên|Đỗ Văn Vinh|Đào Thị Yến'.split(
    '|',
  );

const delegates = NAMES.map((name, index) => ({
  id: `m-d${index + 1}`,
  slug: slugify(name),
  name,
  unit: `Tổ ${1 + Math.floor(index / 9)}`,
  startedOn: '2021-07-01',
  endedOn: null,
  endedAt: null,
  endReason: null,
  offices:
    index === 0
      ? [
          {
            kind: 'council_chair' as const,
            title: 'Chủ tịch Hội đồng nhân dân',
            startedOn: '2021-07-01',
            endedOn: null,
          },
        ]
      : [],
}));

const ABSENT: Record<number, Pick<Mark, 'status' | 'from' | 'to'>> = {
  7: { status: 'excused', from: null, to: null },
  12: { status: 'absent', from: null, to: null },
  18: { status: 'late', from: '08:45', to: null },
};

const marks = (afternoon: boolean): Mark[] =>
  delegates.map(({ id }, index) => {
    const odd = afternoon && index === 18 ? undefined : ABSENT[index];
    return { delegate: id, status: 'present', from: null, to: null, ...odd };
  });

const sitting = (id: string, label: string, startsAt: string, endsAt: string, afternoon: boolean) => ({
  id,
  label,
  heldOn: '2023-07-12',
  startsAt,
  endsAt,
  isClosed: false,
  attendance: { total: 26, present: 24, quorumRequired: 18, quorumMet: true, marks: marks(afternoon) },
});

const TITLES = [
  'Phê chuẩn quyết toán ngân sách phường năm 2022',
  'Thu phí sử dụng tạm thời vỉa hè tuyến đường số 9',
  'Nhiệm vụ phát triển kinh tế – xã hội sáu tháng cuối năm 2023',
  'Chương trình giám sát của Hội đồng nhân dân phường năm 2024',
  'Đặt tên hai ngõ mới tại tổ dân phố số 4',
];
const COUNTS = [
  [22, 1, 1],
  [12, 9, 3],
  [24, 0, 0],
  [23, 0, 1],
  [20, 2, 2],
] as const;

function ballots([inFavour, against]: readonly [number, number, number]) {
  const voting = delegates.filter((_, index) => index !== 7 && index !== 12);
  return voting.map(({ id }, index) => {
    if (index < inFavour) return { delegate: id, choice: 'for' as const };
    return {
      delegate: id,
      choice: index < inFavour + against ? ('against' as const) : ('not_voting' as const),
    };
  });
}

function vote(subject: string, index: number): Vote {
  const [inFavour, against, notVoting] = COUNTS[index] ?? COUNTS[0];
  const counts = { for: inFavour, against, notVoting };
  const moment = { date: '2023-07-12', time: `1${index < 3 ? 0 : 5}:${42 + index}` };
  const decided = decideVote({
    ...moment,
    rule: 'ordinary',
    total: 26,
    present: 24,
    entry: { kind: 'totals', ...counts },
  });
  const { total, present, required, outcome, shareOfTotal, shareOfPresent, threshold } = decided;
  return {
    id: `m-v${index + 1}`,
    subject,
    resolution: `m-r${index + 1}`,
    agendaItem: `m-a${index < 3 ? 3 : 4}`,
    sitting: index < 3 ? 'm-s1' : 'm-s2',
    heldOn: moment.date,
    heldAt: moment.time,
    method: 'show_of_hands',
    rule: 'ordinary',
    entry: index === 0 ? 'by_name' : 'totals',
    printed: null,
    counts,
    ...{ total, present, required, outcome, shareOfTotal, shareOfPresent, threshold },
    because: [...decided.because],
    ballots: index === 0 ? ballots(COUNTS[0]) : null,
  };
}

const votes = TITLES.map(vote);

const resolutions = TITLES.map((title, index) => {
  const adopted = votes[index]?.outcome === 'adopted';
  return {
    id: `m-r${index + 1}`,
    slug: `khoa-2-ky-5-${slugify(title)}`,
    number: adopted ? `${String(index + 7).padStart(2, '0')}/NQ-HĐND` : null,
    kind: index === 4 ? ('normative' as const) : ('individual' as const),
    title,
    printedTitle: null,
    note: null,
    agendaItem: `m-a${index < 3 ? 3 : 4}`,
    legalBases: [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
      'Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015',
    ],
    articles: [
      {
        id: `m-r${index + 1}-1`,
        heading: title,
        text: 'Phê chuẩn các số liệu chủ yếu sau đây:',
        clauses: [
          {
            id: `m-r${index + 1}-1-1`,
            text: 'Tổng thu ngân sách phường là 8.412.000.000 đồng.',
            points: [],
          },
          {
            id: `m-r${index + 1}-1-2`,
            text: 'Tổng chi ngân sách phường gồm:',
            points: [
              { id: `m-r${index + 1}-1-2a`, text: 'chi thường xuyên 6.120.000.000 đồng;' },
              { id: `m-r${index + 1}-1-2b`, text: 'chi đầu tư phát triển 1.790.000.000 đồng.' },
            ],
          },
        ],
      },
      {
        id: `m-r${index + 1}-2`,
        heading: 'Tổ chức thực hiện',
        text: 'Ủy ban nhân dân phường chịu trách nhiệm thi hành nghị quyết này.',
        clauses: [],
      },
    ],
    annexes: [],
    adoptedOn: adopted ? '2023-07-12' : null,
    issuedOn: adopted ? '2023-07-14' : null,
    effectiveOn: adopted ? '2023-07-22' : null,
    signer: adopted ? 'Nguyễn Thị An' : null,
    status: adopted ? ('adopted' as const) : ('rejected' as const),
  };
});

const paper = (id: string, kind: string, number: string, fromBody: string, title: string) => ({
  ...{ id, kind, number, fromBody, title },
  datedOn: '2023-07-05',
  toBody: null,
  file: null,
});

const item = (id: string, kind: string, title: string, more: object = {}) => ({
  ...{ id, kind, title, presenter: null, discussion: null, speakers: null, conclusion: null },
  isClosed: false,
  papers: [],
  ...more,
});

/** A fictional ward's whole session: two sittings, five votes of which one fails and one is by name. */
export const mauRecord: SessionRecord = sessionRecordSchema.parse({
  format: RECORD_FORMAT,
  council: {
    slug: 'mau',
    name: 'Hội đồng nhân dân phường Mẫu',
    locality: 'Phường Mẫu',
    level: 'ward',
    provinceName: null,
    provinceCode: null,
    unitCode: null,
    isSample: true,
  },
  term: { ordinal: 2, label: 'Khóa II, 2021–2026', startYear: 2021, endYear: 2026 },
  session: {
    id: 'm-s5',
    slug: 'khoa-2-ky-5',
    ordinal: 5,
    series: 'main',
    kind: 'regular_midyear',
    label: 'Kỳ họp thứ 5',
    title: 'Sơ kết sáu tháng đầu năm',
    purpose: 'Sơ kết sáu tháng đầu năm và quyết định nhiệm vụ sáu tháng cuối năm 2023.',
    summary:
      'Hội đồng thông qua bốn trong năm nghị quyết, phê chuẩn quyết toán ngân sách năm 2022 và trả lại đề án thu phí vỉa hè để lấy thêm ý kiến.',
    startsOn: '2023-07-12',
    endsOn: '2023-07-12',
    place: 'Hội trường UBND phường Mẫu',
    isClosed: false,
    occurrence: 'held',
    occurrenceNote: null,
  },
  delegates,
  sittings: [
    sitting('m-s1', 'Phiên sáng', '08:00', '11:30', false),
    sitting('m-s2', 'Phiên chiều', '13:30', '16:30', true),
  ],
  guests: [
    {
      id: 'm-g1',
      kind: 'person',
      name: 'Trần Minh Quang',
      title: 'Phó Chủ tịch',
      body: 'Hội đồng nhân dân thành phố',
    },
    { id: 'm-g2', kind: 'group', name: 'Tổ trưởng 12 tổ dân phố', title: null, body: null },
  ],
  agenda: [
    item('m-a1', 'opening', 'Khai mạc kỳ họp', { presenter: 'Nguyễn Thị An' }),
    item('m-a2', 'report', 'Báo cáo kinh tế – xã hội sáu tháng đầu năm', {
      presenter: 'Ủy ban nhân dân phường',
      discussion: 'Đại biểu hỏi về tiến độ nạo vét mương tổ 7 và việc lắp đèn ngõ 40.',
      speakers: 'Lê Thị Cúc, Phạm Quốc Đạt',
      conclusion: 'Giao Ủy ban nhân dân phường báo cáo lại trước ngày 30/9/2023.',
      papers: [
        paper('m-p1', 'report', '45/BC-UBND', 'Ủy ban nhân dân phường', 'Tình hình kinh tế – xã hội'),
        paper('m-p2', 'appraisal', '12/BC-KTXH', 'Ban Kinh tế – Xã hội', 'Thẩm tra báo cáo'),
      ],
    }),
    item('m-a3', 'resolution', 'Thông qua các nghị quyết buổi sáng'),
    item('m-a4', 'resolution', 'Thông qua các nghị quyết buổi chiều'),
    item('m-a5', 'questioning', 'Nội dung họp kín', { isClosed: true }),
    item('m-a6', 'closing', 'Bế mạc'),
  ],
  resolutions,
  votes,
  figures: mauFigures,
  indicators: mauIndicators,
  tasks: mauTasks,
  photos: [
    {
      id: 'm-ph1',
      label: 'IMG_0001',
      caption: 'Toàn cảnh phiên sáng',
      alt: 'Đại biểu ngồi kín hội trường',
      file: null,
    },
    { id: 'm-ph2', label: 'IMG_0002', caption: null, alt: null, file: null },
  ],
  sources: [],
});
