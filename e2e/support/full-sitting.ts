import type { Page } from '@playwright/test';
import { textOf } from '@/lib/server/print/test-pdf';
import { field, goToPage, openSession, recordSitting, saved } from './desk';

/* A whole day of a council of twenty-six, whose minutes are taken live by one journey and from memory by another. */

const AGENDA = [
  'Khai mạc',
  'Thông qua chương trình',
  'Báo cáo kinh tế - xã hội',
  'Báo cáo thu, chi ngân sách',
  'Tờ trình dự toán ngân sách',
  'Tờ trình đầu tư công',
  'Báo cáo thẩm tra',
  'Thảo luận',
  'Chất vấn và trả lời chất vấn',
  'Thông qua dự toán',
  'Thông qua đầu tư công',
  'Bế mạc',
];

/** What its four votes come to, whoever writes them down, in the order in which they were taken. */
export const OUTCOMES = [25, 23, 20, 25].map((votes) => `${votes} trên 26 đại biểu tán thành, cần 14.`);

/** Opens the session with its two sittings, its roll and its agenda. @returns the path of its desk */
export async function prepareFullSitting(clerk: Page, council: string): Promise<string> {
  const desk = await openSession(clerk, council, 12);
  await recordSitting(clerk, 'Phiên sáng');
  await field(clerk, 'Bắt đầu').fill('7h30');
  await clerk.getByRole('button', { name: 'Thêm phiên' }).click();
  await field(clerk, 'Tên phiên').last().fill('Phiên chiều');
  await field(clerk, 'Bắt đầu').last().fill('13h30');
  await saved(clerk);
  await goToPage(clerk, 'Điểm danh');
  await field(clerk, 'Điểm danh bằng một dòng').fill('tất cả có mặt, trừ Toản vắng có lý do');
  await clerk.keyboard.press('Enter');
  await saved(clerk);
  await goToPage(clerk, 'Chương trình');
  await clerk.getByRole('button', { name: 'Dán danh sách nội dung' }).click();
  await clerk.getByRole('dialog').getByRole('textbox').fill(AGENDA.join('\n'));
  await clerk.getByRole('button', { name: 'Thêm 12 nội dung' }).click();
  await saved(clerk);
  return desk;
}

const paperOf = async (page: Page, desk: string, name: string) =>
  textOf(new Uint8Array(await (await page.request.get(`${desk}/papers/${name}.pdf`)).body()));

/** What the printed minutes say: all of it, what each vote came to, and every hour at which something happened. */
export async function readMinutes(page: Page, desk: string) {
  const text = await paperOf(page, desk, 'bien-ban');
  const results = await paperOf(page, desk, 'ket-qua-bieu-quyet');
  const course = text.slice(text.indexOf('DIỄN BIẾN'), text.indexOf('Kỳ họp kết thúc vào'));
  return {
    text,
    outcomes: [...results.matchAll(/: (\d+ trên \d+ đại biểu tán thành, cần \d+\.)/gu)].map(
      ([, said]) => said,
    ),
    hours: course.match(/\d\d giờ \d\d/gu) ?? [],
  };
}
