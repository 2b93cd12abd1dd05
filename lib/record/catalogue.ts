import { countText, paperName } from '@/lib/public/paper-text';
import { formatPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import type { AgendaChange } from '@/lib/words';
import { decisionThings } from './catalogue-decisions';
import { figureThings } from './catalogue-figures';
import { meetingFields } from './catalogue-meeting';
import { minuteThings } from './catalogue-minutes';
import {
  type AgendaOrder,
  attendanceParts,
  changeText,
  guestCountParts,
  markParts,
  officeParts,
  orderParts,
  statedLabels,
  statedPresenceParts,
} from './catalogue-parts';
import { personnelThings } from './catalogue-personnel';
import { petitionThings } from './catalogue-petitions';
import { promiseThings } from './catalogue-promises';
import { questionThings } from './catalogue-questions';
import { type CouncilThen, councilThenText } from './council-then';
import {
  asideTexts,
  choice,
  file,
  following,
  inParts,
  link,
  list,
  moment,
  partialDate,
  rowText,
  sessionKind,
  signedCopy,
  sourced,
  type Thing,
  text,
  texts,
  time,
  whole,
  year,
  yesNo,
} from './field-writing';
import type { AgendaItem, Delegate, Guest, Mark, Paper, Sitting } from './schema';
import type { StatedPresence } from './stated-numbers';

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
    count: whole('Số tài liệu'),
    countBound: choice('Mức đúng của số tài liệu', terms.presenceBound),
    counted: {
      label: 'Số lượng',
      write: (value) => (value ? countText(value as NonNullable<Paper['counted']>) : null),
    },
    ...asideTexts('papers'),
    file: file('Tệp'),
    fileName: text('Tên tệp'),
    fileDigest: following(text('Mã đối chiếu của tệp')),
  },
} satisfies Thing;

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
      startsOn: partialDate('Ngày bắt đầu'),
      endsOn: partialDate('Ngày kết thúc'),
      place: text('Địa điểm'),
      isClosed: yesNo('Họp kín'),
      occurrence: choice('Tình trạng', terms.occurrence),
      occurrenceNote: text('Lý do hoãn, hủy'),
      councilThen: {
        label: 'Hội đồng lúc họp',
        write: (value) => (value ? councilThenText(value as CouncilThen) : null),
      },
      compiledFrom: choice('Hồ sơ lập từ', terms.compiledFrom),
      signedMinutes: signedCopy('Bản ký của biên bản'),
      ...asideTexts('councilSessions'),
      ...meetingFields,
      reviewOpen: yesNo('Mở cho đại biểu góp ý'),
    },
  },
  sittings: {
    name: 'Phiên',
    titledBy: 'label',
    fields: {
      label: text('Tên phiên'),
      heldOn: partialDate('Ngày'),
      startsAt: time('Giờ bắt đầu'),
      endsAt: time('Giờ kết thúc'),
      isClosed: yesNo('Họp kín'),
      ...asideTexts('sittings'),
      attendance: inParts('Điểm danh', (value, nameOf) =>
        attendanceParts(value as Sitting['attendance'], nameOf),
      ),
      knownMarks: inParts('Điểm danh, người biết tên', (value, nameOf) =>
        markParts((value ?? []) as Mark[], nameOf),
      ),
      stated: inParts('Số đại biểu nguồn ghi', (value, nameOf) =>
        statedPresenceParts((value ?? null) as StatedPresence | null, nameOf),
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
      count: inParts('Số người dự', (value) => guestCountParts((value ?? null) as Guest['count'] | null)),
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
      mandateId: link('Đại biểu trong danh sách'),
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
      ...texts('sources'),
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
      toldAt: moment('Báo trước lúc'),
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
      elected: whole(statedLabels.elected),
      ...sourced,
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
      ...asideTexts('agendaItems'),
      parent: link('Mục con của'),
      parentId: link('Mục con của'),
      refersTo: list<string>(
        'Liên quan nội dung',
        (_, index) => `Liên quan nội dung ${index + 1}`,
        (id, nameOf) => nameOf(id) ?? 'một nội dung',
      ),
      order: inParts('Thứ tự trong chương trình', (value) => orderParts((value ?? {}) as AgendaOrder)),
      plannedPosition: whole('Thứ tự dự kiến'),
      adoptedPosition: whole('Thứ tự thông qua'),
      change: {
        label: 'Thay đổi',
        write: (value, nameOf) => changeText(value as AgendaItem['change'] | AgendaChange | null, nameOf),
      },
      changeNote: text('Lý do thay đổi'),
      changeVoteId: link('Biểu quyết về thay đổi'),
      approvesSession: text('Thông qua biên bản của kỳ họp ở địa chỉ'),
      isClosed: yesNo('Nội dung kín'),
      papers: list<Paper>(
        'Tài liệu',
        (paper) => `Tài liệu «${paperName(paper)}»`,
        (paper, nameOf) => rowText(papers, paper, nameOf),
      ),
    },
  },
  papers,
  ...minuteThings,
  ...decisionThings,
  ...personnelThings,
  delegates: {
    name: 'Đại biểu',
    titledBy: 'name',
    fields: {
      name: text('Họ tên'),
      unit: text('Tổ, đơn vị'),
      startedOn: partialDate('Bắt đầu nhiệm vụ'),
      endedOn: partialDate('Thôi nhiệm vụ'),
      endedAt: time('Giờ thôi nhiệm vụ'),
      endReason: choice('Lý do thôi nhiệm vụ', terms.mandateEnd),
      ...texts('mandates'),
      offices: inParts('Chức vụ', (value) =>
        officeParts((value ?? []) as Delegate['offices'], formatPartialDate),
      ),
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
  ...petitionThings,
  ...questionThings,
  ...promiseThings,
} satisfies Record<string, Thing>;
