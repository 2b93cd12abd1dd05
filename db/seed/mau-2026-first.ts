import { openFile } from './desk';
import { electionsOf } from './mau-2026-elections';
import { byMandate, type Mau, type Term } from './mau-council';
import { rowsOf } from './rows';
import { seatingDrawing } from './sample-files';

const DAY = '2026-04-02';
const row = rowsOf('mau-2-1');

/** The first session of term II: everybody is there, and the council chooses who leads it. */
export async function tellFirst(mau: Mau, term: Term): Promise<void> {
  mau.clock.set('2026-04-03 08:00');
  const file = await openFile(mau, {
    ...{ id: 'mau-khoa-2-ky-1', termId: term.termId, ordinal: 1, kind: 'first' },
    ...{ label: 'Kỳ họp thứ nhất', startsOn: DAY },
  });
  await file.general(facts, { sittings, guests });
  const late = {
    'Lý Văn Sáu': { status: 'late' as const, fromTime: '07:50', reason: 'Đưa người nhà đi khám' },
  };
  const attendance = row.marks('s1', [...term.mandates.values()], byMandate(term, late));
  await file.save('attendance', { attendance, attendanceNumbers: [] });
  await file.save('agenda', { agendaItems, papers });
  await file.save('resolutions', { resolutions });
  await file.save('votes', { votes, ballots: [] });
  await file.save('personnel', electionsOf(term));
  await file.save('tasks', { keyTasks });
  const drawing = await file.photoFile('cho-ngoi.png', await seatingDrawing());
  await file.save('photos', { photos: [{ ...hall, ...drawing }] });
  mau.clock.set('2026-04-06 14:00');
  await file.submit();
  mau.clock.set('2026-04-06 16:10');
  await file.approve();
}

const facts = {
  title: 'Kiện toàn bộ máy nhiệm kỳ 2026–2031',
  purpose:
    'Xác nhận tư cách đại biểu, bầu các chức danh của Hội đồng nhân dân và Ủy ban nhân dân phường, ban hành quy chế làm việc.',
  summary:
    'Hội đồng bầu bà Nguyễn Thị Hồng Vân làm Chủ tịch với 26/26 phiếu, ông Phạm Quốc Toản làm Phó Chủ tịch, bầu hai Trưởng ban và Chủ tịch Ủy ban nhân dân phường, thông qua quy chế làm việc.',
  place: 'Hội trường Trung tâm Văn hóa phường Mẫu',
  occurrence: 'held' as const,
};

const hall = {
  ...{ id: row.id('ph1'), label: 'Hình minh họa' },
  caption: 'Hình minh họa: sơ đồ chỗ ngồi của 26 đại biểu, không phải ảnh chụp.',
  alt: 'Sơ đồ vẽ: 26 chấm tròn xếp thành ba hàng vòng cung trước bàn chủ tọa.',
};

const sittings = [row.sitting('s1', 'Phiên sáng', DAY, '07:30', '11:40')];

const guests = [
  row.person('g1', 'Trịnh Quang Vinh', 'Phó Chủ tịch Hội đồng nhân dân thành phố'),
  row.person('g2', 'Hà Thị Mận', 'Bí thư Đảng ủy phường'),
  row.group('g3', 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam phường'),
  row.group('g4', 'Đại biểu khóa I không tái cử'),
  row.group('g5', 'Tổ trưởng 14 tổ dân phố'),
];

const agendaItems = [
  row.item('a1', 'opening', 'Chào cờ, tuyên bố lý do, giới thiệu đại biểu', {
    presenter: 'Ông Vương Đình Chiến, Chủ tịch Hội đồng nhân dân khóa I',
  }),
  row.item('a2', 'report', 'Báo cáo kết quả bầu cử và xác nhận tư cách đại biểu', {
    presenter: 'Ủy ban bầu cử phường',
    conclusion: 'Xác nhận tư cách của cả 26 đại biểu được bầu ngày 15/3/2026.',
  }),
  row.item('a3', 'election', 'Bầu các chức danh của Hội đồng nhân dân', {
    presenter: 'Ban kiểm phiếu do đại biểu Dương Thị Hòa làm Trưởng ban',
    conclusion: 'Bốn chức danh được bầu ngay vòng đầu bằng phiếu kín.',
  }),
  row.item('a4', 'election', 'Bầu Chủ tịch Ủy ban nhân dân phường', {
    presenter: 'Bà Nguyễn Thị Hồng Vân, Chủ tịch Hội đồng nhân dân',
  }),
  row.item('a5', 'resolution', 'Ban hành quy chế làm việc của Hội đồng nhân dân phường', {
    discussion:
      'Đại biểu đề nghị ghi rõ: tài liệu kỳ họp đến tay đại biểu trước ít nhất năm ngày, bản điện tử gửi cùng ngày với bản giấy.',
    speakers: 'Đỗ Minh Khôi, Bùi Thị Lan Anh, Nguyễn Tiến Lực',
    conclusion: 'Tiếp thu vào khoản 2 Điều 1.',
  }),
  row.item('a6', 'closing', 'Bế mạc', { presenter: 'Bà Nguyễn Thị Hồng Vân, Chủ tịch Hội đồng nhân dân' }),
];

const papers = [
  row.paper(
    'p1',
    'a2',
    'report',
    ['31/BC-UBBC', '2026-03-25', 'Ủy ban bầu cử phường'],
    'Kết quả bầu cử đại biểu Hội đồng nhân dân phường nhiệm kỳ 2026–2031',
  ),
  row.paper(
    'p2',
    'a3',
    'submission',
    ['01/TTr-HĐND', '2026-04-02', 'Chủ tọa kỳ họp'],
    'Giới thiệu nhân sự bầu các chức danh của Hội đồng nhân dân',
  ),
  row.paper(
    'p3',
    'a5',
    'submission',
    ['02/TTr-HĐND', '2026-03-30', 'Thường trực Hội đồng nhân dân'],
    'Ban hành quy chế làm việc của Hội đồng nhân dân phường nhiệm kỳ 2026–2031',
  ),
];

const LAW = 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15';
const issued = (number: number) => ({
  ...{ number: `${String(number).padStart(2, '0')}/NQ-HĐND`, signer: 'Nguyễn Thị Hồng Vân' },
  ...{ adoptedOn: DAY, issuedOn: '2026-04-03', effectiveOn: DAY, legalBases: [LAW] },
});

/** Who was elected to what: `mau-2026-elections.ts` has the ballots. */
const elected = [
  { office: 'Chủ tịch Hội đồng nhân dân phường', who: 'bà Nguyễn Thị Hồng Vân' },
  { office: 'Phó Chủ tịch Hội đồng nhân dân phường', who: 'ông Phạm Quốc Toản' },
  { office: 'Trưởng ban Kinh tế – Ngân sách', who: 'bà Lê Thị Bích Ngọc' },
  { office: 'Trưởng ban Văn hóa – Xã hội', who: 'ông Đặng Văn Thịnh' },
  { office: 'Chủ tịch Ủy ban nhân dân phường', who: 'ông Lê Công Bằng' },
] as const;

const itemOf = (index: number) => (index < 4 ? 'a3' : 'a4');

const resolutions = [
  ...elected.map(({ office, who }, index) =>
    row.resolution(`r${index + 1}`, itemOf(index), `Xác nhận kết quả bầu ${office}`, {
      ...issued(index + 2),
      articles: row.articles(`r${index + 1}`, [
        { text: `Xác nhận ${who} giữ chức vụ ${office} khóa II, nhiệm kỳ 2026–2031.` },
        { text: 'Nghị quyết có hiệu lực từ ngày được thông qua.' },
      ]),
    }),
  ),
  row.resolution('r6', 'a5', 'Ban hành Quy chế làm việc của Hội đồng nhân dân phường nhiệm kỳ 2026–2031', {
    ...issued(7),
    legalBases: [LAW, 'Căn cứ Nghị quyết số 104/2025/UBTVQH15 của Ủy ban Thường vụ Quốc hội'],
    articles: row.articles('r6', [
      {
        heading: 'Tài liệu kỳ họp',
        clauses: [
          'Tài liệu kỳ họp thường lệ được gửi đến đại biểu chậm nhất năm ngày trước ngày khai mạc.',
          'Bản điện tử được gửi cùng ngày với bản giấy.',
        ],
      },
      {
        heading: 'Phát biểu tại phiên họp',
        clauses: [
          'Mỗi lần phát biểu không quá mười phút.',
          [
            'Mỗi đại biểu phát biểu về một vấn đề không quá hai lần, trừ khi:',
            'được chất vấn;',
            'được chủ tọa mời làm rõ.',
          ],
        ],
      },
      { heading: 'Hiệu lực', text: 'Quy chế có hiệu lực từ ngày được thông qua.' },
    ]),
  }),
];

/** The tellers, then all five results at once by a show of hands, then the rules. */
const votes = [
  row.vote(
    'v1',
    'Ban kiểm phiếu gồm ba đại biểu',
    { item: 'a3', sitting: 's1', heldAt: '08:20', about: 'procedure' },
    [26, 0, 0],
  ),
  row.vote(
    'v2',
    'Xác nhận kết quả bầu năm chức danh',
    {
      ...{ resolution: 'r1', item: 'a4', sitting: 's1', heldAt: '10:40' },
      alsoResolutionIds: ['r2', 'r3', 'r4', 'r5'].map(row.id),
    },
    [25, 1, 0],
  ),
  row.vote(
    'v6',
    'Thông qua quy chế làm việc',
    { resolution: 'r6', item: 'a5', sitting: 's1', heldAt: '11:10' },
    [26, 0, 0],
  ),
];

const keyTasks = [
  row.task('t1', 'Phân công đại biểu về các tổ đại biểu và công khai số điện thoại tiếp dân', {
    owner: 'Thường trực Hội đồng nhân dân',
    dueOn: '2026-04-30',
  }),
  row.task('t2', 'Tiếp xúc cử tri sau kỳ họp tại cả năm đơn vị bầu cử', {
    owner: 'Các tổ đại biểu',
    dueOn: '2026-05-15',
    target: '5/5 đơn vị',
  }),
];
