import sharp from 'sharp';
import {
  approve,
  field,
  goToPage,
  openSession,
  publicAddress,
  saved,
  submitForApproval,
} from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

const ALT = 'Các đại biểu giơ thẻ biểu quyết trong hội trường.';
const CAPTION = 'Biểu quyết thông qua nghị quyết';

const SECRETS = ['May cua Binh', 'Nguyen Van Binh'];

/** A photo as a telephone makes it: turned on its side, with who, when and where written into it. */
const photograph = () =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: '#8a5a2b' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'May cua Binh', Artist: 'Nguyen Van Binh' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 4/1 0/1' },
    })
    .jpeg()
    .toBuffer();

test('a photo needs words for whoever does not see it, and tells residents nothing else', async ({
  signIn,
  page: resident,
}) => {
  test.slow();
  const council = freshCouncil('anh-ky-hop');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  const desk = await openSession(clerk, council.slug);
  await goToPage(clerk, 'Ảnh');

  const buffer = await photograph();
  for (const secret of SECRETS) expect(buffer.includes(secret), 'what the camera wrote').toBe(true);
  const chosen = clerk.getByLabel('Chọn ảnh từ máy');

  await test.step('without alternative text the photo is kept, and asked about before it goes on', async () => {
    await chosen.setInputFiles({ name: 'IMG_1500.jpg', mimeType: 'image/jpeg', buffer });
    const alt = field(clerk, 'Mô tả cho người không nhìn thấy ảnh (bắt buộc)');
    await expect(alt).toBeFocused();
    await field(clerk, 'Chú thích').fill(CAPTION);
    await field(clerk, 'Chú thích').blur();
    await saved(clerk);
    const asked = clerk.getByText(`Ảnh «${CAPTION}»: tả ảnh bằng một câu cho người không nhìn thấy ảnh.`);
    await expect(asked).toBeVisible();
    await clerk.reload();
    await alt.fill(ALT);
    await saved(clerk);
    await expect(asked).toBeHidden();
  });

  await submitForApproval(clerk);
  await approve(chair, desk, 1);

  await test.step('the page shows it with its words, and every size is bare of metadata', async () => {
    await resident.goto(publicAddress(council.slug));
    const image = resident.getByRole('img', { name: ALT });
    await image.scrollIntoViewIfNeeded();
    await expect(resident.getByRole('figure').filter({ has: image })).toContainText(CAPTION);
    await expect
      .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalHeight))
      .toBeGreaterThan(0);
    const sizes =
      (await image.getAttribute('srcset'))?.split(', ').map((size) => size.split(' ')[0] ?? '') ?? [];
    expect(sizes.length).toBeGreaterThan(1);
    for (const address of sizes) {
      const sent = await (await resident.request.get(address)).body();
      const { exif, xmp, iptc, width = 0, height = 0 } = await sharp(sent).metadata();
      expect({ exif, xmp, iptc }, address).toEqual({ exif: undefined, xmp: undefined, iptc: undefined });
      expect(height, 'the way up the camera meant is now in the pixels').toBeGreaterThan(width);
      for (const secret of SECRETS) expect(sent.includes(secret), address).toBe(false);
    }
  });
});

test('a file that is no photo is refused with a sentence beside its name', async ({ signIn, browser }) => {
  test.slow();
  const council = freshCouncil('khong-phai-anh');
  const clerk = await signIn(council.account('clerk'));
  const desk = await openSession(clerk, council.slug);
  // A window that is not watched: the browser itself calls the refused upload an error.
  const context = await browser.newContext({ storageState: await clerk.context().storageState() });
  const page = await context.newPage();
  await page.goto(`${desk}/photos`);
  const buffer = Buffer.from('không phải ảnh');
  await page.getByLabel('Chọn ảnh từ máy').setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer });
  const refusal = page.getByRole('listitem').filter({ hasText: 'anh.jpg' });
  await expect(refusal).toContainText('Chỉ nhận ảnh JPEG, PNG, WebP');
  await refusal.getByRole('button', { name: 'Bỏ qua' }).click();
  await expect(refusal).toBeHidden();
  await expect(page.getByText('Kỳ họp chưa có ảnh.')).toBeVisible();
  await context.close();
});
