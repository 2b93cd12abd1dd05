import type { Choice } from '@/lib/words';
import { openFile } from './desk';
import { midyearFigures, midyearIndicators, midyearTasks, wrongInvestment } from './mau-2026-midyear-figures';
import { finalAccountsPaper, midyearPapers, midyearResolutions } from './mau-2026-midyear-papers';
import { byMandate, type Mau, mandateOf, type Term } from './mau-council';
import { rowsOf } from './rows';
import { sampleDocument } from './sample-files';

const DAY = '2026-07-09';
const row = rowsOf('mau-2-2');

/** The regular mid-year session of 2026: one vote by name, and one wrong figure that is corrected a week later. */
export async function tellMidyear(mau: Mau, term: Term): Promise<void> {
  mau.clock.set('2026-07-10 08:00');
  const file = await openFile(mau, {
    ...{ id: 'mau-khoa-2-ky-2', termId: term.termId, ordinal: 2, kind: 'regular_midyear' },
    ...{ label: 'Kỳ họp thứ hai', startsOn: DAY },
  });
  await file.general(facts, { sittings, guests, sessionRoles: rolesOf(term) });
  await file.save('attendance', { attendance: attendanceOf(term), attendanceNumbers: [] });
  const accounts = await file.paperFile('21-TTr-UBND.docx', sampleDocument(finalAccountsPaper));
  const papers = midyearPapers.map((paper) =>
    paper.id === row.id('p4') ? { ...paper, ...accounts } : paper,
  );
  await file.save('agenda', { agendaItems, papers });
  await file.save('resolutions', { resolutions: midyearResolutions });
  await file.save('votes', { votes, ballots: ballotsOf(term) });
  await file.save('minutes', { minuteEntries: minutesOf(term) });
  await file.save('budget', { budgetFigures: midyearFigures(wrongInvestment) });
  await file.save('indicators', { indicators: midyearIndicators });
  await file.save('tasks', { keyTasks: midyearTasks });
  mau.clock.set('2026-07-13 09:00');
  await file.submit();
  mau.clock.set('2026-07-13 15:20');
  await file.approve();

  mau.clock.set('2026-07-20 08:30');
  await file.reopen(
    'Bản đầu ghi nhầm chi đầu tư phát triển sáu tháng là 3.090.000.000 đồng. Số đúng theo Báo cáo số 58/BC-UBND là 3.990.000.000 đồng.',
  );
  await file.save('budget', { budgetFigures: midyearFigures() });
  await file.submit();
  mau.clock.set('2026-07-20 10:00');
  await file.approve();
}

const facts = {
  title: 'Sơ kết sáu tháng đầu năm 2026',
  purpose:
    'Đánh giá kinh tế – xã hội, quốc phòng – an ninh sáu tháng đầu năm, phê chuẩn quyết toán năm 2025 và quyết định nhiệm vụ sáu tháng cuối năm 2026.',
  summary:
    'Hội đồng thông qua cả năm nghị quyết: phê chuẩn quyết toán năm 2025, giao nhiệm vụ sáu tháng cuối năm, hỗ trợ lắp camera an ninh ngõ xóm, chương trình giám sát năm 2027 và trả lời kiến nghị cử tri.',
  place: 'Hội trường Ủy ban nhân dân phường Mẫu',
  occurrence: 'held' as const,
};

const sittings = [
  row.sitting('s1', 'Phiên sáng', DAY, '07:30', '11:30'),
  row.sitting('s2', 'Phiên chiều', DAY, '13:30', '16:45'),
];

const guests = [
  row.person('g1', 'Hà Thị Mận', 'Bí thư Đảng ủy phường'),
  row.person('g2', 'Phùng Văn Khải', 'Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam phường'),
  row.group('g3', 'Lãnh đạo các đoàn thể chính trị – xã hội phường'),
  row.group('g4', 'Tổ trưởng 14 tổ dân phố'),
  row.group('g5', 'Mười hai cử tri của năm đơn vị bầu cử'),
];

const rolesOf = (term: Term) => [
  {
    ...{ id: row.id('vt1'), role: 'presided' as const, mandateId: mandateOf(term, 'Nguyễn Thị Hồng Vân') },
    office: 'Chủ tịch Hội đồng nhân dân',
  },
  {
    ...{ id: row.id('vt2'), role: 'minutes' as const, name: 'Lê Ngọc Ánh' },
    office: 'Công chức Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường',
  },
];

/** The questions and answers, a power cut, and the vote by name where it was taken. */
const minutesOf = (term: Term) => [
  {
    ...{
      id: row.id('bb1'),
      kind: 'event' as const,
      agendaItemId: row.id('a4'),
      sittingId: row.id('s2'),
      at: '14:12',
    },
    body: 'Mất điện, tạm nghỉ đến 14 giờ 25.',
  },
  {
    ...{
      id: row.id('bb2'),
      kind: 'vote' as const,
      agendaItemId: row.id('a4'),
      sittingId: row.id('s2'),
      at: '14:40',
    },
    voteId: row.id('v3'),
  },
  {
    ...{ id: row.id('bb3'), kind: 'question' as const, agendaItemId: row.id('a5'), sittingId: row.id('s2') },
    ...{ at: '14:55', mandateId: mandateOf(term, 'Dương Thị Hòa') },
    body: 'Ngõ 12 đường Hoa Sữa ngập sau mỗi trận mưa lớn từ năm 2024. Bao giờ nạo vét cống và ai chịu trách nhiệm?',
  },
  {
    ...{ id: row.id('bb4'), kind: 'answer' as const, agendaItemId: row.id('a5'), sittingId: row.id('s2') },
    ...{ at: '15:02', name: 'Ông Lê Công Bằng', office: 'Chủ tịch Ủy ban nhân dân phường' },
    ...{
      answersId: row.id('bb3'),
      body: 'Cống sẽ nạo vét xong trước ngày 15/8/2026; Phòng Kinh tế, Hạ tầng và Đô thị chịu trách nhiệm.',
    },
  },
];

const onLeave = { 'Châu Thị Ý Nhi': { status: 'excused', reason: 'Nghỉ thai sản' } } as const;

function attendanceOf(term: Term) {
  const everybody = [...term.mandates.values()];
  const morning = {
    ...onLeave,
    'Lý Văn Sáu': { status: 'late', fromTime: '08:20', reason: 'Hỏng xe' },
  } as const;
  const afternoon = {
    ...onLeave,
    'Vũ Xuân Thành': { status: 'late', fromTime: '14:05', reason: 'Dự giao ban Công an thành phố' },
    'Hồ Thị Diệu': { status: 'left_early', toTime: '15:30', reason: 'Đón con ốm' },
  } as const;
  return [
    ...row.marks('s1', everybody, byMandate(term, morning)),
    ...row.marks('s2', everybody, byMandate(term, afternoon)),
  ];
}

const agendaItems = [
  row.item('a1', 'opening', 'Chào cờ, tuyên bố lý do, thông qua chương trình', {
    presenter: 'Bà Nguyễn Thị Hồng Vân, Chủ tịch Hội đồng nhân dân',
  }),
  row.item('a2', 'report', 'Báo cáo kinh tế – xã hội, quốc phòng – an ninh sáu tháng đầu năm', {
    presenter: 'Ông Lê Công Bằng, Chủ tịch Ủy ban nhân dân phường',
    discussion:
      'Đại biểu ghi nhận thu ngân sách vượt nửa kế hoạch năm nhưng giải ngân đầu tư còn chậm; đề nghị nêu rõ công trình nào vướng mặt bằng.\nỦy ban nhân dân phường giải trình: đường vào Trường tiểu học Mẫu 2 chờ sáu hộ bàn giao đất.',
    speakers: 'Lê Thị Bích Ngọc, Đỗ Minh Khôi, Hoàng Thị Kim Dung, Nguyễn Tiến Lực',
    conclusion: 'Giao Ủy ban nhân dân phường báo cáo tiến độ giải ngân từng công trình trước ngày 30/9/2026.',
  }),
  row.item('a3', 'submission', 'Quyết toán thu, chi ngân sách phường năm 2025', {
    presenter: 'Ông Lê Công Bằng, Chủ tịch Ủy ban nhân dân phường',
    conclusion: 'Kết dư 4.212.800.000 đồng chuyển sang thu ngân sách năm 2026.',
  }),
  row.item('a4', 'submission', 'Hỗ trợ lắp camera an ninh tại các ngõ', {
    presenter: 'Ông Vũ Xuân Thành, Trưởng Công an phường',
    discussion:
      'Nhiều đại biểu đồng tình vì ba ngõ thí điểm đã giảm trộm cắp. Ba đại biểu lo dữ liệu hình ảnh của người dân chưa có quy định giữ và xóa.',
    speakers: 'Bùi Thị Lan Anh, Phạm Thị Tươi, Tạ Đình Phong, Đinh Thị Phượng',
    conclusion: 'Bổ sung khoản về thời hạn lưu hình ảnh không quá 30 ngày; biểu quyết ghi tên từng đại biểu.',
  }),
  row.item('a5', 'questioning', 'Chất vấn và trả lời chất vấn', {
    presenter: 'Bà Nguyễn Thị Hồng Vân điều hành',
    discussion: 'Hai nhóm vấn đề: ngập ngõ 12 đường Hoa Sữa khi mưa lớn; rác tập kết sai giờ ở chợ Mẫu.',
    speakers: 'Dương Thị Hòa, Phan Văn Lộc, Mai Thị Xuyến',
    conclusion: 'Chủ tịch Ủy ban nhân dân phường hứa nạo vét cống ngõ 12 xong trước ngày 15/8/2026.',
  }),
  row.item('a6', 'resolution', 'Thông qua chương trình giám sát và trả lời kiến nghị cử tri'),
  row.item('a7', 'closing', 'Bế mạc', { presenter: 'Bà Nguyễn Thị Hồng Vân, Chủ tịch Hội đồng nhân dân' }),
];

const votes = [
  row.vote(
    'v1',
    'Phê chuẩn quyết toán ngân sách năm 2025',
    { resolution: 'r1', item: 'a3', sitting: 's1', heldAt: '09:50' },
    [24, 0, 1],
  ),
  row.vote(
    'v2',
    'Nhiệm vụ sáu tháng cuối năm 2026',
    { resolution: 'r2', item: 'a2', sitting: 's1', heldAt: '10:30' },
    [25, 0, 0],
  ),
  row.vote('v3', 'Hỗ trợ lắp camera an ninh tại các ngõ', {
    resolution: 'r3',
    item: 'a4',
    sitting: 's2',
    heldAt: '14:40',
    entry: 'by_name',
  }),
  row.vote(
    'v4',
    'Chương trình giám sát năm 2027',
    { resolution: 'r4', item: 'a6', sitting: 's2', heldAt: '15:50' },
    [24, 0, 0],
  ),
  row.vote(
    'v5',
    'Trả lời kiến nghị cử tri',
    { resolution: 'r5', item: 'a6', sitting: 's2', heldAt: '16:05' },
    [23, 0, 1],
  ),
];

function ballotsOf(term: Term) {
  const away = mandateOf(term, 'Châu Thị Ý Nhi');
  const present = [...term.mandates.values()].filter((mandateId) => mandateId !== away);
  const otherwise: Record<string, Choice> = {
    ...{ 'Phạm Thị Tươi': 'against', 'Tạ Đình Phong': 'against', 'Đinh Thị Phượng': 'against' },
    ...{ 'Hoàng Thị Kim Dung': 'not_voting', 'Đoàn Văn Út': 'not_voting' },
  };
  return row.ballots('v3', present, byMandate(term, otherwise));
}
