import { reasonText } from '@/lib/say';
import { formatDate } from '@/lib/vi/date';
import { phrases, terms } from '@/lib/vi/terms';
import { figureThings } from './catalogue-figures';
import {
  articleParts,
  attendanceParts,
  guestCountParts,
  countsText,
  officeParts,
  statedLabels,
  statedPresenceParts,
  statedVoteParts,
} from './catalogue-parts';
import {
  choice,
  date,
  decidingRule,
  file,
  following,
  inParts,
  link,
  list,
  type NameOf,
  partialDate,
  sessionKind,
  type Thing,
  text,
  time,
  voteShare,
  whole,
  year,
  yesNo,
} from './field-writing';
import { forSittingTexts } from './row-texts';
import type { Article, Delegate, Guest, Paper, Sitting, Vote } from './schema';
import type { StatedPresence, StatedVote } from './stated-numbers';

const papers = {
  name: 'Tài liệu',
  titledBy: 'title',
  fields: {
    agendaItemId: link('Nội dung chương trình'),
    kind: choice('Loại', terms.paperKind),
    number: text('Số, ký hiệu'),
    datedOn: partialDate('Ngày'),
    fromBody: text('Nơi gửi'),
    toBody: text('Nơi nhận'),
    title: text('Tên tài liệu'),
    file: file('Tệp'),
    fileName: text('Tên tệp'),
    fileDigest: following(text('Mã đối chiếu của tệp')),
  },
} satisfies Thing;

/** A row in one line: every field that says something, under its label. */
function rowText({ fields }: Thing, row: object, nameOf: NameOf): string {
  const values = row as Readonly<Record<string, unknown>>;
  return Object.entries(fields)
    .map(([name, field]) => ({ label: field.label, written: field.write(values[name], nameOf, values) }))
    .flatMap(({ label, written }) => (written ? [`${label}: ${written}`] : []))
    .join('; ');
}

/** What every field of a session's rows is called and how it is written: in the history, among changes, in findings. */
export const catalogue = {
  councilSessions: {
    name: 'Kỳ họp',
    titledBy: 'label',
    fields: {
      label: text('Tên kỳ họp'),
      ordinal: whole('Số thứ tự'),
      series: choice('Dãy số', terms.sessionSeries),
      kind: sessionKind('Loại kỳ họp'),
      title: text('Tiêu đề'),
      purpose: text('Mục đích'),
      summary: text('Tóm tắt'),
      startsOn: date('Ngày bắt đầu'),
      endsOn: date('Ngày kết thúc'),
      place: text('Địa điểm'),
      isClosed: yesNo('Họp kín'),
      occurrence: choice('Tình trạng', terms.occurrence),
      occurrenceNote: text('Lý do hoãn, hủy'),
      reviewOpen: yesNo('Mở cho đại biểu góp ý'),
    },
  },
  sittings: {
    name: 'Phiên',
    titledBy: 'label',
    fields: {
      label: text('Tên phiên'),
      heldOn: date('Ngày'),
      startsAt: time('Giờ bắt đầu'),
      endsAt: time('Giờ kết thúc'),
      isClosed: yesNo('Họp kín'),
      ...forSittingTexts((_, { label }) => text(label)),
      attendance: inParts('Điểm danh', (value, nameOf) =>
        attendanceParts(value as Sitting['attendance'], nameOf),
      ),
      stated: inParts('Số đại biểu nguồn ghi', (value) =>
        statedPresenceParts((value ?? null) as StatedPresence | null),
      ),
    },
  },
  guests: {
    name: 'Khách mời',
    titledBy: 'name',
    fields: {
      kind: choice('Đối tượng', terms.guestKind),
      name: text('Tên'),
      title: text('Chức vụ'),
      body: text('Cơ quan'),
      count: inParts('Số người', (value) => guestCountParts((value ?? null) as Guest['count'] | null)),
      people: whole('Số người'),
      peopleBound: choice('Mức đúng của số người', terms.presenceBound),
    },
  },
  sessionRoles: {
    name: 'Người điều hành',
    titledBy: 'name',
    fields: {
      role: choice('Việc', terms.sittingRole),
      printed: text('Tên việc như nguồn ghi'),
      mandateId: link('Đại biểu'),
      delegate: link('Đại biểu'),
      name: text('Họ tên'),
      office: text('Chức vụ hôm đó'),
      sittingId: link('Phiên'),
      sitting: link('Phiên'),
    },
  },
  sources: {
    name: 'Nguồn',
    titledBy: 'title',
    fields: {
      title: text('Tên nguồn'),
      publisher: text('Nơi đăng'),
      url: text('Địa chỉ'),
      postedOn: partialDate('Ngày đăng'),
      postedAt: time('Giờ đăng'),
      views: whole('Lượt xem tại nguồn'),
      body: text('Nguyên văn'),
    },
  },
  attendance: {
    name: 'Điểm danh',
    titledBy: '',
    fields: {
      sittingId: link('Phiên'),
      status: choice('Có mặt', terms.attendance),
      fromTime: time('Giờ đến'),
      toTime: time('Giờ về'),
      away: text('Ra về rồi trở lại'),
      reason: text('Lý do'),
    },
  },
  attendanceNumbers: {
    name: 'Số đại biểu nguồn ghi',
    titledBy: '',
    fields: {
      sittingId: link('Phiên'),
      total: whole(statedLabels.total),
      present: whole(statedLabels.present),
      presentBound: choice(statedLabels.presentBound, terms.presenceBound),
      excused: whole(statedLabels.excused),
      unexcused: whole(statedLabels.unexcused),
    },
  },
  agendaItems: {
    name: 'Nội dung',
    titledBy: 'title',
    fields: {
      kind: choice('Loại', terms.agendaKind),
      title: text('Tên nội dung'),
      presenter: text('Người trình bày'),
      discussion: text('Thảo luận'),
      speakers: text('Người phát biểu'),
      conclusion: text('Kết luận'),
      isClosed: yesNo('Nội dung kín'),
      papers: list<Paper>(
        'Tài liệu',
        ({ title }) => `Tài liệu «${title}»`,
        (paper, nameOf) => rowText(papers, paper, nameOf),
      ),
    },
  },
  papers,
  resolutions: {
    name: 'Nghị quyết',
    titledBy: 'title',
    fields: {
      agendaItem: link('Nội dung chương trình'),
      agendaItemId: link('Nội dung chương trình'),
      number: text('Số, ký hiệu'),
      kind: choice('Loại', terms.resolutionKind),
      title: text('Tên'),
      printedTitle: text('Tên ghi trên văn bản'),
      note: text('Ghi chú'),
      legalBases: list<string>(
        'Căn cứ',
        (_, index) => `Căn cứ ${index + 1}`,
        (line) => line,
      ),
      articles: inParts('Các điều', (value) => articleParts((value ?? []) as Article[])),
      annexes: list<{ title: string; text: string }>(
        'Phụ lục',
        ({ title }) => `Phụ lục «${title}»`,
        (annex) => annex.text,
      ),
      adoptedOn: partialDate('Ngày thông qua'),
      issuedOn: partialDate('Ngày ban hành'),
      effectiveOn: partialDate('Ngày có hiệu lực'),
      signer: text('Người ký'),
      status: choice('Tình trạng', terms.resolutionStatus),
      inReview: yesNo('Mở góp ý'),
    },
  },
  votes: {
    name: 'Biểu quyết',
    titledBy: 'subject',
    fields: {
      subject: text(phrases.subject),
      resolution: link('Nghị quyết'),
      resolutionId: link('Nghị quyết'),
      agendaItem: link('Nội dung chương trình'),
      agendaItemId: link('Nội dung chương trình'),
      sitting: link('Phiên'),
      sittingId: link('Phiên'),
      heldOn: date('Ngày'),
      heldAt: time('Thời gian'),
      method: choice('Hình thức', terms.voteMethod),
      rule: choice('Tỷ lệ cần đạt', terms.voteRule),
      entry: choice('Cách ghi', terms.voteEntry),
      uncounted: choice('Kết quả nguồn ghi', terms.uncountedResult),
      printed: text('Nguyên văn kết quả trong nguồn'),
      forCount: whole('Tán thành'),
      againstCount: whole('Không tán thành'),
      notVotingCount: whole('Không biểu quyết'),
      statedTotal: whole(statedLabels.total),
      statedPresent: whole(statedLabels.present),
      statedVoting: whole(statedLabels.voting),
      stated: inParts('Số đại biểu nguồn ghi', (value) =>
        statedVoteParts((value ?? null) as StatedVote | null),
      ),
      counts: {
        label: 'Số phiếu',
        write: (value) => (value ? countsText(value as NonNullable<Vote['counts']>) : null),
      },
      total: whole('Tổng số đại biểu'),
      present: whole('Có mặt'),
      required: whole('Số phiếu cần'),
      outcome: choice('Kết quả', terms.outcome),
      shareOfTotal: following(voteShare('Tỷ lệ trên tổng số')),
      shareOfPresent: following(voteShare('Tỷ lệ trên số có mặt')),
      threshold: following(decidingRule('Căn cứ tính')),
      because: following(
        list<Vote['because'][number]>(
          'Cách tính kết quả',
          () => 'Cách tính kết quả',
          (reason) => reasonText(reason, 'vi'),
        ),
      ),
      ballots: list<NonNullable<Vote['ballots']>[number]>(
        'Phiếu ghi tên',
        ({ delegate }, _, nameOf) => `Phiếu của ${nameOf(delegate) ?? 'một đại biểu'}`,
        (ballot) => terms.choice[ballot.choice],
      ),
    },
  },
  ballots: {
    name: 'Phiếu ghi tên',
    titledBy: '',
    fields: { choice: choice('Ý kiến', terms.choice) },
  },
  delegates: {
    name: 'Đại biểu',
    titledBy: 'name',
    fields: {
      name: text('Họ tên'),
      unit: text('Tổ, đơn vị'),
      startedOn: date('Bắt đầu nhiệm vụ'),
      endedOn: date('Thôi nhiệm vụ'),
      endedAt: time('Giờ thôi nhiệm vụ'),
      endReason: choice('Lý do thôi nhiệm vụ', terms.mandateEnd),
      offices: inParts('Chức vụ', (value) => officeParts((value ?? []) as Delegate['offices'], formatDate)),
    },
  },
  council: {
    name: 'Hội đồng',
    titledBy: 'name',
    fields: {
      name: text('Tên hội đồng'),
      locality: text('Địa bàn'),
      level: choice('Cấp', terms.councilLevel),
      levelPrinted: text('Tên cấp như nguồn ghi'),
      districtName: text('Huyện, quận, thị xã, thành phố'),
      provinceName: text('Tỉnh, thành phố'),
      provinceCode: text('Mã tỉnh, thành phố'),
      unitCode: text('Mã đơn vị'),
      isSample: yesNo('Dữ liệu mẫu'),
    },
  },
  term: {
    name: 'Khóa',
    titledBy: 'label',
    fields: {
      ordinal: whole('Số khóa'),
      label: text('Tên khóa'),
      startYear: year('Năm bắt đầu'),
      endYear: year('Năm kết thúc'),
      isRegisterComplete: yesNo('Danh sách đại biểu đã đủ'),
    },
  },
  ...figureThings,
} satisfies Record<string, Thing>;
