import { isOutlineMark } from '@/lib/rules/outline';
import type { PasteColumn } from '@/lib/rules/pasted-rows';
import { parseDate, parseTime } from '@/lib/vi/parse-moment';
import { parsePartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';

const isDateText = (cell: string) => parseDate(cell).ok;
const isPartialDateText = (cell: string) => parsePartialDate(cell).ok;
const isCountText = (cell: string) => /^\d{1,6}$/.test(cell);
const isShareText = (cell: string) => /^\d[\d.,]*\s*%$/.test(cell);
const PERSON = ['ho va ten', 'ten', 'ho ten nguoi ung cu', 'nguoi ung cu', 'nguoi duoc lay phieu'];
const isTimeText = (cell: string) => parseTime(cell).ok;

/**
 * The columns of each list of the desk that can be pasted, the one that takes lone lines first, with the headings the
 * papers of councils give them.
 */
export const pasteColumns = {
  agendaItems: [
    {
      key: 'title',
      label: 'Tên nội dung',
      also: ['noi dung', 'noi dung chuong trinh', 'noi dung cong viec'],
    },
    {
      key: 'presenter',
      label: 'Người trình bày',
      also: [
        'nguoi trinh',
        'don vi trinh',
        'co quan trinh',
        'nguoi thuc hien',
        'don vi thuc hien',
        'phan cong',
      ],
    },
    { key: 'kind', label: 'Loại', also: ['loai noi dung'], choices: terms.agendaKind },
    { key: 'printedReference', label: 'Mục', isMark: true, fits: isOutlineMark },
  ],
  papers: [
    { key: 'title', label: 'Tên tài liệu', also: ['tai lieu', 'trich yeu', 'noi dung', 'ten van ban'] },
    { key: 'kind', label: 'Loại', also: ['loai tai lieu', 'loai van ban'], choices: terms.paperKind },
    { key: 'number', label: 'Số, ký hiệu', also: ['so', 'so ky hieu', 'so van ban'] },
    { key: 'datedOn', label: 'Ngày', also: ['ngay van ban', 'ngay ban hanh'], fits: isPartialDateText },
    { key: 'fromBody', label: 'Nơi gửi', also: ['co quan gui', 'co quan ban hanh', 'don vi trinh'] },
    { key: 'toBody', label: 'Nơi nhận' },
  ],
  guests: [
    { key: 'name', label: 'Họ tên', also: ['ho va ten', 'ten', 'khach moi', 'dai bieu'] },
    { key: 'title', label: 'Chức vụ', also: ['chuc danh'] },
    { key: 'body', label: 'Cơ quan', also: ['don vi', 'co quan don vi', 'don vi cong tac'] },
    { key: 'kind', label: 'Là', choices: terms.guestKind },
    { key: 'people', label: 'Số người', also: ['so luong'], fits: (cell) => /^\d{1,5}$/.test(cell) },
  ],
  sessionRoles: [
    { key: 'name', label: 'Họ tên', also: ['ho va ten', 'ten'] },
    { key: 'office', label: 'Chức vụ', also: ['chuc danh', 'chuc vu hom do'] },
    { key: 'role', label: 'Việc', also: ['vai tro', 'nhiem vu'], choices: terms.sittingRole },
  ],
  sittings: [
    { key: 'label', label: 'Tên phiên', also: ['phien', 'phien hop', 'buoi'] },
    { key: 'heldOn', label: 'Ngày', fits: isDateText },
    { key: 'startsAt', label: 'Bắt đầu', also: ['gio bat dau', 'tu'], fits: isTimeText },
    { key: 'endsAt', label: 'Kết thúc', also: ['gio ket thuc', 'den'], fits: isTimeText },
  ],
  sources: [
    { key: 'title', label: 'Tên nguồn', also: ['nguon', 'tieu de', 'ten bai'] },
    { key: 'publisher', label: 'Nơi đăng', also: ['co quan dang'] },
    {
      key: 'url',
      label: 'Địa chỉ',
      also: ['duong dan', 'lien ket', 'link'],
      fits: (cell) => /^https?:\/\//.test(cell),
    },
    { key: 'postedOn', label: 'Ngày đăng', fits: isPartialDateText },
    { key: 'postedAt', label: 'Giờ đăng', fits: isTimeText },
    { key: 'views', label: 'Lượt xem', fits: (cell) => /^\d[\d.]*$/.test(cell) },
  ],
  resolutions: [
    { key: 'title', label: 'Tên nghị quyết', also: ['nghi quyet', 'trich yeu', 'noi dung', 've viec'] },
    { key: 'number', label: 'Số, ký hiệu', also: ['so', 'so ky hieu', 'so nghi quyet'] },
    { key: 'kind', label: 'Loại', choices: terms.resolutionKind },
    { key: 'issuedOn', label: 'Ngày ban hành', also: ['ngay'], fits: isPartialDateText },
    { key: 'adoptedOn', label: 'Ngày thông qua', fits: isPartialDateText },
    { key: 'effectiveOn', label: 'Ngày có hiệu lực', also: ['hieu luc'], fits: isPartialDateText },
    { key: 'signer', label: 'Người ký' },
  ],
  budgetFigures: [
    {
      key: 'label',
      label: 'Tên khoản ghi trên văn bản',
      also: ['chi tieu', 'noi dung', 'khoan', 'khoan muc'],
    },
    { key: 'printed', label: 'Số tiền ghi trên văn bản', also: ['so tien', 'gia tri', 'so lieu'] },
    { key: 'percentPrinted', label: 'Tỷ lệ', also: ['ty le phan tram'], fits: (cell) => /%$/.test(cell) },
    { key: 'concept', label: 'Khoản thu, chi', choices: terms.budgetConcept },
    { key: 'stage', label: 'Giai đoạn', choices: terms.budgetStage },
    { key: 'year', label: 'Năm ngân sách', also: ['nam'], fits: (cell) => /^(?:19|20)\d\d$/.test(cell) },
    { key: 'part', label: 'Kỳ', choices: terms.periodPart },
    { key: 'basis', label: 'So với', choices: terms.budgetBasis },
    { key: 'note', label: 'Ghi chú' },
  ],
  indicators: [
    { key: 'name', label: 'Tên chỉ tiêu', also: ['chi tieu', 'noi dung'] },
    {
      key: 'printed',
      label: 'Kết quả ghi trên văn bản',
      also: ['ket qua', 'thuc hien', 'ket qua thuc hien'],
    },
    { key: 'unit', label: 'Đơn vị', also: ['don vi tinh', 'dvt'] },
    { key: 'percentOf', label: 'Tỷ lệ của' },
    { key: 'period', label: 'Kỳ' },
    { key: 'target', label: 'Mục tiêu' },
    { key: 'planPrinted', label: 'Kế hoạch', also: ['ke hoach nam', 'chi tieu giao', 'chi tieu ke hoach'] },
    {
      key: 'samePeriodPrinted',
      label: 'Cùng kỳ',
      also: ['cung ky nam truoc', 'thuc hien cung ky', 'nam truoc'],
    },
    {
      key: 'growthPrinted',
      label: 'Tăng, giảm so với cùng kỳ',
      also: ['tang truong', 'tang giam', 'so voi cung ky', 'so cung ky'],
    },
    {
      key: 'targetResult',
      label: 'So với kế hoạch',
      also: ['danh gia', 'muc do hoan thanh'],
      choices: terms.targetResult,
    },
    { key: 'group', label: 'Nhóm', also: ['linh vuc'], choices: terms.indicatorGroup },
    { key: 'note', label: 'Ghi chú' },
  ],
  keyTasks: [
    { key: 'body', label: 'Nội dung nhiệm vụ', isLong: true, also: ['nhiem vu', 'noi dung', 'cong viec'] },
    { key: 'period', label: 'Kỳ' },
    { key: 'owner', label: 'Chủ trì', also: ['don vi chu tri', 'co quan chu tri', 'don vi thuc hien'] },
    {
      key: 'dueOn',
      label: 'Hạn',
      also: ['thoi han', 'han hoan thanh', 'thoi gian hoan thanh'],
      fits: isPartialDateText,
    },
    { key: 'target', label: 'Mục tiêu', also: ['ket qua', 'san pham'] },
  ],
  petitions: [
    {
      key: 'body',
      label: 'Nội dung kiến nghị',
      isLong: true,
      also: ['noi dung', 'kien nghi', 'noi dung y kien', 'y kien kien nghi', 'y kien, kien nghi'],
    },
    { key: 'code', label: 'Mã, số', also: ['ma', 'so', 'ma kien nghi'] },
    { key: 'place', label: 'Cử tri ở đâu', also: ['to dan pho', 'dia ban', 'dia diem', 'thon', 'noi neu'] },
    {
      key: 'petitioner',
      label: 'Người kiến nghị',
      also: ['nguoi gui', 'ho ten', 'ho va ten', 'cu tri', 'ten cu tri'],
    },
    { key: 'field', label: 'Lĩnh vực', also: ['linh vuc'] },
    {
      key: 'responsible',
      label: 'Cơ quan trả lời',
      also: ['co quan xu ly', 'don vi xu ly', 'co quan giai quyet', 'don vi tra loi'],
    },
    { key: 'receivedOn', label: 'Ngày nhận', also: ['ngay tiep nhan'], fits: isPartialDateText },
    { key: 'dueOn', label: 'Hạn trả lời', also: ['han', 'thoi han'], fits: isPartialDateText },
    { key: 'status', label: 'Tình trạng', also: ['trang thai', 'ket qua'], choices: terms.petitionStatus },
    { key: 'answeredOn', label: 'Trả lời ngày', also: ['ngay tra loi'], fits: isPartialDateText },
    { key: 'answerNumber', label: 'Số văn bản trả lời', also: ['van ban tra loi', 'so van ban'] },
    { key: 'answer', label: 'Nội dung trả lời', isLong: true, also: ['tra loi', 'ket qua giai quyet'] },
  ],
  personnelPeople: [
    { key: 'name', label: 'Họ tên', also: PERSON },
    { key: 'office', label: 'Chức vụ hiện nay', also: ['chuc vu', 'chuc danh', 'chuc vu, don vi'] },
    { key: 'post', label: 'Chức vụ được bầu', also: ['bau chuc vu', 'chuc vu bau'] },
    { key: 'nominatedBy', label: 'Ai giới thiệu', choices: terms.nominator },
    { key: 'forCount', label: 'Đồng ý', also: ['so phieu dong y', 'tan thanh'], fits: isCountText },
    { key: 'againstCount', label: 'Không đồng ý', also: ['so phieu khong dong y'], fits: isCountText },
  ],
  personnelLevels: [
    { key: 'name', label: 'Họ tên', also: PERSON },
    { key: 'office', label: 'Chức vụ', also: ['chuc danh', 'chuc vu, don vi'] },
    { key: 'highCount', label: 'Tín nhiệm cao', also: ['so phieu tin nhiem cao'], fits: isCountText },
    { key: 'mediumCount', label: 'Tín nhiệm', also: ['so phieu tin nhiem'], fits: isCountText },
    { key: 'lowCount', label: 'Tín nhiệm thấp', also: ['so phieu tin nhiem thap'], fits: isCountText },
    { key: 'highShare', label: 'Tỷ lệ tín nhiệm cao', fits: isShareText },
    { key: 'mediumShare', label: 'Tỷ lệ tín nhiệm', fits: isShareText },
    { key: 'lowShare', label: 'Tỷ lệ tín nhiệm thấp', fits: isShareText },
  ],
} satisfies Record<string, readonly PasteColumn[]>;

/** A list of the desk that a list can be pasted into. */
export type PasteTable = keyof typeof pasteColumns;
