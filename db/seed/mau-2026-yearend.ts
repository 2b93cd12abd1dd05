import { proposeAmendment } from '@/db/access/review/amendments';
import { addComment } from '@/db/access/review/comments';
import { markRead } from '@/db/access/review/read-marks';
import { openFile } from './desk';
import { done } from './done';
import { tellConvening } from './mau-2026-convening';
import type { Mau, Term } from './mau-council';
import { rowsOf } from './rows';
import { sampleDocument } from './sample-files';

const DAY = '2026-12-10';
const row = rowsOf('mau-2-3');
const WARD = 'Ủy ban nhân dân phường';

/** The next session: announced to everybody, its file opened again, two drafts before the councillors. */
export async function tellYearend(mau: Mau, term: Term): Promise<void> {
  mau.clock.set('2026-11-10 08:00');
  const file = await openFile(mau, {
    ...{ id: 'mau-khoa-2-ky-3', termId: term.termId, ordinal: 3, kind: 'regular_yearend' },
    ...{ label: 'Kỳ họp thứ ba', startsOn: DAY },
  });
  await file.general(facts, { sittings });
  await file.save('agenda', { agendaItems, papers: [] });
  await file.submit();
  mau.clock.set('2026-11-10 16:00');
  await file.approve();

  mau.clock.set('2026-11-16 08:00');
  await file.reopen('Bổ sung tài liệu, dự thảo nghị quyết và kết quả kỳ họp.');
  const estimate = await file.paperFile('43-TTr-UBND.docx', sampleDocument(estimatePaper));
  const [first, ...others] = papers;
  await file.save('agenda', { agendaItems, papers: [{ ...first, ...estimate }, ...others] });
  await file.save('resolutions', { resolutions });
  await file.general({ reviewOpen: true });
  mau.clock.set('2026-11-18 19:30');
  await tellReview(mau);
  await tellConvening(mau, 'mau-khoa-2-ky-3');
}

async function tellReview({ clock, councillors }: Mau): Promise<void> {
  for (const [index, { by, on, article, body }] of remarks.entries()) {
    const pieceId = article ? row.id(article) : null;
    const comment = { key: row.id(`c${index + 1}`), resolutionId: row.id(on), pieceId, body };
    done(await addComment(councillorOf(councillors, by), comment, clock.tick()));
  }
  const amendment = { key: row.id('s1'), resolutionId: row.id('r1'), pieceId: row.id('r1-d2'), ...PROPOSED };
  const proposer = councillorOf(councillors, 'Đỗ Minh Khôi');
  done(await proposeAmendment(proposer, amendment, clock.tick()));
  for (const { by, on } of [...remarks, ...readers.map((by) => ({ by, on: 'r1' }))])
    done(
      await markRead(councillorOf(councillors, by), { resolutionId: row.id(on), read: true }, clock.tick()),
    );
}

function councillorOf(councillors: Mau['councillors'], name: string) {
  const viewer = councillors.get(name);
  if (!viewer) throw new Error(`${name} has no account.`);
  return viewer;
}

/** Against the version that was released when the drafts were opened. */
const PROPOSED = {
  ...{ kind: 'replace', seen: 1, reason: 'Để các đơn vị kịp lập dự toán quý đầu năm.' },
  proposed: 'Tổ chức thực hiện\nỦy ban nhân dân phường giao dự toán cho các đơn vị trước ngày 25/12/2026.',
};

const remarks = [
  {
    by: 'Bùi Thị Lan Anh',
    on: 'r1',
    article: 'r1-d1',
    body: 'Đề nghị tách riêng kinh phí sửa mái Nhà văn hóa tổ 11. Bà con hỏi ba kỳ họp liền, nên cần một con số để trả lời.',
  },
  {
    by: 'Đỗ Minh Khôi',
    on: 'r2',
    article: '',
    body: 'Tán thành dự thảo. Nên thêm thời hạn công khai kết quả họp tổ dân phố: chậm nhất năm ngày.',
  },
];
const readers = ['Phạm Quốc Toản', 'Lê Thị Bích Ngọc', 'Ngô Thị Thúy', 'Lý Văn Sáu', 'Mai Thị Xuyến'];

const facts = {
  title: 'Tổng kết năm 2026, dự toán năm 2027',
  purpose:
    'Tổng kết năm 2026, quyết định nhiệm vụ và dự toán ngân sách năm 2027, chất vấn và trả lời chất vấn.',
  place: 'Hội trường Ủy ban nhân dân phường Mẫu',
  occurrence: 'planned' as const,
};

const sittings = [
  row.sitting('s1', 'Phiên sáng', DAY, '07:30', '11:30'),
  row.sitting('s2', 'Phiên chiều', DAY, '13:30', '16:30'),
];

const agendaItems = [
  row.item('a1', 'opening', 'Khai mạc'),
  row.item('a2', 'report', 'Báo cáo kinh tế – xã hội năm 2026 và nhiệm vụ năm 2027', { presenter: WARD }),
  row.item('a3', 'submission', 'Dự toán ngân sách phường năm 2027', { presenter: WARD }),
  row.item('a4', 'submission', 'Quy định việc họp tổ dân phố và lấy ý kiến người dân', {
    presenter: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường',
  }),
  row.item('a5', 'questioning', 'Chất vấn và trả lời chất vấn'),
  row.item('a6', 'resolution', 'Kế hoạch tổ chức các kỳ họp thường lệ năm 2027'),
  row.item('a7', 'closing', 'Bế mạc'),
];

const papers: [ReturnType<typeof row.paper>, ...ReturnType<typeof row.paper>[]] = [
  row.paper(
    'p1',
    'a3',
    'submission',
    ['43/TTr-UBND', '2026-11-13', WARD],
    'Dự toán thu, chi ngân sách phường năm 2027',
  ),
  row.paper(
    'p2',
    'a3',
    'draft_resolution',
    [null, '2026-11-13', WARD],
    'Dự thảo nghị quyết về dự toán ngân sách phường năm 2027',
  ),
  row.paper(
    'p3',
    'a4',
    'submission',
    ['09/TTr-MTTQ', '2026-11-12', 'Ủy ban Mặt trận Tổ quốc Việt Nam phường'],
    'Quy định việc họp tổ dân phố và lấy ý kiến người dân',
  ),
];

const estimatePaper = [
  'Tài liệu mẫu của một phường hư cấu',
  'Tờ trình số 43/TTr-UBND ngày 13 tháng 11 năm 2026',
  'Về dự toán thu, chi ngân sách phường năm 2027',
  'Tổng thu: 53.400.000.000 đồng. Tổng chi: 53.400.000.000 đồng, trong đó chi đầu tư phát triển 12.900.000.000 đồng.',
  'Kính trình Hội đồng nhân dân phường xem xét, quyết định.',
];

const LAW = 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15';

const resolutions = [
  row.resolution('r1', 'a3', 'Dự toán thu, chi ngân sách phường năm 2027', {
    inReview: true,
    legalBases: [LAW, 'Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15'],
    articles: row.articles('r1', [
      {
        heading: 'Dự toán năm 2027',
        clauses: [
          'Tổng thu ngân sách phường: 53.400.000.000 đồng.',
          [
            'Tổng chi ngân sách phường: 53.400.000.000 đồng, gồm:',
            'chi đầu tư phát triển 12.900.000.000 đồng;',
            'chi thường xuyên 38.800.000.000 đồng;',
            'dự phòng 1.700.000.000 đồng.',
          ],
        ],
      },
      {
        heading: 'Tổ chức thực hiện',
        text: 'Ủy ban nhân dân phường giao dự toán cho các đơn vị trước ngày 31/12/2026.',
      },
    ]),
  }),
  row.resolution('r2', 'a4', 'Quy định việc họp tổ dân phố và lấy ý kiến người dân trên địa bàn phường', {
    ...{ inReview: true, kind: 'normative' },
    legalBases: [LAW, 'Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15'],
    articles: row.articles('r2', [
      {
        heading: 'Giờ họp',
        clauses: [
          'Họp tổ dân phố vào tối thứ sáu hoặc sáng chủ nhật, báo trước ít nhất ba ngày.',
          [
            'Giấy báo họp ghi rõ:',
            'việc cần lấy ý kiến;',
            'nơi đọc tài liệu;',
            'cách gửi ý kiến khi vắng mặt.',
          ],
        ],
      },
      {
        heading: 'Công khai',
        text: 'Kết quả lấy ý kiến được niêm yết tại Nhà văn hóa và đăng trên trang của phường.',
      },
    ]),
  }),
  row.resolution('r3', 'a6', 'Kế hoạch tổ chức các kỳ họp thường lệ năm 2027', { legalBases: [LAW] }),
];
