import { terms } from '@/lib/vi/terms';

type Column = { readonly label: string; readonly words?: Readonly<Record<string, string>> };
type Table = {
  readonly name: string;
  readonly titledBy: string;
  readonly columns: Readonly<Record<string, Column>>;
};

const yesNo = { true: 'có', false: 'không' } as const;

/**
 * What each table and column of a draft is called when its changes are told. Columns not named here are bookkeeping
 * and are not told; `titledBy` is the column that says which row it is.
 */
export const draftWords: Readonly<Record<string, Table>> = {
  councilSessions: {
    name: 'Kỳ họp',
    titledBy: 'label',
    columns: {
      label: { label: 'Tên kỳ họp' },
      ordinal: { label: 'Số thứ tự' },
      series: { label: 'Dãy số', words: terms.sessionSeries },
      kind: { label: 'Loại kỳ họp', words: terms.sessionKind },
      title: { label: 'Tiêu đề' },
      purpose: { label: 'Mục đích' },
      summary: { label: 'Tóm tắt' },
      startsOn: { label: 'Ngày bắt đầu' },
      endsOn: { label: 'Ngày kết thúc' },
      place: { label: 'Địa điểm' },
      isClosed: { label: 'Họp kín', words: yesNo },
      occurrence: { label: 'Tình trạng', words: terms.occurrence },
      occurrenceNote: { label: 'Lý do hoãn, hủy' },
      reviewOpen: { label: 'Mở cho đại biểu góp ý', words: yesNo },
    },
  },
  sittings: {
    name: 'Phiên',
    titledBy: 'label',
    columns: {
      label: { label: 'Tên phiên' },
      heldOn: { label: 'Ngày' },
      startsAt: { label: 'Giờ bắt đầu' },
      endsAt: { label: 'Giờ kết thúc' },
      isClosed: { label: 'Họp kín', words: yesNo },
    },
  },
  guests: {
    name: 'Khách mời',
    titledBy: 'name',
    columns: {
      kind: { label: 'Là', words: terms.guestKind },
      name: { label: 'Tên' },
      title: { label: 'Chức vụ' },
      body: { label: 'Cơ quan' },
    },
  },
  sources: {
    name: 'Nguồn',
    titledBy: 'title',
    columns: {
      title: { label: 'Tên nguồn' },
      publisher: { label: 'Nơi đăng' },
      url: { label: 'Địa chỉ' },
      postedOn: { label: 'Ngày đăng' },
      postedAt: { label: 'Giờ đăng' },
      views: { label: 'Lượt xem' },
      body: { label: 'Nguyên văn' },
    },
  },
  attendance: {
    name: 'Điểm danh',
    titledBy: '',
    columns: {
      status: { label: 'Có mặt', words: terms.attendance },
      fromTime: { label: 'Giờ đến' },
      toTime: { label: 'Giờ về' },
      away: { label: 'Ra về rồi trở lại' },
      reason: { label: 'Lý do' },
    },
  },
  agendaItems: {
    name: 'Nội dung',
    titledBy: 'title',
    columns: {
      kind: { label: 'Loại', words: terms.agendaKind },
      title: { label: 'Tên nội dung' },
      presenter: { label: 'Người trình bày' },
      discussion: { label: 'Thảo luận' },
      speakers: { label: 'Người phát biểu' },
      conclusion: { label: 'Kết luận' },
      isClosed: { label: 'Nội dung kín', words: yesNo },
    },
  },
  papers: {
    name: 'Tài liệu',
    titledBy: 'title',
    columns: {
      kind: { label: 'Loại', words: terms.paperKind },
      number: { label: 'Số, ký hiệu' },
      datedOn: { label: 'Ngày' },
      fromBody: { label: 'Nơi gửi' },
      toBody: { label: 'Nơi nhận' },
      title: { label: 'Tên tài liệu' },
      fileName: { label: 'Tệp' },
    },
  },
  resolutions: {
    name: 'Nghị quyết',
    titledBy: 'title',
    columns: {
      number: { label: 'Số, ký hiệu' },
      kind: { label: 'Loại', words: terms.resolutionKind },
      title: { label: 'Tên nghị quyết' },
      printedTitle: { label: 'Tên như được in' },
      note: { label: 'Ghi chú' },
      legalBases: { label: 'Căn cứ' },
      articles: { label: 'Các điều' },
      annexes: { label: 'Phụ lục' },
      adoptedOn: { label: 'Ngày thông qua' },
      issuedOn: { label: 'Ngày ban hành' },
      effectiveOn: { label: 'Ngày có hiệu lực' },
      signer: { label: 'Người ký' },
      status: { label: 'Tình trạng', words: terms.resolutionStatus },
      inReview: { label: 'Mở góp ý', words: yesNo },
    },
  },
  votes: {
    name: 'Biểu quyết',
    titledBy: 'subject',
    columns: {
      subject: { label: 'Việc biểu quyết' },
      method: { label: 'Hình thức', words: terms.voteMethod },
      rule: { label: 'Tỷ lệ cần đạt', words: terms.voteRule },
      heldAt: { label: 'Lúc' },
      entry: { label: 'Cách ghi', words: terms.voteEntry },
      printed: { label: 'Như được in' },
      forCount: { label: 'Tán thành' },
      againstCount: { label: 'Không tán thành' },
      notVotingCount: { label: 'Không biểu quyết' },
    },
  },
  ballots: {
    name: 'Phiếu ghi tên',
    titledBy: '',
    columns: { choice: { label: 'Ý kiến', words: terms.choice } },
  },
  budgetFigures: {
    name: 'Khoản',
    titledBy: 'label',
    columns: {
      concept: { label: 'Khoản thu, chi', words: terms.budgetConcept },
      label: { label: 'Tên khoản' },
      stage: { label: 'Giai đoạn', words: terms.budgetStage },
      year: { label: 'Năm' },
      part: { label: 'Kỳ', words: terms.periodPart },
      printed: { label: 'Số tiền' },
      percentPrinted: { label: 'Tỷ lệ' },
      basis: { label: 'So với', words: terms.budgetBasis },
      basisPrinted: { label: 'Số so sánh' },
      note: { label: 'Ghi chú' },
    },
  },
  indicators: {
    name: 'Chỉ tiêu',
    titledBy: 'name',
    columns: {
      group: { label: 'Nhóm', words: terms.indicatorGroup },
      name: { label: 'Tên chỉ tiêu' },
      period: { label: 'Kỳ' },
      printed: { label: 'Kết quả' },
      unit: { label: 'Đơn vị' },
      percentOf: { label: 'Tỷ lệ của' },
      target: { label: 'Mục tiêu' },
      note: { label: 'Ghi chú' },
    },
  },
  keyTasks: {
    name: 'Nhiệm vụ',
    titledBy: 'body',
    columns: {
      body: { label: 'Nội dung' },
      period: { label: 'Kỳ' },
      owner: { label: 'Chủ trì' },
      dueOn: { label: 'Hạn' },
      target: { label: 'Mục tiêu' },
    },
  },
  photos: {
    name: 'Ảnh',
    titledBy: 'label',
    columns: {
      label: { label: 'Nhãn' },
      caption: { label: 'Chú thích' },
      alt: { label: 'Mô tả' },
      fileDigest: { label: 'Tệp' },
    },
  },
};
