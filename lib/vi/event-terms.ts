import { terms } from '@/lib/vi/terms';
import { type Section, sections } from '@/lib/words';
import { phrases } from './terms';

const SECTION_VERBS = {
  saved: 'Sửa mục',
  imported: 'Nhập từ tệp mục',
  undone: 'Hoàn tác ở mục',
  redone: 'Làm lại ở mục',
  reverted: 'Trở về bản đã công bố ở mục',
} as const;

const VERBS = {
  session: {
    created: phrases.newRecord,
    imported: 'Nhập hồ sơ kỳ họp từ tệp',
    submitted: 'Trình công bố',
    recalled: 'Rút lại bản trình',
    returned: 'Trả lại bản trình',
    published: 'Duyệt và công bố',
    reopened: 'Mở đính chính',
    correction_dropped: 'Hủy đính chính',
    withdrawn: 'Thu hồi bản công bố',
    deleted: 'Xóa bản nháp',
    restored: 'Khôi phục bản nháp',
  },
  file: {
    handed_in: 'Nộp tệp',
    found: 'Ghi tên tệp có từ trước vào sổ tệp',
    withheld: 'Gỡ tệp khỏi mọi bản',
    swept: 'Xóa tệp không hồ sơ nào dùng',
    cleared: 'Quét xong tệp, không thấy mã độc',
    infected: 'Bỏ tệp có mã độc hoặc không quét được nữa',
  },
  comment: {
    commented: 'Góp ý dự thảo nghị quyết',
    comment_withdrawn: 'Rút một góp ý',
    comment_answered: 'Trả lời góp ý của đại biểu',
    comment_resolved: 'Ghi góp ý đã xong',
    comment_reopened: 'Mở lại góp ý đã xong',
  },
  minutes_round: {
    minutes_opened: 'Mở biên bản cho người phát biểu đề nghị sửa',
    minutes_closed: 'Đóng đề nghị sửa biên bản',
  },
  passage: {
    passage_proposed: 'Đề nghị sửa lời phát biểu của mình',
    passage_answered: 'Trả lời đề nghị sửa lời phát biểu',
  },
  signing: {
    sent_for_signing: 'Gửi văn bản đi ký',
    signed_copy_filed: 'Nhận bản đã ký',
    signing_ended: 'Thu lại lần trình ký, bỏ bản ký',
    signing_restored: 'Lấy lại bản ký như bản đã công bố',
    imported: 'Nhập bản ký từ tệp hồ sơ',
  },
  release: {
    version_released: 'Phát hành một bản dự thảo cho đại biểu',
    version_called_back: 'Hủy hẹn phát hành một bản dự thảo',
    version_kept: 'Giữ bản dự thảo đang lấy ý kiến làm bản 1',
  },
  item_release: {
    item_held: 'Giữ lại tài liệu gửi đại biểu',
    item_scheduled: 'Hẹn giờ phát hành tài liệu gửi đại biểu',
    item_released: 'Phát hành tài liệu gửi đại biểu cùng kỳ họp',
  },
  comment_deadline: {
    comment_deadline_set: 'Đặt hạn góp ý dự thảo',
    comment_deadline_removed: 'Bỏ hạn góp ý dự thảo',
  },
  paper_opening: { paper_opened: 'Mở tệp tài liệu lần đầu' },
  opening: {
    opened: 'Mở dự thảo lần đầu',
    changes_seen: 'Xem xong thay đổi của dự thảo',
  },
  amendment: {
    amendment_proposed: 'Đề nghị sửa câu chữ dự thảo',
    amendment_withdrawn: 'Rút đề nghị sửa câu chữ',
    amendment_accepted: 'Tiếp thu đề nghị sửa câu chữ',
    amendment_declined: 'Không tiếp thu đề nghị sửa câu chữ',
    amendment_put_to_vote: 'Đưa đề nghị sửa câu chữ ra biểu quyết',
  },
  template: {
    template_saved: 'Sửa mẫu văn bản',
    template_restored: 'Dùng lại một bản cũ của mẫu văn bản',
  },
  read_mark: {
    read: 'Đánh dấu đã đọc dự thảo',
    unread: 'Bỏ đánh dấu đã đọc dự thảo',
  },
  convening: {
    convened: 'Gửi triệu tập',
  },
  convening_notice: {
    postponed_told: 'Báo hoãn kỳ họp cho người được triệu tập',
    cancelled_told: 'Báo hủy kỳ họp cho người được triệu tập',
  },
  letter: {
    letter_resent: 'Gửi lại thư',
  },
  convened: {
    convening_opened: 'Mở giấy triệu tập',
    convening_handed: 'Ghi đã trao giấy triệu tập',
    convening_answered: 'Trả lời triệu tập',
    convening_answer_entered: 'Ghi trả lời triệu tập thay đại biểu',
  },
  account: {
    created: 'Mở tài khoản',
    province_ended: 'Thôi vai trò quản trị cấp tỉnh',
    roles_changed: 'Đổi vai trò',
    deactivated: 'Ngừng tài khoản',
    reactivated: 'Mở lại tài khoản',
    account_renamed: 'Sửa họ tên của tài khoản',
    password_set: 'Đặt mật khẩu tạm thời',
    password_changed: 'Tự đổi mật khẩu',
    other_sign_ins_ended: 'Đăng xuất các thiết bị khác',
    sign_in_ended: 'Đăng xuất một thiết bị khác',
    signed_out_by_admin: 'Đăng xuất mọi thiết bị của tài khoản',
    factor_added: 'Thêm cách xác minh thứ hai',
    factor_removed: 'Xóa cách xác minh thứ hai',
    factors_reset: 'Xóa mọi cách xác minh thứ hai của tài khoản',
    recovery_codes_made: 'Tạo mã dự phòng',
    recovery_code_used: 'Dùng một mã dự phòng',
    letters_on: 'Nhận thư của hội đồng',
    letters_off: 'Không nhận thư của hội đồng',
    calendar_renewed: 'Tạo địa chỉ lịch mới',
    calendar_removed: 'Bỏ địa chỉ lịch',
  },
  waiting_change: {
    two_person_rule_asked: 'Đề nghị đổi quy tắc hai người',
    own_roles_asked: 'Đề nghị thêm vai trò cho chính mình',
    change_confirmed: 'Xác nhận thay đổi đang chờ',
    change_dropped: 'Bỏ thay đổi đang chờ',
  },
  council: {
    created: 'Lập hội đồng',
    two_person_rule_on: 'Bật quy tắc hai người',
    two_person_rule_off: 'Tắt quy tắc hai người',
    quorum_set: 'Đổi tỷ lệ họp hợp lệ',
    majorities_set: 'Đổi tỷ lệ thông qua của hội đồng',
    deadlines_set: 'Đổi hạn triệu tập, hạn gửi tài liệu, ngày nhắc',
    factor_roles_set: 'Đổi vai trò phải xác minh hai bước',
    renamed: 'Sửa tên, cấp của hội đồng',
    renamed_from: 'Đổi tên hội đồng từ một ngày',
    codes_set: 'Ghi mã đơn vị hành chính, mã tỉnh',
    ended: 'Ghi hội đồng kết thúc hoạt động',
    succeeded: 'Ghi quan hệ kế thừa giữa các hội đồng',
    succession_removed: 'Bỏ quan hệ kế thừa ghi nhầm',
    admin_removed: 'Bớt một quản trị',
  },
  term: {
    created: 'Lập khóa',
    term_corrected: 'Sửa tên, số, năm của khóa',
    imported: 'Nhập khóa và đại biểu từ tệp hồ sơ',
    mandate_added: 'Thêm đại biểu',
    mandate_corrected: 'Sửa thông tin đại biểu',
    mandate_ended: 'Ghi thôi nhiệm vụ đại biểu',
    mandate_end_cleared: 'Bỏ ghi thôi nhiệm vụ đại biểu',
    mandate_removed: 'Xóa đại biểu ghi nhầm',
    mandates_added: 'Thêm danh sách đại biểu',
    register_complete: 'Ghi danh sách đại biểu đã đủ',
    register_partial: 'Ghi danh sách đại biểu chưa đủ',
    office_added: 'Thêm chức vụ',
    office_ended: 'Ghi thôi chức vụ',
    office_corrected: 'Sửa chức vụ',
    office_removed: 'Xóa chức vụ ghi nhầm',
    body_added: 'Thêm Thường trực hoặc Ban',
    body_changed: 'Sửa Thường trực hoặc Ban',
    body_removed: 'Xóa Thường trực hoặc Ban ghi nhầm',
    body_members_added: 'Thêm thành viên Thường trực hoặc Ban',
    body_member_changed: 'Sửa thành viên Thường trực hoặc Ban',
    body_member_removed: 'Xóa thành viên ghi nhầm của Thường trực hoặc Ban',
  },
} as const;

type VerbsOf<Words> = Words extends unknown ? keyof Words : never;

/** What an event may say was done: everything that has its words here. */
export type EventVerb = keyof typeof SECTION_VERBS | VerbsOf<(typeof VERBS)[keyof typeof VERBS]>;

function wordOf(words: Record<string, string> | undefined, verb: string): string | undefined {
  return words && Object.hasOwn(words, verb) ? words[verb] : undefined;
}

/** What happened, in the words of the office; never what was written. */
export function describeEvent(aggregate: string, verb: string): string {
  if ((sections as readonly string[]).includes(aggregate))
    return `${wordOf(SECTION_VERBS, verb) ?? 'Thay đổi mục'} ${terms.section[aggregate as Section]}`;
  const words = Object.hasOwn(VERBS, aggregate) ? VERBS[aggregate as keyof typeof VERBS] : undefined;
  return wordOf(words, verb) ?? 'Ghi một thay đổi khác';
}
