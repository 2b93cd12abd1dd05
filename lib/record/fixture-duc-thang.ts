import { RECORD_FORMAT, type SessionRecord, sessionRecordSchema } from './schema';

const SOURCE = `Ngày 12/6/2020, HĐND phường Đức Thắng khóa II, nhiệm kỳ 2016 - 2021 đã tổ chức kỳ họp thứ 11 nhằm đánh giá kết quả thực hiện các nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh 06 tháng đầu năm và phương hướng nhiệm vụ 06 tháng cuối năm 2020.

Tại kỳ họp các đại biểu đã thảo luận nêu lên những tồn tại hạn chế, đề xuất những giải pháp phấn đấu hoàn thành nhiệm vụ năm 2020; biểu quyết thống nhất thông qua các Nghị quyết.`;

const PRINTED = 'biểu quyết thống nhất';

const titles = [
  'Nhiệm vụ phát triển kinh tế - xã hội; đảm bảo quốc phòng an ninh năm 2020',
  'Quyết toán ngân sách năm 2019',
  'Chương trình giám sát của HĐND phường năm 2021',
  'Trả lời kiến nghị của cử tri trước và sau kỳ họp thứ 11 HĐND phường, khóa II, nhiệm kỳ 2016 - 2021',
];

const resolution = (title: string, index: number) => ({
  id: `dt-r${index + 1}`,
  slug: `khoa-2-ky-11-${index + 1}`,
  number: null,
  kind: null,
  title,
  printedTitle: title,
  note:
    index === 0
      ? 'Nguồn ngăn hai phần bằng dấu chấm phẩy nên cũng có thể là hai nghị quyết; giữ nguyên cách in.'
      : null,
  agendaItem: null,
  legalBases: [],
  articles: [],
  annexes: [],
  adoptedOn: '2020-06-12',
  issuedOn: null,
  effectiveOn: null,
  signer: null,
  status: 'adopted',
});

const vote = (subject: string, index: number) => ({
  id: `dt-v${index + 1}`,
  subject,
  resolution: `dt-r${index + 1}`,
  agendaItem: null,
  sitting: null,
  heldOn: '2020-06-12',
  heldAt: null,
  method: null,
  rule: 'ordinary',
  entry: 'unanimous_uncounted',
  printed: PRINTED,
  counts: null,
  total: null,
  present: null,
  required: null,
  outcome: 'adopted',
  shareOfTotal: null,
  shareOfPresent: null,
  threshold: {
    ...{ numerator: 1, denominator: 2, strict: true, base: 'all_delegates' },
    article: { law: '77/2015/QH13', article: 91 },
  },
  because: [
    { code: 'printed', params: { of: 'resolution', printed: PRINTED, outcome: 'adopted' } },
    { code: 'no_counts', params: { hasNumbers: false } },
  ],
  ballots: null,
});

const indicators = [
  {
    id: 'dt-i1',
    group: 'urban',
    name: 'Chỉnh trang tuyến đường ở khu dân cư',
    printed: 'hoàn thành chỉnh trang 22 tuyến đường, đạt 100% khối lượng',
    countValue: 22,
    unit: 'tuyến đường',
    ratio: null,
    percentPpm: 1_000_000,
    percentOf: 'khối lượng',
  },
  {
    id: 'dt-i2',
    group: 'society',
    name: 'Tổ dân phố duy trì Tổ dân phố văn hóa',
    printed: '8/8',
    countValue: null,
    unit: 'tổ dân phố',
    ratio: { numerator: 8, denominator: 8 },
    percentPpm: null,
    percentOf: null,
  },
  {
    id: 'dt-i3',
    group: 'society',
    name: 'Gia đình đăng ký xây dựng Gia đình văn hóa',
    printed: '98,4%',
    countValue: null,
    unit: null,
    ratio: null,
    percentPpm: 984_000,
    percentOf: 'gia đình',
  },
].map((row) => ({ ...row, period: '6 tháng đầu năm 2020', target: null, note: null }));

const tasks = [
  'Chỉ đạo, rà soát, tập trung thực hiện hoàn thành các chỉ tiêu phát triển kinh tế - xã hội, quốc phòng - an ninh',
  'Thực hiện tốt công tác quản lý quy hoạch, quản lý giao thông, xây dựng đô thị, tài nguyên, môi trường',
  'Hoàn thành tốt các nhiệm vụ quốc phòng, an ninh',
  'Triển khai thực hiện có hiệu quả chủ đề công tác năm 2020 của Thành phố, tăng cường cải cách hành chính, thực hiện tốt công tác tiếp dân, giải quyết đơn thư và thực hiện quy chế dân chủ ở cơ sở',
].map((body, index) => ({
  id: `dt-t${index + 1}`,
  body,
  period: '6 tháng cuối năm 2020',
  owner: null,
  dueOn: null,
  target: null,
}));

const groups = ['cấp ủy', 'chính quyền', 'MTTQ', 'các đoàn thể', 'các tổ dân phố'];

/** A session known only from a news article: no attendance, no counts, no plan, photos without files. */
export const ducThangRecord: SessionRecord = sessionRecordSchema.parse({
  format: RECORD_FORMAT,
  council: {
    slug: 'duc-thang',
    name: 'Hội đồng nhân dân phường Đức Thắng',
    locality: 'Phường Đức Thắng',
    level: 'ward',
    provinceName: null,
    provinceCode: null,
    unitCode: null,
    isSample: false,
  },
  term: { ordinal: 2, label: 'Khóa II, nhiệm kỳ 2016–2021', startYear: 2016, endYear: 2021 },
  session: {
    id: 'dt-s11',
    slug: 'khoa-2-ky-11',
    ordinal: 11,
    series: 'main',
    kind: null,
    label: 'Kỳ họp thứ 11',
    title: 'Kỳ họp thứ 11, HĐND phường Đức Thắng khóa II',
    purpose:
      'Đánh giá kết quả thực hiện các nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh 06 tháng đầu năm và phương hướng nhiệm vụ 06 tháng cuối năm 2020.',
    summary: null,
    startsOn: '2020-06-12',
    endsOn: '2020-06-12',
    place: null,
    isClosed: false,
    occurrence: 'held',
    occurrenceNote: null,
  },
  delegates: [],
  sittings: [],
  guests: [
    {
      id: 'dt-g0',
      kind: 'person',
      name: 'Ngô Tiến Dũng',
      title: 'UVTV, Chỉ huy trưởng',
      body: 'Ban Chỉ huy Quân sự Quận',
    },
    ...groups.map((name, index) => ({
      id: `dt-g${index + 1}`,
      kind: 'group',
      name: `Lãnh đạo ${name}`,
      title: null,
      body: null,
    })),
  ],
  agenda: [],
  resolutions: titles.map(resolution),
  votes: titles.map(vote),
  figures: [
    {
      id: 'dt-f1',
      concept: 'revenue_total',
      label: 'Tổng thu ngân sách',
      stage: 'outturn',
      year: 2020,
      part: 'h1',
      printed: 'trên 3,5 tỷ đồng',
      valueDong: 3_500_000_000,
      qualifier: 'over',
      percentPrinted: '41,5%',
      percentPpm: 415_000,
      basis: 'superior_plan',
      basisPrinted: null,
      basisDong: null,
      note: null,
    },
  ],
  indicators,
  tasks,
  photos: ['IMG_1500', 'IMG_1598', 'IMG_1484', 'IMG_1519'].map((label, index) => ({
    id: `dt-p${index + 1}`,
    label,
    caption: null,
    alt: null,
    file: null,
  })),
  sources: [
    {
      id: 'dt-src',
      title: 'Kỳ họp thứ 11, HĐND phường Đức Thắng khóa II',
      publisher: 'Cổng TTĐT Quận',
      url: null,
      postedOn: '2020-06-16',
      postedAt: '18:42',
      views: 119,
      body: SOURCE,
    },
  ],
});
