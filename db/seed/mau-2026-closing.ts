import { openFile } from './desk';
import { byMandate, type Mau, mandateOf, RELEASED, type Term } from './mau-council';
import { rowsOf } from './rows';

const DAY = '2026-02-26';
const row = rowsOf('mau-1-13');

/** Term I takes stock of itself and says goodbye. */
export async function tellClosing(mau: Mau, term: Term): Promise<void> {
  mau.clock.set('2026-02-26 14:00');
  const file = await openFile(mau, {
    ...{ id: 'mau-khoa-1-ky-13', termId: term.termId, ordinal: 13, kind: 'closing' },
    ...{ label: 'Kỳ họp thứ 13 (tổng kết nhiệm kỳ)', startsOn: DAY },
  });
  await file.general(facts, { sittings, guests });
  const stillIn = [...term.mandates.values()].filter((mandateId) => mandateId !== mandateOf(term, RELEASED));
  const away = { 'Bạch Văn Cường': { status: 'absent' }, 'Chu Thị Hiền': { status: 'online' } } as const;
  await file.save('attendance', {
    attendance: row.marks('s1', stillIn, byMandate(term, away)),
    attendanceNumbers: [],
  });
  await file.save('agenda', { agendaItems, papers });
  await file.save('resolutions', { resolutions });
  await file.save('votes', { votes, ballots: [] });
  await file.save('indicators', { indicators });
  mau.clock.set('2026-02-27 09:00');
  await file.submit();
  mau.clock.set('2026-02-27 10:30');
  await file.approve();
}

const facts = {
  title: 'Tổng kết nhiệm kỳ 2021–2026',
  purpose: 'Tổng kết hoạt động của Hội đồng nhân dân, Ủy ban nhân dân phường khóa I, nhiệm kỳ 2021–2026.',
  summary:
    'Sau 13 kỳ họp và 74 nghị quyết, Hội đồng khóa I tổng kết nhiệm kỳ và nêu năm việc chuyển lại cho khóa II.',
  place: 'Hội trường Trung tâm Văn hóa phường Mẫu',
  occurrence: 'held' as const,
};

const sittings = [row.sitting('s1', 'Phiên sáng', DAY, '08:00', '11:00')];
const guests = [
  row.person('g1', 'Trịnh Quang Vinh', 'Phó Chủ tịch Hội đồng nhân dân thành phố'),
  row.group('g2', 'Nguyên lãnh đạo Hội đồng nhân dân, Ủy ban nhân dân phường'),
  row.group('g3', 'Cử tri tiêu biểu của 14 tổ dân phố'),
];

const agendaItems = [
  row.item('a1', 'opening', 'Khai mạc', { presenter: 'Ông Vương Đình Chiến, Chủ tịch Hội đồng nhân dân' }),
  row.item('a2', 'report', 'Báo cáo tổng kết hoạt động của Hội đồng nhân dân khóa I', {
    presenter: 'Bà Nguyễn Thị Hồng Vân, Phó Chủ tịch Hội đồng nhân dân',
    discussion:
      'Đại biểu nhắc lại những buổi tiếp xúc cử tri ở sân đình tổ 6 và đề nghị khóa sau giữ nếp họp với dân vào tối thứ sáu.',
    speakers: 'Mai Thị Xuyến, Đồng Văn Bền, Đào Thị Yến',
    conclusion: 'Ghi nếp họp tối thứ sáu vào danh sách việc chuyển lại khóa II.',
  }),
  row.item('a3', 'resolution', 'Thông qua nghị quyết tổng kết nhiệm kỳ'),
  row.item('a4', 'speech', 'Tặng kỷ niệm chương cho đại biểu không tái cử', {
    presenter: 'Bà Hà Thị Mận, Bí thư Đảng ủy phường',
  }),
  row.item('a5', 'closing', 'Bế mạc'),
];

const papers = [
  row.paper(
    'p1',
    'a2',
    'report',
    ['05/BC-HĐND', '2026-02-13', 'Thường trực Hội đồng nhân dân'],
    'Tổng kết hoạt động của Hội đồng nhân dân phường khóa I, nhiệm kỳ 2021–2026',
  ),
  row.paper(
    'p2',
    'a2',
    'report',
    ['11/BC-UBND', '2026-02-13', 'Ủy ban nhân dân phường'],
    'Tổng kết công tác của Ủy ban nhân dân phường nhiệm kỳ 2021–2026',
  ),
];

const resolutions = [
  row.resolution('r1', 'a3', 'Tổng kết hoạt động của Hội đồng nhân dân phường khóa I, nhiệm kỳ 2021–2026', {
    ...{
      number: '01/NQ-HĐND',
      adoptedOn: DAY,
      issuedOn: '2026-02-27',
      effectiveOn: DAY,
      signer: 'Vương Đình Chiến',
    },
    legalBases: ['Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15'],
    articles: row.articles('r1', [
      { text: 'Tán thành báo cáo tổng kết hoạt động của Hội đồng nhân dân phường khóa I.' },
      {
        heading: 'Việc chuyển lại khóa II',
        clauses: [
          'Đường vào Trường tiểu học Mẫu 2.',
          'Thoát nước ngõ 12 đường Hoa Sữa.',
          'Mái Nhà văn hóa tổ 11.',
          'Phân loại rác tại nguồn.',
          'Nếp họp với dân vào tối thứ sáu.',
        ],
      },
    ]),
  }),
];

const votes = [
  row.vote('v1', 'Tổng kết nhiệm kỳ 2021–2026', {
    ...{ resolution: 'r1', item: 'a3', sitting: 's1', heldAt: '10:10' },
    ...{ entry: 'unanimous_uncounted', printed: 'các đại biểu có mặt nhất trí biểu quyết thông qua' },
  }),
];

const indicators = [
  row.indicator('i1', 'administration', 'Nghị quyết đã thi hành xong', '71/74', {
    period: 'nhiệm kỳ 2021–2026',
    unit: 'nghị quyết',
  }),
  row.indicator('i2', 'administration', 'Kiến nghị của cử tri đã được trả lời', '96,8%', {
    period: 'nhiệm kỳ 2021–2026',
    percentOf: 'kiến nghị đã tiếp nhận',
  }),
];
