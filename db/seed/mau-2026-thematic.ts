import { openFile } from './desk';
import { byMandate, type Mau, type Term } from './mau-council';
import { rowsOf } from './rows';

const DAY = '2026-09-17';
const row = rowsOf('mau-2-cd-1');
const WARD = 'Ủy ban nhân dân phường';

/** A thematic session: sorting household waste is adopted, paid parking on a pavement is not. */
export async function tellThematic(mau: Mau, term: Term): Promise<void> {
  mau.clock.set('2026-09-18 08:00');
  const file = await openFile(mau, {
    ...{ id: 'mau-khoa-2-chuyen-de-1', termId: term.termId, ordinal: 1, series: 'thematic' },
    ...{ kind: 'thematic', label: 'Kỳ họp chuyên đề lần thứ nhất', startsOn: DAY },
  });
  await file.general(facts, { sittings, guests });
  const away = {
    'Nguyễn Hữu Nghĩa': { status: 'absent' },
    'Trịnh Thị Nhàn': { status: 'excused', reason: 'Dự tập huấn của thành phố' },
    'Châu Thị Ý Nhi': { status: 'online' },
    'Đoàn Văn Út': { status: 'late', fromTime: '08:30', reason: 'Đưa con đi học' },
  } as const;
  const attendance = row.marks('s1', [...term.mandates.values()], byMandate(term, away));
  await file.save('attendance', { attendance, attendanceNumbers: [] });
  await file.save('agenda', { agendaItems, papers });
  await file.save('resolutions', { resolutions });
  await file.save('votes', { votes, ballots: [] });
  await file.save('tasks', { keyTasks });
  mau.clock.set('2026-09-21 09:00');
  await file.submit();
  mau.clock.set('2026-09-21 13:45');
  await file.approve();
}

const facts = {
  title: 'Rác thải sinh hoạt và sử dụng hè phố',
  purpose:
    'Xem xét đề án phân loại rác tại nguồn và đề án tạm sử dụng một phần hè đường Hoa Sữa để trông giữ xe.',
  summary:
    'Hội đồng thông qua đề án phân loại rác tại nguồn. Đề án trông giữ xe có thu phí trên hè đường Hoa Sữa chỉ được 12/26 đại biểu tán thành nên không thông qua.',
  place: 'Hội trường Ủy ban nhân dân phường Mẫu',
  occurrence: 'held' as const,
};

const sittings = [row.sitting('s1', 'Phiên sáng', DAY, '07:45', '11:15')];
const guests = [
  row.group('g1', 'Đại diện 42 hộ kinh doanh đường Hoa Sữa'),
  row.group('g2', 'Hợp tác xã vệ sinh môi trường phường'),
];

const agendaItems = [
  row.item('a1', 'opening', 'Khai mạc', { presenter: 'Bà Nguyễn Thị Hồng Vân, Chủ tịch Hội đồng nhân dân' }),
  row.item('a2', 'submission', 'Đề án phân loại rác tại nguồn', {
    presenter: 'Bà Phạm Thị Tươi, Trưởng phòng Kinh tế, Hạ tầng và Đô thị',
    discussion: 'Đại biểu đề nghị phát thùng cho hộ nghèo trước và không phạt trong sáu tháng đầu.',
    speakers: 'Hồ Thị Diệu, Đinh Thị Phượng, Lý Văn Sáu',
    conclusion: 'Tiếp thu cả hai ý kiến.',
  }),
  row.item('a3', 'submission', 'Đề án tạm sử dụng một phần hè đường Hoa Sữa để trông giữ xe có thu phí', {
    presenter: 'Ông Lê Công Bằng, Chủ tịch Ủy ban nhân dân phường',
    discussion:
      'Bên tán thành cho rằng đường thiếu chỗ để xe và ngân sách có thêm nguồn thu. Bên không tán thành lo người đi bộ, nhất là trẻ em Trường tiểu học Mẫu 2, phải xuống lòng đường.',
    speakers: 'Bùi Thị Lan Anh, Trần Đức Mạnh, Nguyễn Tiến Lực, Mai Thị Xuyến',
    conclusion: 'Đề án không được thông qua; Ủy ban nhân dân phường nghiên cứu bãi xe ở khu đất sau chợ.',
  }),
  row.item('a4', 'closing', 'Bế mạc'),
];

const papers = [
  row.paper(
    'p1',
    'a2',
    'submission',
    ['30/TTr-UBND', '2026-09-08', WARD],
    'Đề án phân loại rác thải sinh hoạt tại nguồn giai đoạn 2026–2028',
  ),
  row.paper(
    'p2',
    'a2',
    'appraisal',
    ['14/BC-HĐND', '2026-09-14', 'Ban Văn hóa – Xã hội'],
    'Thẩm tra đề án phân loại rác',
  ),
  row.paper(
    'p3',
    'a3',
    'submission',
    ['31/TTr-UBND', '2026-09-08', WARD],
    'Đề án tạm sử dụng hè đường Hoa Sữa',
  ),
  row.paper(
    'p4',
    'a3',
    'appraisal',
    ['15/BC-HĐND', '2026-09-14', 'Ban Kinh tế – Ngân sách'],
    'Thẩm tra đề án tạm sử dụng hè đường Hoa Sữa',
  ),
];

const resolutions = [
  row.resolution('r1', 'a2', 'Thông qua Đề án phân loại rác thải sinh hoạt tại nguồn giai đoạn 2026–2028', {
    ...{ number: '13/NQ-HĐND', adoptedOn: DAY, issuedOn: '2026-09-21', effectiveOn: '2026-10-01' },
    signer: 'Nguyễn Thị Hồng Vân',
    legalBases: [
      'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
      'Căn cứ Luật Bảo vệ môi trường số 72/2020/QH14',
    ],
    articles: row.articles('r1', [
      {
        heading: 'Lộ trình',
        clauses: [
          [
            'Từ ngày 01/10/2026, các tổ 1, 4 và 9 phân loại thành:',
            'rác thực phẩm;',
            'rác tái chế;',
            'rác còn lại.',
          ],
          'Từ ngày 01/4/2027, thực hiện tại cả 14 tổ dân phố.',
        ],
      },
      {
        heading: 'Hỗ trợ',
        text: 'Mỗi hộ nghèo, hộ cận nghèo được cấp một bộ thùng ba ngăn. Sáu tháng đầu chỉ nhắc nhở, không xử phạt.',
      },
    ]),
  }),
  row.resolution('r2', 'a3', 'Tạm sử dụng một phần hè đường Hoa Sữa để trông giữ xe có thu phí', {
    articles: row.articles('r2', [
      {
        text: 'Cho phép kẻ vạch trông giữ xe máy trên hè phía số lẻ đường Hoa Sữa, từ 18 giờ đến 23 giờ hằng ngày.',
      },
    ]),
  }),
];

const votes = [
  row.vote(
    'v1',
    'Đề án phân loại rác tại nguồn',
    { resolution: 'r1', item: 'a2', sitting: 's1', heldAt: '09:20' },
    [24, 0, 0],
  ),
  row.vote(
    'v2',
    'Trông giữ xe trên hè đường Hoa Sữa',
    { resolution: 'r2', item: 'a3', sitting: 's1', heldAt: '10:55', method: 'card' },
    [12, 9, 3],
  ),
];

const keyTasks = [
  row.task('t1', 'Cấp bộ thùng ba ngăn cho hộ nghèo, hộ cận nghèo các tổ 1, 4, 9', {
    owner: WARD,
    dueOn: '2026-09-30',
    target: '31/31 hộ',
  }),
  row.task('t2', 'Khảo sát bãi xe ở khu đất sau chợ Mẫu', {
    owner: 'Phòng Kinh tế, Hạ tầng và Đô thị',
    dueOn: '2026-11-30',
  }),
];
