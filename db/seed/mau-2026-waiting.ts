import { openFile } from './desk';
import { byMandate, type Mau, type Term } from './mau-council';
import { rowsOf } from './rows';

const DAY = '2026-11-19';
const row = rowsOf('mau-2-dx-2');
const WARD = 'Ủy ban nhân dân phường';

/** An extraordinary session four days ago: the clerk has submitted its record, the chair has not looked yet. */
export async function tellWaiting(mau: Mau, term: Term): Promise<void> {
  mau.clock.set('2026-11-20 08:00');
  const file = await openFile(mau, {
    ...{ id: 'mau-khoa-2-dot-xuat-2', termId: term.termId, ordinal: 2, series: 'extraordinary' },
    ...{
      kind: 'extraordinary',
      label: 'Kỳ họp giải quyết công việc phát sinh đột xuất lần thứ hai',
      startsOn: DAY,
    },
  });
  await file.general(facts, { sittings });
  const away = {
    'Dương Thị Hòa': { status: 'excused', reason: 'Đi công tác' },
    'Lê Thị Bích Ngọc': { status: 'left_early', toTime: '15:10', reason: 'Họp tại thành phố' },
  } as const;
  const attendance = row.marks('s1', [...term.mandates.values()], byMandate(term, away));
  await file.save('attendance', { attendance, attendanceNumbers: [] });
  await file.save('agenda', { agendaItems, papers });
  await file.save('resolutions', { resolutions });
  await file.save('votes', { votes, ballots: [] });
  await file.save('budget', { budgetFigures });
  mau.clock.set('2026-11-20 15:30');
  const nobodySawWhy = 'Một đại biểu rời chỗ lúc biểu quyết; biên bản không ghi tên nên giữ số đã đếm.';
  await file.submit({ [`nonparticipants:${row.id('v1')}`]: nobodySawWhy });
}

const facts = {
  title: 'Điều chỉnh dự toán năm 2026',
  purpose:
    'Điều chỉnh dự toán ngân sách năm 2026 sau khi thành phố bổ sung vốn đường vào Trường tiểu học Mẫu 2.',
  summary:
    'Hội đồng điều chỉnh tổng chi năm 2026 lên 51,2 tỷ đồng, phần tăng dành cho đường vào Trường tiểu học Mẫu 2.',
  place: 'Phòng họp Ủy ban nhân dân phường Mẫu',
  occurrence: 'held' as const,
};

const sittings = [row.sitting('s1', 'Phiên chiều', DAY, '14:00', '15:30')];

const agendaItems = [
  row.item('a1', 'opening', 'Khai mạc', { presenter: 'Bà Nguyễn Thị Hồng Vân, Chủ tịch Hội đồng nhân dân' }),
  row.item('a2', 'submission', 'Điều chỉnh dự toán ngân sách năm 2026', {
    presenter: 'Ông Lê Công Bằng, Chủ tịch Ủy ban nhân dân phường',
    discussion: 'Đại biểu hỏi thời hạn bàn giao mặt bằng của sáu hộ còn lại.',
    speakers: 'Hoàng Thị Kim Dung, Đỗ Minh Khôi',
    conclusion: 'Ủy ban nhân dân phường cam kết khởi công trước ngày 15/12/2026.',
  }),
];

const papers = [
  row.paper(
    'p1',
    'a2',
    'submission',
    ['41/TTr-UBND', '2026-11-16', WARD],
    'Điều chỉnh dự toán thu, chi ngân sách phường năm 2026',
  ),
  row.paper(
    'p2',
    'a2',
    'appraisal',
    ['19/BC-HĐND', '2026-11-18', 'Ban Kinh tế – Ngân sách'],
    'Thẩm tra điều chỉnh dự toán năm 2026',
  ),
];

const resolutions = [
  row.resolution('r1', 'a2', 'Điều chỉnh dự toán thu, chi ngân sách phường năm 2026', {
    legalBases: ['Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15'],
    articles: row.articles('r1', [
      {
        heading: 'Điều chỉnh dự toán',
        clauses: [
          'Bổ sung 2.600.000.000 đồng thu bổ sung có mục tiêu từ ngân sách thành phố.',
          'Tổng chi năm 2026 sau điều chỉnh: 51.200.000.000 đồng.',
        ],
      },
    ]),
  }),
];

const votes = [
  row.vote(
    'v1',
    'Điều chỉnh dự toán năm 2026',
    { resolution: 'r1', item: 'a2', sitting: 's1', heldAt: '15:05' },
    [23, 0, 1],
  ),
];

const budgetFigures = [
  row.figure(
    'f1',
    ['transfer_targeted', 'estimate', 2026, 'year'],
    '5.800.000.000 đồng',
    ['181,25%', 'own_resolution', '3.200.000.000 đồng'],
    {
      note: 'Dự toán sau điều chỉnh.',
    },
  ),
  row.figure(
    'f2',
    ['expenditure_total', 'estimate', 2026, 'year'],
    '51.200.000.000 đồng',
    ['105,35%', 'own_resolution', '48.600.000.000 đồng'],
    {
      note: 'Dự toán sau điều chỉnh.',
    },
  ),
];
