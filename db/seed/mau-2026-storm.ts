import { openFile } from './desk';
import { byMandate, type Mau, type Term } from './mau-council';
import { rowsOf } from './rows';

const DAY = '2026-08-27';
const row = rowsOf('mau-2-dx-1');

/** An extraordinary session after a storm. Its record named families in an annex, so it was taken down the next day. */
export async function tellStorm(mau: Mau, term: Term): Promise<void> {
  mau.clock.set('2026-08-28 08:00');
  const file = await openFile(mau, {
    ...{ id: 'mau-khoa-2-dot-xuat-1', termId: term.termId, ordinal: 1, series: 'extraordinary' },
    ...{
      kind: 'extraordinary',
      label: 'Kỳ họp giải quyết công việc phát sinh đột xuất lần thứ nhất',
      startsOn: DAY,
    },
  });
  await file.general(facts, { sittings });
  const away = {
    'Phan Văn Lộc': { status: 'excused', reason: 'Trực tại điểm sơ tán' },
    'Cao Văn Hiệp': { status: 'excused', reason: 'Trực tại điểm sơ tán' },
    'Châu Thị Ý Nhi': { status: 'online' },
  } as const;
  const attendance = row.marks('s1', [...term.mandates.values()], byMandate(term, away));
  await file.save('attendance', { attendance, attendanceNumbers: [] });
  await file.save('agenda', { agendaItems, papers });
  await file.save('resolutions', { resolutions });
  await file.save('votes', { votes, ballots: [] });
  mau.clock.set('2026-08-28 10:00');
  await file.submit();
  mau.clock.set('2026-08-28 11:00');
  await file.approve();
  mau.clock.set('2026-08-29 08:15');
  await file.withdraw(
    'Phụ lục ghi họ tên và địa chỉ của 23 gia đình được hỗ trợ. Thu hồi để bỏ thông tin cá nhân trước khi công bố lại.',
  );
}

const facts = {
  title: 'Khắc phục hậu quả bão',
  purpose: 'Quyết định mức hỗ trợ các gia đình có nhà hư hỏng do bão và sử dụng dự phòng ngân sách.',
  summary:
    'Hội đồng thông qua việc chi 460 triệu đồng từ dự phòng ngân sách để hỗ trợ 23 gia đình có nhà hư hỏng.',
  place: 'Phòng họp Ủy ban nhân dân phường Mẫu',
  occurrence: 'held' as const,
};

const sittings = [row.sitting('s1', 'Phiên chiều', DAY, '14:00', '15:40')];

const agendaItems = [
  row.item('a1', 'opening', 'Khai mạc', { presenter: 'Bà Nguyễn Thị Hồng Vân, Chủ tịch Hội đồng nhân dân' }),
  row.item('a2', 'submission', 'Hỗ trợ gia đình có nhà hư hỏng do bão', {
    presenter: 'Ông Lê Công Bằng, Chủ tịch Ủy ban nhân dân phường',
    conclusion: 'Chi trả xong trước ngày 05/9/2026.',
  }),
];

const papers = [
  row.paper(
    'p1',
    'a2',
    'submission',
    ['27/TTr-UBND', '2026-08-26', 'Ủy ban nhân dân phường'],
    'Sử dụng dự phòng ngân sách khắc phục hậu quả bão',
  ),
];

const resolutions = [
  row.resolution('r1', 'a2', 'Sử dụng dự phòng ngân sách năm 2026 hỗ trợ gia đình có nhà hư hỏng do bão', {
    ...{ number: '12/NQ-HĐND', adoptedOn: DAY, issuedOn: '2026-08-28', effectiveOn: DAY },
    signer: 'Nguyễn Thị Hồng Vân',
    legalBases: ['Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15'],
    articles: row.articles('r1', [
      { text: 'Chi 460.000.000 đồng từ dự phòng ngân sách năm 2026, mỗi gia đình 20.000.000 đồng.' },
    ]),
  }),
];

const votes = [
  row.vote(
    'v1',
    'Sử dụng dự phòng ngân sách hỗ trợ sau bão',
    { resolution: 'r1', item: 'a2', sitting: 's1', heldAt: '15:20' },
    [24, 0, 0],
  ),
];
