import type { Use } from './fields';

/*
 * What of a paper is a council's own to word: named places of its composition, each with the words it has of us. Everything else of a
 * paper – its figures, its dates, its tables, the text that was adopted – is the record's, and no template reaches it.
 */

/** How a text is set: as paragraphs, as lines one under another in capitals, as «- …;» each, after a label; phrases are a line each. */
type Kind = 'paragraphs' | 'capitals' | 'recipients' | 'line' | 'phrases';

export type Slot = {
  readonly group: string;
  readonly title: string;
  readonly is: Kind;
  readonly use: Use;
  /** Our words for it; empty where there is nothing unless a council wants it. */
  readonly ours: string;
  /** What would be no paper of a body without it: it may not be left empty. */
  readonly isNeeded?: true;
};

const head = (title: string, ours: string): Slot => ({
  ...{ group: 'Tên cơ quan và người ký', title, is: 'capitals', use: 'session', ours, isNeeded: true },
});
const part = (group: string, title: string, ours = '', is: Kind = 'paragraphs'): Slot => ({
  ...{ group, title, is, use: 'session', ours },
});
const recipients = (group: string): Slot => part(group, 'Nơi nhận', '', 'recipients');
/** A paper that begins and ends with what the record says: a council may put words before and behind it. */
const around = (group: string) => ({
  begin: part(group, 'Câu mở đầu'),
  end: part(group, 'Câu kết thúc'),
  to: recipients(group),
});

const phrases = (title: string, ...ours: readonly string[]): Slot => ({
  ...{ group: 'Câu mẫu của biên bản', title, is: 'phrases', use: 'minutes', ours: ours.join('\n') },
});

const CONVENING = 'Quyết định triệu tập';
const CALL = 'Giấy triệu tập đại biểu';
const INVITATION = 'Giấy mời khách';
const AGENDA = 'Chương trình kỳ họp';
const MINUTES = 'Biên bản kỳ họp';
const RESULTS = 'Kết quả biểu quyết';
const LIST = 'Danh mục nghị quyết';
const EXTRACT = 'Trích biên bản';
const NOTICE = 'Thông báo kết quả';
const POSTING = 'Biên bản niêm yết';
const REPORT = 'Báo cáo gửi cấp trên';
const LETTER = 'Công văn gửi hồ sơ';

const agenda = around(AGENDA);
const minutes = around(MINUTES);
const results = around(RESULTS);
const list = around(LIST);
const extract = around(EXTRACT);
const notice = around(NOTICE);
const posting = around(POSTING);

export const slots = {
  'co-quan.ten': head('Tên cơ quan, mỗi dòng in một dòng', 'Hội đồng nhân dân\n{tên đơn vị}'),
  'ky.thuong-truc': head('Ký thay mặt Thường trực', 'TM. Thường trực\nHội đồng nhân dân'),
  'ky.trieu-tap': head('Ký văn bản triệu tập, giấy mời', 'TM. Thường trực\nHội đồng nhân dân\nChủ tịch'),
  'ky.chu-toa': head('Chủ tọa ký biên bản', 'Chủ tọa'),
  'ky.thu-ky': head('Thư ký ký biên bản', 'Thư ký'),

  'quyet-dinh-trieu-tap.can-cu': part(CONVENING, 'Căn cứ ghi thêm, mỗi dòng một căn cứ'),
  'quyet-dinh-trieu-tap.chuong-trinh': part(
    CONVENING,
    'Điều 2',
    'Dự kiến chương trình kỳ họp kèm theo Quyết định này.',
  ),
  'quyet-dinh-trieu-tap.thi-hanh': part(
    CONVENING,
    'Điều 3',
    'Đại biểu {tên hội đồng} và các cơ quan, tổ chức, cá nhân có liên quan thi hành Quyết định này.',
  ),
  'quyet-dinh-trieu-tap.noi-nhan': recipients(CONVENING),

  'giay-trieu-tap.mo-dau': part(
    CALL,
    'Câu mở đầu',
    'Thường trực {tên hội đồng} trân trọng triệu tập ông (bà) tới họp {tên kỳ họp}.',
  ),
  'giay-trieu-tap.can-biet': part(CALL, 'Lời dặn: trang phục, tài liệu, ăn nghỉ'),
  'giay-trieu-tap.vang': part(
    CALL,
    'Khi không dự được',
    'Đại biểu không dự được báo trước cho Chủ tịch Hội đồng nhân dân và nêu lý do.',
  ),
  'giay-trieu-tap.lien-he': part(CALL, 'Liên hệ', '', 'line'),
  'giay-trieu-tap.ket-thuc': part(CALL, 'Câu kết thúc', 'Rất mong ông (bà) có mặt đúng giờ.'),
  'giay-trieu-tap.noi-nhan': recipients(CALL),

  'giay-moi.mo-dau': part(
    INVITATION,
    'Câu mở đầu',
    'Thường trực {tên hội đồng} trân trọng kính mời ông (bà) tới dự {tên kỳ họp}.',
  ),
  'giay-moi.can-biet': part(INVITATION, 'Lời dặn: trang phục, chỗ để xe, ăn nghỉ'),
  'giay-moi.lien-he': part(INVITATION, 'Liên hệ', '', 'line'),
  'giay-moi.ket-thuc': part(INVITATION, 'Câu kết thúc', 'Rất mong ông (bà) tới dự đúng giờ.'),
  'giay-moi.noi-nhan': recipients(INVITATION),

  'chuong-trinh.mo-dau': agenda.begin,
  'chuong-trinh.ket-thuc': agenda.end,
  'chuong-trinh.noi-nhan': agenda.to,

  'bien-ban.mo-dau': minutes.begin,
  'bien-ban.ket-thuc': minutes.end,
  'bien-ban.noi-nhan': minutes.to,

  'ket-qua-bieu-quyet.mo-dau': results.begin,
  'ket-qua-bieu-quyet.ket-thuc': results.end,
  'ket-qua-bieu-quyet.noi-nhan': results.to,

  'danh-muc-nghi-quyet.mo-dau': list.begin,
  'danh-muc-nghi-quyet.ket-thuc': list.end,
  'danh-muc-nghi-quyet.noi-nhan': list.to,

  'trich-bien-ban.mo-dau': { ...extract.begin, use: 'resolution' },
  'trich-bien-ban.ket-thuc': { ...extract.end, use: 'resolution' },
  'trich-bien-ban.noi-nhan': { ...extract.to, use: 'resolution' },

  'thong-bao-ket-qua.mo-dau': notice.begin,
  'thong-bao-ket-qua.ket-thuc': notice.end,
  'thong-bao-ket-qua.noi-nhan': notice.to,

  'niem-yet.mo-dau': posting.begin,
  'niem-yet.ket-thuc': posting.end,
  'niem-yet.noi-nhan': posting.to,

  'bao-cao.kinh-gui': part(REPORT, 'Kính gửi', '', 'line'),
  'bao-cao.mo-dau': part(REPORT, 'Câu mở đầu'),
  'bao-cao.ket-thuc': part(REPORT, 'Câu kết thúc'),
  'bao-cao.noi-nhan': recipients(REPORT),

  'cong-van.kinh-gui': part(LETTER, 'Kính gửi', '', 'line'),
  'cong-van.mo-dau': part(
    LETTER,
    'Câu mở đầu',
    'Thường trực {tên hội đồng} gửi hồ sơ {tên kỳ họp}, {tên hội đồng}[, {khóa}][, họp {ngày họp}][ ({nghị quyết của kỳ họp})], gồm:',
  ),
  'cong-van.ket-thuc': part(LETTER, 'Câu kết thúc', 'Trân trọng.'),
  'cong-van.noi-nhan': recipients(LETTER),

  'nghi-quyet.noi-nhan': part('Nghị quyết', 'Nơi nhận đề xuất khi soạn', '', 'recipients'),

  'cau-mau.bieu-quyet': phrases(
    'Kết luận kèm kết quả biểu quyết',
    'Hội đồng nhân dân thống nhất thông qua {nghị quyết}[, theo {tài liệu}].',
    'Hội đồng nhân dân thống nhất với nội dung «{nội dung}».',
    'Hội đồng nhân dân không thông qua {nghị quyết}.',
  ),
  'cau-mau.phat-bieu': phrases(
    'Phát biểu',
    '[{người trình bày} ]trình bày {tài liệu}.',
    'Đề nghị Hội đồng nhân dân xem xét, thông qua {tài liệu}.',
    'Thống nhất với {tài liệu}.',
    'Các đại biểu không có ý kiến khác.',
  ),
  'cau-mau.chat-van': phrases('Chất vấn', 'Đề nghị cho biết nguyên nhân, trách nhiệm và thời hạn khắc phục.'),
  'cau-mau.tra-loi': phrases('Trả lời', 'Sẽ trả lời bằng văn bản trước ngày ….'),
  'cau-mau.ket-luan': phrases(
    'Kết luận',
    'Tiếp thu ý kiến của đại biểu, đề nghị hoàn thiện {tài liệu}.',
    'Giao … thực hiện, báo cáo Thường trực Hội đồng nhân dân trước ngày ….',
  ),
  'cau-mau.su-kien': phrases(
    'Sự kiện',
    'Kỳ họp tạm nghỉ.',
    'Kỳ họp tiếp tục.',
    'Mất điện, kỳ họp tạm dừng.',
    'Chào cờ, tuyên bố lý do, giới thiệu đại biểu.',
    'Kỳ họp bế mạc.',
  ),
} as const satisfies Readonly<Record<string, Slot>>;

export type SlotName = keyof typeof slots;
export const slotNames = Object.keys(slots) as SlotName[];
export const slotOf = (name: SlotName): Slot => slots[name];
