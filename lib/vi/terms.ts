import type * as words from '@/lib/words';
import { meetingTerms } from './terms-of-meetings';
import { personnelTerms } from './terms-of-personnel';
import { petitionTerms } from './terms-of-petitions';
import { promiseTerms } from './terms-of-promises';
import { questionTerms } from './terms-of-questions';
import { reviewTerms } from './terms-of-reviews';
import { signingTerms } from './terms-of-signing';
import { votingTerms } from './terms-of-votes';

type Of<List extends readonly string[]> = Record<List[number], string>;

/**
 * What people read for every closed list of lib/words. The types make a missing word fail to compile; nothing on
 * screen spells these twice.
 */
export const terms = {
  role: {
    clerk: 'Thư ký',
    chair: 'Chủ tọa',
    councillor: 'Đại biểu',
    admin: 'Quản trị',
  } satisfies Of<typeof words.roles>,
  councilLevel: {
    ward: 'Phường',
    commune: 'Xã',
    special_zone: 'Đặc khu',
    province: 'Tỉnh',
    city: 'Thành phố trực thuộc trung ương',
    district: 'Huyện',
    urban_district: 'Quận',
    town: 'Thị xã',
    provincial_city: 'Thành phố thuộc tỉnh',
    township: 'Thị trấn',
    other: 'Cấp khác',
  } satisfies Of<typeof words.councilLevels>,
  sessionKind: {
    first: 'Kỳ họp thứ nhất',
    regular_midyear: 'Thường lệ giữa năm',
    regular_yearend: 'Thường lệ cuối năm',
    regular: 'Thường lệ',
    thematic: 'Chuyên đề',
    extraordinary: 'Giải quyết công việc phát sinh đột xuất',
    voters_petition: 'Theo yêu cầu của cử tri',
    closing: 'Tổng kết nhiệm kỳ',
  } satisfies Of<typeof words.sessionKinds>,
  sessionSeries: {
    main: 'Dãy số chung của khóa',
    thematic: 'Dãy số riêng của kỳ họp chuyên đề',
    extraordinary: 'Dãy số riêng của kỳ họp đột xuất',
  } satisfies Of<typeof words.sessionSeries>,
  occurrence: {
    planned: 'Dự kiến',
    held: 'Đã họp',
    postponed: 'Hoãn',
    cancelled: 'Hủy',
  } satisfies Of<typeof words.occurrences>,
  sessionState: {
    draft: 'Đang soạn',
    submitted: 'Chờ duyệt',
    published: 'Đã công bố',
    withdrawn: 'Đã thu hồi',
    deleted: 'Đã xóa',
  } satisfies Of<typeof words.sessionStates>,
  attendance: {
    present: 'Có mặt',
    late: 'Đến muộn',
    left_early: 'Về sớm',
    online: 'Trực tuyến',
    excused: 'Vắng có lý do',
    absent: 'Vắng không lý do',
  } satisfies Of<typeof words.attendanceStatuses>,
  presenceBound: {
    exact: 'Đúng số',
    at_least: 'Ít nhất',
    at_most: 'Nhiều nhất',
    about: 'Khoảng',
  } satisfies Of<typeof words.presenceBounds>,
  compiledFrom: {
    own_papers: 'Hồ sơ, biên bản của hội đồng',
    sources: 'Nguồn đã công bố',
  } satisfies Of<typeof words.compiledFroms>,
  absence: {
    not_stated: 'Nguồn không nêu',
    not_recorded: 'Chưa ghi',
    not_applicable: 'Không có',
  } satisfies Of<typeof words.absences>,
  groupScope: {
    all: 'Tất cả nghị quyết của kỳ họp',
    others: 'Ngoài những nghị quyết và nhóm khác đã ghi',
    some: 'Một phần, có thể trùng với nghị quyết đã ghi',
  } satisfies Of<typeof words.groupScopes>,
  office: {
    council_chair: 'Chủ tịch Hội đồng nhân dân',
    council_vice_chair: 'Phó Chủ tịch Hội đồng nhân dân',
    committee_head: 'Trưởng ban',
    committee_vice_head: 'Phó Trưởng ban',
    standing_member: 'Ủy viên Thường trực',
    group_head: 'Tổ trưởng tổ đại biểu',
    other: 'Chức vụ khác',
  } satisfies Of<typeof words.officeKinds>,
  mandateEnd: {
    term_ended: 'Hết nhiệm kỳ',
    released: 'Thôi làm nhiệm vụ đại biểu',
    dismissed: 'Bị bãi nhiệm',
    transferred: 'Chuyển công tác',
    died: 'Từ trần',
  } satisfies Of<typeof words.mandateEndReasons>,
  ...meetingTerms,
  ...questionTerms,
  ...signingTerms,
  ...reviewTerms,
  ...personnelTerms,
  fileKind: {
    paper: 'Tài liệu',
    photo: 'Ảnh',
  } satisfies Of<typeof words.fileKinds>,
  resolutionKind: {
    individual: 'Nghị quyết cá biệt',
    normative: 'Nghị quyết quy phạm pháp luật',
  } satisfies Of<typeof words.resolutionKinds>,
  resolutionStatus: {
    draft: 'Dự thảo',
    adopted: 'Thông qua',
    rejected: 'Không thông qua',
    withdrawn: 'Rút khỏi chương trình',
    postponed: 'Chuyển sang kỳ họp sau',
  } satisfies Of<typeof words.resolutionStatuses>,
  ...votingTerms,
  ...petitionTerms,
  ...promiseTerms,
  budgetConcept: {
    revenue_total: 'Tổng thu ngân sách',
    revenue_territory: 'Thu ngân sách nhà nước trên địa bàn',
    revenue_retained: 'Thu ngân sách được hưởng theo phân cấp',
    transfer_balancing: 'Thu bổ sung cân đối',
    transfer_targeted: 'Thu bổ sung có mục tiêu',
    expenditure_total: 'Tổng chi ngân sách',
    expenditure_investment: 'Chi đầu tư phát triển',
    expenditure_recurrent: 'Chi thường xuyên',
    reserve: 'Dự phòng ngân sách',
    surplus: 'Kết dư',
    other: 'Khoản khác',
  } satisfies Of<typeof words.budgetConcepts>,
  budgetStage: {
    estimate: 'Dự toán',
    expected: 'Ước thực hiện',
    outturn: 'Thực hiện',
    final: 'Quyết toán',
    not_stated: 'Nguồn không ghi',
  } satisfies Of<typeof words.budgetStages>,
  periodPart: {
    year: 'Cả năm',
    h1: '6 tháng đầu năm',
    h2: '6 tháng cuối năm',
    m9: '9 tháng',
    q1: 'Quý I',
    q2: 'Quý II',
    q3: 'Quý III',
    q4: 'Quý IV',
    months: 'Theo tháng',
    years: 'Nhiều năm',
    printed: 'Như văn bản ghi',
    not_stated: 'Nguồn không ghi',
  } satisfies Of<typeof words.periodParts>,
  budgetBasis: {
    superior_plan: 'kế hoạch cấp trên giao',
    own_resolution: 'dự toán Hội đồng nhân dân quyết định',
    same_period: 'cùng kỳ năm trước',
    previous_year: 'năm trước',
  } satisfies Of<typeof words.budgetBases>,
  qualifier: {
    over: 'trên',
    under: 'dưới',
    nearly: 'gần',
    about: 'khoảng',
    estimated: 'ước',
  } satisfies Of<typeof words.qualifiers>,
  targetResult: {
    exceeded: 'Vượt kế hoạch',
    met: 'Đạt kế hoạch',
    not_met: 'Không đạt kế hoạch',
  } satisfies Of<typeof words.targetResults>,
  indicatorGroup: {
    economy: 'Kinh tế',
    society: 'Văn hóa – xã hội',
    urban: 'Đô thị – môi trường',
    defence: 'Quốc phòng – an ninh',
    administration: 'Cải cách hành chính',
  } satisfies Of<typeof words.indicatorGroups>,
  publicationKind: {
    first: 'Công bố lần đầu',
    update: 'Cập nhật',
    correction: 'Đính chính',
    withdrawal: 'Thu hồi',
  } satisfies Of<typeof words.publicationKinds>,
  searchKind: {
    session: 'Kỳ họp',
    resolution: 'Nghị quyết',
    meeting: 'Hoạt động',
    decision: 'Nghị quyết giữa hai kỳ họp',
    agenda: 'Nội dung chương trình',
    vote: 'Biểu quyết',
    figure: 'Ngân sách',
    delegate: 'Đại biểu',
    source: 'Nguồn',
    petition: 'Kiến nghị cử tri',
    question: 'Chất vấn, giám sát',
  } satisfies Of<typeof words.searchKinds>,
  section: {
    general: 'Thông tin chung',
    attendance: 'Điểm danh',
    agenda: 'Chương trình',
    minutes: 'Biên bản',
    resolutions: 'Nghị quyết',
    votes: 'Biểu quyết',
    personnel: 'Nhân sự',
    budget: 'Ngân sách',
    indicators: 'Chỉ tiêu',
    tasks: 'Nhiệm vụ trọng tâm',
    petitions: 'Kiến nghị cử tri',
    followUps: 'Việc đã hứa',
    questions: 'Chất vấn',
    oversight: 'Giám sát',
    photos: 'Ảnh',
  } satisfies Of<typeof words.sections>,
} as const;

/** What more than one screen calls by the same words; sentences that stand once stand where they are. */
export const phrases = {
  /** The councillor's home. */
  chamber: 'Trang đại biểu',
  /** The list of councils. */
  directory: 'Danh sách hội đồng nhân dân',
  newRecord: 'Lập hồ sơ kỳ họp',
  digest: 'Mã đối chiếu (SHA-256)',
  subject: 'Nội dung biểu quyết',
  sessionLabel: 'Tên kỳ họp ghi trên văn bản',

  /** Of a term of which neither number nor name nor years are known. */
  unknownTerm: 'Chưa rõ khóa',
  nothingToMend: 'Không còn lỗi hay lưu ý nào.',
} as const;
