import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unsafeOperatorOf } from '@/db/access/keeping/operator';
import { unsafeCreateCouncil } from '@/db/access/register/councils';
import { createTerm } from '@/db/access/register/terms';
import { openAccount } from './accounts';
import type { Clock } from './clock';
import { openFile } from './desk';
import { done } from './done';
import { rowsOf } from './rows';

/*
 * A real session, known only from one article. What the article does not say is not here: no attendance, no counts, no
 * numbers, no place, no kind of session, no plan behind the percentage.
 */

const PERIOD = '6 tháng đầu năm 2020';
const PRINTED_VOTE = 'biểu quyết thống nhất thông qua';
const row = rowsOf('duc-thang-2-11');

const article = () => readFileSync(join(process.cwd(), 'db/seed/duc-thang-ky-hop-11.txt'), 'utf8');

/** Tells how the ward's eleventh session of 2020 came into the record, six years later. */
export async function tellDucThang(clock: Clock): Promise<void> {
  clock.set('2026-11-09 08:00');
  const { councilId } = await unsafeCreateCouncil(
    {
      ...{ slug: 'duc-thang', name: 'Hội đồng nhân dân phường Đức Thắng', locality: 'Phường Đức Thắng' },
      ...{ level: 'ward', isSample: false },
    },
    clock.tick(),
  );
  const operator = unsafeOperatorOf(councilId);
  const term = { ordinal: 2, label: 'Khóa II, nhiệm kỳ 2016 – 2021', startYear: 2016, endYear: 2021 };
  const { termId } = done(await createTerm(operator, { councilId, ...term }, clock.tick()));
  const account = (role: 'clerk' | 'chair', email: string, name: string) =>
    openAccount(operator, councilId, { role, email, name }, clock);
  const clerk = await account('clerk', 'thuky@duc-thang.example', 'Thư ký HĐND');
  const chair = await account('chair', 'chutoa@duc-thang.example', 'Chủ tọa HĐND');

  clock.set('2026-11-09 09:00');
  const file = await openFile(
    { clerk, chair, clock },
    {
      ...{ id: 'duc-thang-khoa-2-ky-11', termId, ordinal: 11, kind: null },
      ...{ label: 'Kỳ họp thứ 11', startsOn: '2020-06-12' },
    },
  );
  await file.general(facts, { guests, sources: [{ ...source, body: article() }] });
  await file.save('agenda', { agendaItems, papers: [] });
  await file.save('resolutions', { resolutions });
  await file.save('votes', { votes, ballots: [] });
  await file.save('budget', { budgetFigures });
  await file.save('indicators', { indicators });
  await file.save('tasks', { keyTasks });
  await file.save('photos', { photos });

  clock.set('2026-11-09 10:30');
  await file.submit({
    place: 'Bài đăng của Cổng TTĐT Quận không ghi nơi họp.',
    sittings: 'Bài đăng không ghi kỳ họp có mấy phiên và điểm danh ra sao.',
  });
  clock.set('2026-11-09 14:00');
  await file.approve();
}

const facts = {
  title: 'Đánh giá 6 tháng đầu năm, phương hướng 6 tháng cuối năm 2020',
  purpose:
    'Đánh giá kết quả thực hiện các nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh 06 tháng đầu năm và phương hướng nhiệm vụ 06 tháng cuối năm 2020.',
  summary:
    'Các đại biểu biểu quyết thống nhất thông qua các nghị quyết về nhiệm vụ phát triển kinh tế - xã hội, đảm bảo quốc phòng an ninh năm 2020; quyết toán ngân sách năm 2019; chương trình giám sát của HĐND phường năm 2021; trả lời kiến nghị của cử tri trước và sau kỳ họp. Sáu tháng đầu năm 2020, tổng thu ngân sách đạt trên 3,5 tỷ đồng, bằng 41,5% kế hoạch Quận giao.',
  occurrence: 'held' as const,
};

const guests = [
  row.person('g1', 'Ngô Tiến Dũng', 'UVTV, Chỉ huy trưởng Ban Chỉ huy Quân sự Quận'),
  row.group('g2', 'Lãnh đạo cấp ủy'),
  row.group('g3', 'Chính quyền'),
  row.group('g4', 'MTTQ'),
  row.group('g5', 'Các đoàn thể'),
  row.group('g6', 'Các tổ dân phố'),
];

const source = {
  ...{ id: row.id('s1'), title: 'Kỳ họp thứ 11, HĐND phường Đức Thắng khóa II', publisher: 'Cổng TTĐT Quận' },
  ...{ url: null, postedOn: '2020-06-16', postedAt: '18:42', views: 119 },
};

const agendaItems = [
  row.item(
    'a1',
    'discussion',
    'Đánh giá kết quả thực hiện các nhiệm vụ 06 tháng đầu năm và phương hướng nhiệm vụ 06 tháng cuối năm 2020',
    {
      discussion:
        'Các đại biểu đã thảo luận, nêu lên những tồn tại, hạn chế, đề xuất những giải pháp phấn đấu hoàn thành nhiệm vụ năm 2020.',
    },
  ),
  row.item('a2', 'resolution', 'Thông qua các nghị quyết'),
];

/**
 * One resolution or two? The article parts its list with semicolons and begins it so: «các Nghị quyết về nhiệm vụ phát
 * triển kinh tế - xã hội; đảm bảo quốc phòng an ninh năm 2020». The purpose of the same session names the two together
 * as one task, so they are kept as one, as printed, and the note says that they may be two.
 */
const AMBIGUOUS =
  'Bài đăng ngăn hai phần bằng dấu chấm phẩy, nên đây có thể là một hoặc hai nghị quyết; kỳ họp đã thông qua bốn hoặc năm nghị quyết. Giữ nguyên đúng theo văn bản.';

const decided = [
  {
    title: 'Nhiệm vụ phát triển kinh tế - xã hội; đảm bảo quốc phòng an ninh năm 2020',
    printedTitle: 'về nhiệm vụ phát triển kinh tế - xã hội; đảm bảo quốc phòng an ninh năm 2020',
    note: AMBIGUOUS,
  },
  { title: 'Quyết toán ngân sách năm 2019', printedTitle: 'Quyết toán ngân sách năm 2019' },
  {
    title: 'Chương trình giám sát của HĐND phường năm 2021',
    printedTitle: 'chương trình giám sát của HĐND phường năm 2021',
  },
  {
    title:
      'Trả lời kiến nghị của cử tri trước và sau kỳ họp thứ 11 HĐND phường, khóa II, nhiệm kỳ 2016 - 2021',
    printedTitle:
      'nghị quyết trả lời kiến nghị của cử tri trước và sau kỳ họp thứ 11 HĐND phường, khóa II, nhiệm kỳ 2016 - 2021',
  },
];

const resolutions = decided.map(({ title, ...more }, index) =>
  row.resolution(`r${index + 1}`, 'a2', title, { kind: null, ...more }),
);

const votes = decided.map(({ title }, index) => ({
  ...row.vote(`v${index + 1}`, title, { resolution: `r${index + 1}`, item: 'a2', sitting: '' }),
  ...{ method: null, entry: 'unanimous_uncounted' as const, printed: PRINTED_VOTE },
}));

const budgetFigures = [
  row.figure('f1', ['revenue_total', 'outturn', 2020, 'h1'], 'trên 3,5 tỷ đồng', ['41,5%', 'superior_plan'], {
    note: '41,5% kế hoạch Quận giao.',
  }),
];

const indicators = [
  row.indicator(
    'i1',
    'urban',
    'Chỉnh trang tuyến đường ở khu dân cư',
    '22 tuyến đường, đạt 100% khối lượng',
    { unit: 'tuyến đường', period: PERIOD },
  ),
  row.indicator('i2', 'society', 'Tổ dân phố duy trì Tổ dân phố văn hóa', '8/8', {
    unit: 'tổ dân phố',
    period: PERIOD,
  }),
  row.indicator('i3', 'society', 'Gia đình đăng ký xây dựng Gia đình văn hóa', '98,4%', {
    percentOf: 'gia đình đăng ký xây dựng Gia đình văn hóa',
    period: PERIOD,
  }),
];

const keyTasks = [
  'Chỉ đạo, rà soát, tập trung thực hiện hoàn thành các chỉ tiêu phát triển kinh tế - xã hội, quốc phòng - an ninh',
  'Thực hiện tốt công tác quản lý quy hoạch, quản lý giao thông, xây dựng đô thị, tài nguyên, môi trường',
  'Hoàn thành tốt các nhiệm vụ quốc phòng, an ninh',
  'Triển khai thực hiện có hiệu quả chủ đề công tác năm 2020 của Thành phố, tăng cường cải cách hành chính, thực hiện tốt công tác tiếp dân, giải quyết đơn thư và thực hiện quy chế dân chủ ở cơ sở',
].map((body, index) => row.task(`t${index + 1}`, body, { period: '6 tháng cuối năm 2020' }));

const photos = ['IMG_1500', 'IMG_1598', 'IMG_1484', 'IMG_1519'].map((label, index) => ({
  ...{ id: row.id(`p${index + 1}`), label, caption: null, alt: null },
  ...{ fileDigest: null, widthPx: null, heightPx: null },
}));
