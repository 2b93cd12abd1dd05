import { MOST_PIXELS, MOST_PIXELS_HELD, mostMegabytes } from './rules/file-size';

const megapixels = (pixels: number) => pixels / 1_000_000;

/**
 * What is expected to be refused, each with a sentence that names the fix. A refusal is returned, never thrown, and the person's
 * input stays with them.
 */
export const refusals = {
  'input.invalid': 'Có chỗ chưa đúng. Sửa các ô được đánh dấu rồi lưu lại.',
  'session.not_open':
    'Kỳ họp đang chờ duyệt hoặc đã công bố, nên không sửa được. Rút lại bản trình hoặc mở đính chính trước.',
  'session.changed': 'Phần này vừa được người khác sửa. Tải lại trang để lấy bản mới rồi lưu lại.',
  'session.wrong_state': 'Kỳ họp không còn ở bước này. Tải lại trang để xem bước hiện tại.',
  'session.has_errors': 'Còn lỗi chặn công bố. Mở mục Kiểm tra, sửa hết lỗi rồi trình lại.',
  'session.warnings_open': 'Còn lưu ý chưa có lý do. Ghi lý do cho từng lưu ý hoặc sửa rồi trình lại.',
  'session.preview_stale': 'Nội dung đã khác bản bạn vừa xem. Xem lại bản mới rồi duyệt.',
  'session.nothing_changed': 'Bản này giống hệt bản đã công bố, nên không có gì để công bố.',
  'session.same_person':
    'Người trình không tự duyệt được. Nhờ chủ tọa khác, hoặc quản trị tắt quy tắc hai người.',
  'session.correction_commented':
    'Đã có góp ý về nội dung chỉ có trong lần đính chính này nên chưa hủy được. Nhờ đại biểu rút góp ý, hoặc đính chính tiếp.',
  'session.ballots_erased':
    'Có biểu quyết đã đổi sang phiếu kín trong lần đính chính này. Lá phiếu ghi tên đã bị xóa và bản đang công bố không có lá phiếu nào để lấy lại. Đính chính tiếp, hoặc chọn ô trên để vẫn hủy.',
  'session.published_once': 'Kỳ họp đã từng công bố nên không xóa được. Dùng đính chính hoặc thu hồi.',
  'session.exists': 'Đã có kỳ họp mang số này trong khóa. Kiểm tra lại số thứ tự và loại kỳ họp.',
  'reason.missing': 'Ghi lý do để người dân đọc được.',
  'note.missing': 'Ghi điều cần sửa để thư ký đọc được rồi trả lại.',
  'section.too_long':
    'Phần này dài quá 1.300.000 ký tự nên chưa lưu. Đưa bớt nội dung sang tài liệu đính kèm rồi lưu lại.',
  'template.changed':
    'Người khác vừa lưu một bản mẫu mới và sửa cùng chỗ với bạn. Xem lại các ô được đánh dấu, rồi lưu lần nữa để lấy lời của bạn.',
  'template.same': 'Mẫu không khác bản đang dùng, nên không có gì để lưu.',
  'row.in_use': 'Dòng này đang được phần khác dùng đến. Gỡ liên kết ở phần kia trước.',
  'row.gone':
    'Dòng được chọn vừa bị xóa ở phần khác, nên chưa lưu. Chọn dòng khác, hoặc bỏ trống, ở ô được đánh dấu.',
  'passage.closed': 'Đã hết hạn đề nghị sửa lời phát biểu, hoặc hồ sơ đã trình. Nhắn thư ký nếu vẫn cần sửa.',
  'passage.changed':
    'Lời này trong biên bản vừa được sửa, không còn như lúc bạn gõ. Những gì bạn gõ vẫn còn đây; xem lời mới rồi gửi lại.',
  'passage.gone': 'Dòng này không còn là lời của bạn trong biên bản. Tải lại trang để xem biên bản hiện tại.',
  'passage.line_gone':
    'Dòng biên bản này đã bị xóa nên không tiếp thu được. Lấy lại dòng ấy, hoặc trả lời không tiếp thu.',
  'passage.answered': 'Đề nghị này đã được trả lời hoặc đã rút. Tải lại trang để xem.',
  'signing.not_ready':
    'Văn bản này chưa trình ký được. Biên bản cần kỳ họp đã họp; nghị quyết cần có nội dung và đã được thông qua.',
  'signing.gone': 'Lần trình ký này đã được thay hoặc thu lại. Tải lại trang để xem lần trình ký hiện tại.',
  'signing.not_sent': 'Không còn tệp đã trình ký để đối chiếu. Gửi ký lại rồi nộp bản ký của lần gửi mới.',
  'signing.not_pdf': 'Bản ký phải là tệp PDF. Lưu hoặc quét thành PDF rồi nộp lại.',
  'signing.not_signed': 'Tệp này là bản trình ký, chưa có chữ ký số nào. Ký rồi nộp tệp đã ký.',
  'undo.nothing': 'Không còn bước nào để hoàn tác.',
  'undo.of_colleague':
    'Bước cuối của mục này là của người khác. Chỉ hoàn tác khi bạn đồng ý lấy lại bước ấy.',
  'redo.nothing': 'Không còn bước nào để làm lại.',
  'redo.of_colleague':
    'Bước sắp làm lại là của người khác, hoặc đã được người khác hoàn tác. Chỉ làm lại khi bạn đồng ý đưa bước ấy trở lại.',
  'role.missing': 'Tài khoản của bạn không có quyền làm việc này.',
  'file.type':
    'Chỉ nhận ảnh JPEG, PNG, WebP hoặc tài liệu PDF, Word, Excel, OpenDocument, mỗi tệp đúng một tài liệu và đúng đuôi tên. Lưu lại theo một định dạng ấy rồi gửi.',
  'file.size': `Tệp quá lớn. Ảnh tối đa ${mostMegabytes('photo')} MB, tài liệu tối đa ${mostMegabytes('paper')} MB.`,
  'file.empty': 'Chưa chọn tệp, hoặc tệp rỗng.',
  'file.withheld':
    'Tệp này đã được gỡ và không đưa lại được. Bỏ phần phải gỡ ra khỏi tệp, lưu thành tệp khác rồi gửi lại.',
  'file.not_handed_in':
    'Có tệp chưa được nộp cho hội đồng này, đã gỡ hoặc đang chờ quét. Bỏ tệp đó khỏi mục, hoặc đính kèm lại từ máy.',
  'file.not_word':
    'Chỉ đọc được tệp Word đuôi .docx. Tệp .doc hoặc dạng khác: mở bằng Word hay LibreOffice, lưu thành .docx rồi chọn lại.',
  'file.no_words':
    'Không có chữ nào để đọc trong tệp này: tệp trống, hoặc chữ chỉ nằm trong hình. Lấy bản gõ được chữ, hoặc gõ nội dung vào bàn làm việc.',
  'file.unreadable': 'Không đọc được tệp này. Mở thử trên máy rồi lưu lại bản khác.',
  'quota.council_files':
    'Kho tệp của hội đồng đã đầy (50 GB hoặc 100.000 tệp). Báo người vận hành máy chủ rồi gửi lại.',
  'quota.person_files':
    'Trong 24 giờ qua bạn đã gửi 5 GB hoặc 2.000 tệp, mức tối đa cho một người. Gửi tiếp vào ngày mai, hoặc báo người vận hành.',
  'quota.council_events':
    'Trong 24 giờ qua hội đồng đã ghi 100.000 thay đổi, mức tối đa. Những gì bạn gõ vẫn còn đây; báo người vận hành rồi thử lại.',
  'quota.person_events':
    'Trong 24 giờ qua bạn đã ghi 20.000 thay đổi, mức tối đa cho một người. Những gì bạn gõ vẫn còn đây; thử lại sau một giờ, hoặc báo người vận hành.',
  'quota.notes':
    'Ghi chú được lưu dồn dập quá nên máy chủ tạm dừng nhận. Chữ giữ ở máy này và tự lưu sau ít phút.',
  'file.infected':
    'Máy quét thấy mã độc trong tệp này nên không nhận. Quét máy của bạn, lấy bản sạch rồi gửi lại.',
  'file.waiting':
    'Máy quét mã độc chưa trả lời nên tệp được giữ riêng, chưa ai mở được. Vài phút nữa gửi lại tệp này; nếu vẫn vậy, báo người vận hành.',
  'file.heic':
    'Máy chủ chưa đọc được ảnh HEIC của iPhone. Lưu ảnh thành JPEG rồi gửi; để máy luôn chụp JPEG, vào Cài đặt, Camera, Định dạng, chọn «Tương thích nhất».',
  'file.pixels': `Ảnh quá nhiều điểm ảnh: tối đa ${megapixels(MOST_PIXELS)} triệu. Thu nhỏ ảnh rồi gửi lại.`,
  'file.pixels_held': `Ảnh kiểu này (WebP, JPEG hiện dần, PNG xen kẽ) tối đa ${megapixels(MOST_PIXELS_HELD)} triệu điểm ảnh. Lưu lại thành JPEG thường hoặc thu nhỏ rồi gửi lại.`,
  'file.macros':
    'Tệp có macro, là lệnh tự chạy trên máy người mở, nên không nhận. Lưu lại thành bản không có macro hoặc PDF rồi gửi.',
  'file.script':
    'Tệp PDF có lệnh tự chạy trên máy người mở (JavaScript, mở chương trình, gửi dữ liệu, biểu mẫu XFA) nên không nhận. In tệp ra một PDF mới rồi gửi.',
  'file.remote':
    'Tệp tự lấy mẫu, ảnh hoặc dữ liệu từ nơi khác khi mở, nên không nhận. Bỏ các liên kết ấy hoặc in ra PDF rồi gửi.',
  'file.inside':
    'Trong tệp có kèm chương trình hoặc tệp khác, nên không nhận. Bỏ phần đính kèm, gửi nó thành tài liệu riêng nếu cần.',
  'file.locked':
    'Tệp có mật khẩu nên không xem được bên trong, và người dân cũng không mở được. Bỏ mật khẩu rồi gửi lại.',
  'file.names':
    'Bên trong tệp có tên trùng nhau hoặc tên chỉ ra ngoài tệp, nên không nhận. Mở tệp, lưu lại bản mới rồi gửi.',
  'file.heavy':
    'Bên trong tệp bung ra quá 128 MB hoặc quá rối để xem hết, nên không nhận. Lưu lại bản gọn hơn hoặc in ra PDF rồi gửi.',
  'account.sign_in': 'Thư điện tử hoặc mật khẩu không đúng.',
  'account.throttled': 'Đã thử sai nhiều lần. Đợi mười phút rồi thử lại.',
  'account.busy':
    'Máy chủ đang kiểm tra quá nhiều mật khẩu cùng lúc nên chưa xem đến mật khẩu của bạn; lần này không tính là thử sai. Đợi nửa phút rồi thử lại.',
  'account.no_cookies':
    'Trình duyệt không giữ cookie của trang này. Cho phép cookie, tải lại trang rồi thử lại.',
  'account.signed_out':
    'Phiên đăng nhập đã hết. Đăng nhập lại ở cửa sổ khác rồi lưu; nội dung bạn gõ vẫn còn đây.',
  'account.other_person':
    'Máy này đang đăng nhập bằng tài khoản khác. Chữ đã gõ giữ riêng cho tài khoản đã gõ; đăng nhập lại tài khoản ấy thì tự gửi.',
  'account.email_taken': 'Đã có tài khoản dùng thư điện tử này.',
  'account.wrong_password': 'Mật khẩu hiện tại không đúng.',
  'account.weak_password':
    'Mật khẩu này dễ đoán. Đặt từ 10 ký tự trở lên, ví dụ ghép bốn năm từ không liên quan gì nhau; tránh tên người, tên hội đồng, ngày tháng, số điện thoại, dãy phím liền nhau và mật khẩu nhiều người dùng.',
  'account.same_password': 'Mật khẩu mới phải khác mật khẩu hiện tại.',
  'account.last_admin': 'Hội đồng phải còn ít nhất một quản trị đang hoạt động.',
  'account.shared':
    'Tài khoản này còn vai trò ở hội đồng khác, nên tại đây chỉ sửa được vai trò của hội đồng này.',
  'account.own_password': 'Mật khẩu của chính mình thì đổi ở trang Tài khoản, nơi hỏi lại mật khẩu hiện tại.',
  'council.ended':
    'Hội đồng đã kết thúc hoạt động nên bàn thư ký chỉ còn để đọc. Bản đã công bố vẫn ở nguyên địa chỉ; cần gỡ bản hoặc tệp nào thì chủ tọa vẫn gỡ được.',
  'council.circle': 'Như vậy một hội đồng sẽ kế thừa chính nó. Xem lại hội đồng nào trước, hội đồng nào sau.',
  'council.ended_before': 'Có hội đồng đã kết thúc trước ngày này. Xem lại ngày, hoặc chọn hội đồng khác.',
  'council.successor_known': 'Quan hệ kế thừa này đã được ghi.',
  'founding.nothing_new': 'Danh sách không có dòng nào để lập hoặc bổ sung.',
  'founding.changed':
    'Danh sách, hoặc những gì đã có ở đây, khác lúc bạn xem trước nên chưa lập gì. Xem trước lại rồi lập.',
  'term.exists': 'Hội đồng đã có khóa mang số này.',
  'term.same_as_other':
    'Hội đồng đã có một khóa chưa rõ số ghi đúng như vậy. Dùng khóa ấy, hoặc ghi thêm điều phân biệt hai khóa.',
  'term.register_empty': 'Danh sách chưa có đại biểu nào. Thêm đại biểu rồi mới ghi là đã đủ.',
  'term.register_short': 'Danh sách ít hơn số đại biểu có mặt mà nguồn ghi, nên chưa thể ghi là đã đủ.',
  'term.same_label': 'Hội đồng đã có khóa tên như vậy. Kiểm tra lại, hoặc đánh dấu đây là khóa khác.',
  'register.list_unread':
    'Có dòng chưa đọc được. Sửa dòng ấy thành họ tên, tổ, chức vụ, hoặc xóa dòng ấy đi.',
  'mandate.in_use':
    'Hồ sơ kỳ họp đã triệu tập, điểm danh hoặc ghi biểu quyết của đại biểu này nên không xóa được. Bỏ tên ở các hồ sơ ấy trước; đã triệu tập thì ghi thôi nhiệm vụ.',
  'register.same_name':
    'Sổ của hội đồng đã có người tên như vậy. Chọn người ấy, hoặc đánh dấu đây là người khác cùng tên.',
  'register.reason_missing':
    'Hồ sơ đã công bố dựa vào điều này. Ghi lý do; người dân đọc được lý do ở trang đại biểu và trang Đính chính.',
  'account.same_name':
    'Đã có tài khoản mang tên này. Kiểm tra lại, hoặc đánh dấu đây là người khác cùng tên.',
  'account.must_change': 'Đặt mật khẩu của riêng bạn ở trang Tài khoản trước rồi mới làm việc khác.',
  'account.temporary_spent':
    'Mật khẩu tạm thời này đã dùng một lần hoặc đã quá 14 ngày. Nhờ quản trị của hội đồng đặt mật khẩu khác.',
  'account.factor_wrong':
    'Mã không đúng, đã dùng rồi hoặc đã quá giờ. Đợi mã kế tiếp trên ứng dụng rồi nhập lại.',
  'account.factor_step_over':
    'Đã quá mười phút nên lần đăng nhập này đã bỏ. Nhập lại thư điện tử và mật khẩu.',
  'account.factor_most': 'Mỗi tài khoản giữ nhiều nhất 10 cách xác minh. Xóa cách không còn dùng rồi thêm.',
  'account.factor_needed':
    'Hội đồng yêu cầu xác minh hai bước, nên không xóa cách cuối cùng được. Thêm cách khác trước rồi xóa.',
  'account.factor_gone': 'Cách xác minh này không còn. Tải lại trang để xem danh sách hiện tại.',
  'account.passkey_wrong':
    'Khóa truy cập này không dùng được với tài khoản. Bấm thêm lần nữa; nếu vẫn vậy, dùng trình duyệt hoặc thiết bị khác.',
  'account.no_factor': 'Chưa có cách xác minh nào. Thêm một cách trước.',
  'account.must_add_factor':
    'Hội đồng yêu cầu xác minh hai bước. Thêm một cách xác minh ở trang Tài khoản trước rồi mới làm việc khác.',
  'account.confirm':
    'Việc này cần chắc là chính bạn. Xác nhận ở ô dưới đây rồi làm tiếp; nếu không thấy ô nào, mở trang Tài khoản ở cửa sổ khác, mục «Xác nhận lại là bạn», rồi bấm lại. Những gì bạn nhập vẫn còn đây.',
  'account.own_factors': 'Cách xác minh của chính mình thì xóa ở trang Tài khoản.',
  'account.admin_and_chair':
    'Quản trị không đồng thời là chủ tọa: người giữ tài khoản không phải là người duyệt. Quản trị kiêm thư ký thì được.',
  'waiting.too_soon':
    'Thay đổi này chờ một quản trị khác xác nhận, hoặc đủ một ngày thì chính người đề nghị xác nhận được.',
  'waiting.gone': 'Thay đổi này đã được xác nhận hoặc đã bỏ. Tải lại trang để xem.',
  'account.nobody_new': 'Mọi đại biểu đang làm nhiệm vụ của khóa đã có tài khoản.',
  'mandate.overlap': 'Đại biểu này đã có nhiệm vụ trong thời gian đó.',
  'release.scheduled':
    'Đã hẹn giờ phát hành một bản mà chưa tới giờ. Hủy hẹn ấy trước rồi phát hành bản khác.',
  'release.nothing_changed': 'Dự thảo giống hệt bản đã phát hành, nên không có gì để phát hành.',
  'release.closed':
    'Dự thảo này của nội dung kín hoặc kỳ họp kín, nên không phát hành ở Trang đại biểu: trao tại phòng họp.',
  'release.begun':
    'Bản này đã tới giờ, đại biểu đọc được rồi, nên không hủy hẹn được nữa. Muốn ẩn đi thì tắt «Mở cho đại biểu góp ý» ở mục Nghị quyết.',
  'note.no_place':
    'Chỗ này không còn mở cho bạn đọc, nên ghi chú chưa lưu được lên máy chủ. Chép lại nếu cần, rồi xóa ở đây.',
  'amendment.decided': 'Đề nghị này vừa được người khác xử lý. Tải lại trang để xem kết quả.',
  'amendment.gone':
    'Dự thảo ở bàn thư ký không còn chỗ này, nên chưa đưa được vào. Sửa tay ở mục Nghị quyết, hoặc ghi lý do không tiếp thu.',
  'amendment.changed':
    'Câu chữ ở bàn thư ký nay khác lúc đại biểu đề nghị, nên chưa đưa được vào. Sửa tay ở mục Nghị quyết, hoặc ghi lý do không tiếp thu.',
  'note.locked':
    'Ghi chú cũ ở chỗ này đang đóng vì mật khẩu của bạn được người khác đặt lại. Mở ở trang Ghi chú của tôi rồi ghi tiếp.',
  'note.wrong_password': 'Không phải mật khẩu của lúc ấy. Thử lại; ghi chú vẫn còn nguyên.',
  'convening.no_day':
    'Chưa ghi đúng ngày khai mạc nên chưa gửi triệu tập được. Ghi ngày ở mục Thông tin chung rồi gửi.',
  'convening.not_planned':
    'Kỳ họp đã họp, hoãn hoặc hủy nên không gửi triệu tập nữa. Xem lại mục Thông tin chung.',
  'convening.not_off': 'Kỳ họp không hoãn, không hủy nên không có gì để báo.',
  'convening.nobody':
    'Danh sách chưa có đại biểu nào đương nhiệm vào ngày họp nên chưa có ai để triệu tập. Nhờ quản trị ghi đại biểu của khóa.',
  'convening.replaced': 'Giấy triệu tập này đã có lần gửi mới. Tải lại trang để xem lần gửi mới.',
  'convening.begun': 'Kỳ họp đã bắt đầu nên không đổi câu trả lời ở đây được nữa. Báo trực tiếp thư ký.',
  'comment.closed':
    'Dự thảo không còn mở để góp ý. Những gì bạn gõ vẫn còn đây; chép lại nếu cần gửi cách khác.',
  'comment.taken_back': 'Đại biểu đã rút góp ý này nên không cần trả lời nữa.',
  'comment.answered':
    'Góp ý này vừa được người khác trả lời. Những gì bạn gõ vẫn còn đây; đọc câu trả lời ấy ở cửa sổ khác rồi gửi lại.',
  'clock.behind':
    'Đồng hồ máy chủ đang chạy lùi nên chưa công bố được: giờ công bố sẽ sớm hơn việc đã làm trước đó. Mọi thứ vẫn còn nguyên. Báo người vận hành chỉnh giờ máy chủ rồi duyệt lại.',
  'store.full':
    'Đĩa của máy chủ đã đầy nên chưa làm được việc này; những gì bạn gõ vẫn còn đây. Báo người vận hành dọn đĩa rồi thử lại.',
  'store.read_only':
    'Đĩa của máy chủ đang chỉ cho đọc nên chưa làm được việc này; những gì bạn gõ vẫn còn đây. Báo người vận hành cho ghi lại rồi thử lại.',
  'store.busy':
    'Máy chủ đang ghi việc khác nên chưa làm được việc này; những gì bạn gõ vẫn còn đây. Đợi một phút rồi thử lại.',
  'store.unreachable':
    'Máy chủ chưa tới được nơi giữ dữ liệu nên chưa làm được việc này; những gì bạn gõ vẫn còn đây. Báo người vận hành xem lại đĩa rồi thử lại.',
  'store.corrupt':
    'Dữ liệu trên máy chủ bị hỏng nên chưa làm được việc này; những gì bạn gõ vẫn còn đây. Chép ra nơi khác và báo ngay người vận hành.',
  'store.replaced':
    'Dữ liệu trên máy chủ vừa được thay nên chưa làm được việc này; những gì bạn gõ vẫn còn đây. Báo người vận hành khởi động lại máy chủ rồi thử lại.',
} as const;

export type RefusalCode = keyof typeof refusals;

/** The server's disk did not take it, or give it: no fault of the person's, and it may pass by itself. */
export type StoreFaultCode = Extract<RefusalCode, `store.${string}`>;
export const isStoreFaultCode = (code: string): code is StoreFaultCode =>
  code.startsWith('store.') && code in refusals;

export type FieldErrors = Record<string, string>;

/** `fields` maps an input's path, like `figures.0.printed`, to the sentence shown beside it. */
export type Refusal = {
  ok: false;
  code: RefusalCode;
  message: string;
  fields?: FieldErrors;
  changed?: ChangedBy;
};

/**
 * Who was quicker, or whose it is, and since when; `step` is the number of the step in question, where there is one, and
 * `isUndo` says that it took another back.
 */
export type ChangedBy = { by: string; at: string; step?: number; isUndo?: boolean };

type Done<T> = { ok: true } & T;
export type Result<T = unknown> = Done<T> | Refusal;

/** Refuses with the sentence of `code`, and what else the person needs to mend it. */
export function refuse(code: RefusalCode, more: { fields?: FieldErrors; changed?: ChangedBy } = {}): Refusal {
  return { ok: false, code, message: refusals[code], ...more };
}

/** Refuses with the sentence of `code`, shown beside the one field it is about. */
export const refuseBeside = (field: string, code: RefusalCode): Refusal =>
  refuse(code, { fields: { [field]: refusals[code] } });
