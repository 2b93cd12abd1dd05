import { openFile } from './desk';
import { oversights, questionsOf } from './mau-2023-yearend-asked';
import { confidenceOf, yearend2023Resolutions, yearend2023Votes } from './mau-2023-yearend-decided';
import { byMandate, type Mau, type Term } from './mau-council';
import { rowsOf } from './rows';

const DAY = '2023-12-14';
const row = rowsOf('mau-1-6');
const WARD = 'Ủy ban nhân dân phường';

/** The year-end session of the third year: a budget amended and voted again, questions, confidence in three levels. */
export async function tellThirdYearend(mau: Mau, term: Term): Promise<void> {
  mau.clock.set('2023-12-15 08:00');
  const file = await openFile(mau, {
    ...{ id: 'mau-khoa-1-ky-6', termId: term.termId, ordinal: 6, kind: 'regular_yearend' },
    ...{ label: 'Kỳ họp thứ 6', startsOn: DAY },
  });
  await file.general(facts, { sittings, guests });
  const away = { 'Chu Thị Hiền': { status: 'excused', reason: 'Điều trị tại bệnh viện' } } as const;
  const attendance = ['s1', 's2'].flatMap((sitting) =>
    row.marks(sitting, [...term.mandates.values()], byMandate(term, away)),
  );
  await file.save('attendance', { attendance, attendanceNumbers: [] });
  await file.save('agenda', { agendaItems, papers });
  await file.save('resolutions', { resolutions: yearend2023Resolutions });
  await file.save('votes', { votes: yearend2023Votes(term), ballots: [] });
  await file.save('personnel', confidenceOf(term));
  await file.save('questions', questionsOf(term));
  await file.save('oversight', { oversights });
  mau.clock.set('2024-05-06 09:00');
  const miscounted = 'Lần biểu quyết bị hủy chính vì đếm sót; giữ số đã đếm.';
  await file.submit({ [`nonparticipants:${row.id('v3')}`]: miscounted });
  mau.clock.set('2024-05-06 14:30');
  await file.approve();
}

const facts = {
  title: 'Dự toán năm 2024, chất vấn, lấy phiếu tín nhiệm',
  purpose: 'Quyết định dự toán năm 2024, chất vấn và trả lời chất vấn, lấy phiếu tín nhiệm giữa nhiệm kỳ.',
  summary:
    'Hội đồng sửa dự thảo để có vốn sửa mái Nhà văn hóa tổ 3, biểu quyết lại dự toán vì lần đầu đếm sót, và lấy phiếu tín nhiệm năm người giữ chức vụ do Hội đồng bầu.',
  place: 'Hội trường Ủy ban nhân dân phường Mẫu',
  occurrence: 'held' as const,
};

const sittings = [
  row.sitting('s1', 'Phiên sáng', DAY, '08:00', '11:15'),
  row.sitting('s2', 'Phiên chiều', DAY, '13:30', '16:10'),
];
const guests = [
  row.person('g1', 'Hà Thị Mận', 'Bí thư Đảng ủy phường'),
  row.group('g2', 'Tổ trưởng 14 tổ dân phố'),
];

const agendaItems = [
  row.item('a1', 'opening', 'Khai mạc', { presenter: 'Ông Vương Đình Chiến, Chủ tịch Hội đồng nhân dân' }),
  row.item('a3', 'submission', 'Dự toán thu, chi ngân sách phường năm 2024', {
    presenter: 'Ông Đàm Quang Huy, Chủ tịch Ủy ban nhân dân phường',
    discussion:
      'Hai đại biểu đề nghị sửa dự thảo; Hội đồng biểu quyết từng đề nghị trước khi biểu quyết toàn văn.',
    speakers: 'Đào Thị Yến, Tạ Đình Phong, Cao Văn Hiệp',
    conclusion: 'Nhận đề nghị sửa mái Nhà văn hóa tổ 3; không nhận đề nghị tăng dự phòng.',
  }),
  row.item('a4', 'questioning', 'Chất vấn và trả lời chất vấn', {
    presenter: 'Bà Nguyễn Thị Hồng Vân, Phó Chủ tịch Hội đồng nhân dân',
  }),
  row.item('a5', 'election', 'Lấy phiếu tín nhiệm người giữ chức vụ do Hội đồng nhân dân bầu', {
    presenter: 'Ban kiểm phiếu do đại biểu Ngô Thị Thúy làm Trưởng ban',
  }),
  row.item('a6', 'resolution', 'Báo cáo giám sát năm 2023; chương trình giám sát và kỳ họp năm 2024'),
  row.item('a7', 'closing', 'Bế mạc'),
];

const papers = [
  row.paper(
    'p1',
    'a3',
    'submission',
    ['52/TTr-UBND', '2023-11-28', WARD],
    'Dự toán ngân sách phường năm 2024',
  ),
  row.paper(
    'p2',
    'a3',
    'appraisal',
    ['12/BC-HĐND', '2023-12-05', 'Ban Kinh tế – Ngân sách'],
    'Thẩm tra dự toán ngân sách phường năm 2024',
  ),
];
