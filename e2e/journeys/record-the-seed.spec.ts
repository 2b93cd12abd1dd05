import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { freshCouncil } from '../support/fresh-council';
import { keyboardOf } from '../support/keyboard';
import { expect, test } from '../support/test';

/*
 * The real session of June 2020, typed in from nothing to published by a clerk and a chair who never touch the mouse.
 * The public page then states every fact of the article, and none that it does not.
 */

/** What it took before the desk learned to do many things at once. */
const SEED_ACTIONS = 107;

const article = readFileSync('db/seed/duc-thang-ky-hop-11.txt', 'utf8');
const PRINTED = 'biểu quyết thống nhất thông qua';

/** What a page says of votes that were counted. */
const COUNTED = [/không tán thành/, /cần \d/, /\d+ (trên|\/) ?\d+ đại biểu/, /% (tổng|số)/];

/** A page's text without its quotations: the source stands there word for word, and is not the page's own. */
const ownWords = (page: Page) =>
  page.getByRole('main').evaluate((element) => {
    const own = element.cloneNode(true) as HTMLElement;
    for (const quote of own.querySelectorAll('blockquote')) quote.remove();
    return (own.textContent ?? '').replace(/\s+/g, ' ');
  });

const guests = ['Lãnh đạo cấp ủy', 'Chính quyền', 'MTTQ', 'Các đoàn thể', 'Các tổ dân phố'] as const;
const resolutions = [
  'Nhiệm vụ phát triển kinh tế - xã hội; đảm bảo quốc phòng an ninh năm 2020',
  'Quyết toán ngân sách năm 2019',
  'Chương trình giám sát của HĐND phường năm 2021',
  'Trả lời kiến nghị của cử tri trước và sau kỳ họp thứ 11',
] as const;
const indicators = [
  ['Chỉnh trang tuyến đường ở khu dân cư', '22 tuyến đường, đạt 100% khối lượng', ''],
  ['Tổ dân phố duy trì Tổ dân phố văn hóa', '8/8', ''],
  ['Gia đình đăng ký xây dựng Gia đình văn hóa', '98,4%', 'gia đình đăng ký'],
] as const;
const tasks = [
  'Chỉ đạo, rà soát, tập trung thực hiện hoàn thành các chỉ tiêu phát triển kinh tế - xã hội, quốc phòng - an ninh',
  'Thực hiện tốt công tác quản lý quy hoạch, quản lý giao thông, xây dựng đô thị, tài nguyên, môi trường',
  'Hoàn thành tốt các nhiệm vụ quốc phòng, an ninh',
  'Triển khai thực hiện có hiệu quả chủ đề công tác năm 2020 của Thành phố',
] as const;
const photos = ['IMG_1500', 'IMG_1598', 'IMG_1484', 'IMG_1519'] as const;

test('the seed session is recorded, approved and published with the keyboard alone', async ({
  signIn,
  page,
}) => {
  test.setTimeout(180_000);
  const council = freshCouncil('phim-tat', 2016);
  const clerk = await signIn(council.account('clerk'));
  const hands = keyboardOf(clerk);

  await test.step('open the file', async () => {
    await clerk.goto(`/desk/${council.slug}`);
    await hands.press('Kỳ họp mới');
    await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('Kỳ họp mới');
    await hands.write('Tên kỳ họp ghi trên văn bản', 'Kỳ họp thứ 11');
    await hands.write('Số thứ tự', '11');
    await hands.write('Ngày bắt đầu', '12/6/2020');
    await hands.write('Ngày kết thúc', '12/6/2020');
    await hands.press('Lập hồ sơ kỳ họp');
    await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('Thông tin chung');
  });

  await test.step('general facts, guests and the source word for word', async () => {
    await hands.write('Mục đích', 'Đánh giá kết quả 06 tháng đầu năm và phương hướng 06 tháng cuối năm');
    await hands.choose('Tình trạng', 'Đã họp');
    await hands.press('Thêm khách mời');
    await hands.write('Họ tên', 'Ngô Tiến Dũng');
    await hands.write('Chức vụ', 'UVTV, Chỉ huy trưởng Ban Chỉ huy Quân sự Quận');
    for (const guest of guests) {
      await hands.press('Thêm khách mời');
      await hands.type(guest);
      await hands.choose('Đối tượng', 'Tập thể');
    }
    await hands.press('Thêm nguồn');
    await hands.write('Tên nguồn', 'Kỳ họp thứ 11, HĐND phường Đức Thắng khóa II');
    await hands.write('Nơi đăng', 'Cổng TTĐT Quận');
    await hands.write('Ngày đăng', '16/06/2020');
    await hands.write('Giờ đăng', '18:42');
    await hands.write('Lượt xem', '119');
    await hands.write('Nguyên văn', article);
  });

  await test.step('agenda', async () => {
    await hands.goTo('Chương trình');
    await hands.press('Thêm nội dung');
    await hands.write('Tên nội dung', 'Thảo luận kết quả 06 tháng đầu năm');
    await hands.press('Thêm nội dung');
    await hands.write('Tên nội dung', 'Thông qua các nghị quyết');
  });

  await test.step('resolutions', async () => {
    await hands.goTo('Nghị quyết');
    for (const title of resolutions) {
      await hands.press('Thêm nghị quyết');
      await hands.write('Tên nghị quyết', title);
    }
  });

  await test.step('votes, as printed and not counted', async () => {
    await hands.goTo('Biểu quyết');
    for (const title of resolutions) {
      await hands.press('Thêm biểu quyết');
      await hands.write('Nội dung biểu quyết', title);
      await hands.choose('Nghị quyết', title);
      await hands.write('Nguyên văn kết quả trong nguồn', PRINTED);
    }
  });

  await test.step('money, indicators, tasks, photos', async () => {
    await hands.goTo('Ngân sách');
    await hands.press('Thêm khoản');
    await hands.choose('Khoản thu, chi', 'Tổng thu ngân sách');
    await hands.write('Tên khoản ghi trên văn bản', 'Tổng thu ngân sách');
    await hands.choose('Giai đoạn', 'Thực hiện');
    await hands.write('Năm ngân sách', '2020');
    await hands.choose('Kỳ', '6 tháng đầu năm');
    await hands.write('Số tiền ghi trên văn bản', 'trên 3,5 tỷ đồng');
    await hands.write('Tỷ lệ', '41,5%');
    await hands.choose('So với', 'kế hoạch cấp trên giao');
    await hands.goTo('Chỉ tiêu');
    for (const [name, printed, of] of indicators) {
      await hands.press('Thêm chỉ tiêu');
      await hands.write('Tên chỉ tiêu', name);
      await hands.write('Kết quả ghi trên văn bản', printed);
      if (of) await hands.write('Tỷ lệ của', of);
    }
    await hands.goTo('Nhiệm vụ trọng tâm');
    for (const task of tasks) {
      await hands.press('Thêm nhiệm vụ');
      await hands.write('Nội dung nhiệm vụ', task);
    }
    await hands.goTo('Ảnh');
    for (const label of photos) {
      await hands.press('Thêm ảnh');
      await hands.write('Nhãn của nguồn, nếu có', label);
    }
  });

  await test.step('submit, with a reason for everything the article leaves open', async () => {
    await hands.goTo('Công bố');
    for (const warning of await clerk.getByRole('textbox').all()) {
      await hands.reach(
        await warning.evaluate((field: HTMLTextAreaElement) => field.labels?.[0]?.textContent ?? ''),
      );
      await hands.type('Bài đăng không ghi.');
    }
    await hands.press('Trình công bố');
    await expect(clerk.getByText('Chờ duyệt').first()).toBeVisible();
    expect(hands.actions(), 'not one action more than before').toBeLessThanOrEqual(SEED_ACTIONS);
  });

  await test.step('the chair approves', async () => {
    const chair = await signIn(council.account('chair'));
    await chair.goto(`${clerk.url()}`);
    await keyboardOf(chair).press('Duyệt và công bố bản 1');
    await expect(chair.getByText('Đã công bố bản 1.').first()).toBeVisible();
  });

  await test.step('residents read every fact, and nothing the article does not say', async () => {
    await page.goto(`/${council.slug}/ky-hop/khoa-2-ky-11`);
    const facts = ['12/6/2020', '16/6/2020', 'Ngô Tiến Dũng', ...guests, ...resolutions, ...tasks, ...photos];
    const figures = [
      'trên 3,5 tỷ đồng',
      '41,5%',
      'kế hoạch cấp trên giao',
      '22 tuyến đường',
      '8/8',
      '98,4%',
      PRINTED,
    ];
    const said = await ownWords(page);
    for (const fact of [...facts, ...figures]) expect(said).toContain(fact);
    for (const invented of [/8,43/, ...COUNTED])
      expect(said, `${invented} is nowhere in the article`).not.toMatch(invented);
    await expect(page.getByRole('main').locator('blockquote')).toContainText('Theo Cổng TTĐT Quận');
  });

  await test.step('a page with counted votes says all of what is not said here', async () => {
    await page.goto(paths.session('mau', 'khoa-2-ky-1'));
    const said = await ownWords(page);
    for (const counted of COUNTED) expect(said).toMatch(counted);
  });
});
