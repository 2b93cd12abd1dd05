import { unzipSync } from 'fflate';
import { paths } from '@/lib/paths';
import { changed, type Holder, holder, signed } from '@/lib/server/papers/signed/test-signing';
import {
  addResolution,
  approve,
  field,
  goToPage,
  openSession,
  publicAddress,
  recordHeld,
  recordUnanimousVote,
  saved,
  submitForApproval,
} from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

const AT = '2026-03-13T02:30:00.000Z';
const pdfFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

test('minutes go out, come back altered, come back signed, and a resident reads who signed', async ({
  signIn,
  page: resident,
  browser,
  inspect,
}) => {
  test.slow();
  const council = freshCouncil('ban-ky');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  const desk = await openSession(clerk, council.slug);
  await recordHeld(clerk, 'Hội trường');
  await addResolution(clerk, 'Về việc thử bản ký');
  await recordUnanimousVote(clerk, 'Về việc thử bản ký');
  const by: Holder = await holder({ name: 'Nguyễn Văn Mẫu', organisation: 'HĐND phường Mẫu' });
  const part = clerk.getByRole('region', { name: 'Trình ký và bản ký' });
  const minutes = part.getByRole('listitem').filter({ hasText: 'Biên bản kỳ họp' }).first();
  let sent: Buffer = Buffer.alloc(0);

  await test.step('the clerk sends the minutes to be signed: the paper itself', async () => {
    await clerk.goto(`${desk}/papers`);
    await minutes.getByRole('button', { name: 'Gửi ký' }).click();
    const link = minutes.getByRole('link', { name: 'Bản trình ký (PDF)' });
    await expect(link).toBeVisible();
    sent = await (await clerk.request.get((await link.getAttribute('href')) ?? '')).body();
    await inspect(clerk);
  });

  await test.step('what is no signed copy is said in a sentence', async () => {
    // A window that is not watched: the browser itself calls the refused upload an error.
    const context = await browser.newContext({ storageState: await clerk.context().storageState() });
    const unwatched = await context.newPage();
    await unwatched.goto(`${desk}/papers`);
    const refused = unwatched.getByLabel('Nộp bản đã ký: Biên bản kỳ họp');
    await refused.setInputFiles(pdfFile('bien-ban.pdf', sent));
    await expect(unwatched.getByText(/Tệp này là bản trình ký, chưa có chữ ký số nào/).first()).toBeVisible();
    await context.close();
    const input = minutes.getByLabel('Nộp bản đã ký: Biên bản kỳ họp');
    const other = changed(sent, (document) => {
      document.findPage(0).put('Contents', document.addStream('BT ET', {}));
    });
    await input.setInputFiles(pdfFile('da-sua.pdf', await signed(other, { by, at: AT })));
    await expect(minutes.getByText('Bị sửa sau khi trình ký: nội dung trang 1.')).toBeVisible();
  });

  await test.step('the signed one is read: the very paper, signed by whom and when', async () => {
    const input = minutes.getByLabel('Thay bản ký: Biên bản kỳ họp');
    await input.setInputFiles(pdfFile('bien-ban-da-ky.pdf', await signed(sent, { by, at: AT })));
    await expect(minutes.getByText('Đúng tệp đã trình ký, chỉ thêm chữ ký.')).toBeVisible();
    await expect(minutes.getByText(/^Nguyễn Văn Mẫu \(HĐND phường Mẫu\), 13\/3\/2026, 09:30/)).toBeVisible();
    await inspect(clerk);
  });

  await test.step('once published, a resident reads it and takes the very file', async () => {
    await submitForApproval(clerk);
    await approve(chair, desk, 1);
    await resident.goto(publicAddress(council.slug));
    const copy = resident.getByRole('region', { name: 'Biên bản đã ký' });
    await expect(copy).toContainText('Nguyễn Văn Mẫu');
    await expect(copy).toContainText('Chưa kiểm tra được');
    const file = await copy.getByRole('link', { name: 'Bản ký (PDF)' }).getAttribute('href');
    const bytes = await (await resident.request.get(file ?? '')).body();
    expect(bytes.subarray(0, sent.length).equals(sent)).toBe(true);
    const zip = await resident.request.get(paths.sessionFile(council.slug, 'khoa-2-ky-11', 'zip'));
    expect(Buffer.from(unzipSync(await zip.body())['da-ky-bien-ban.pdf'] ?? []).equals(bytes)).toBe(true);
    await inspect(resident);
  });

  await test.step('the next session approves them, and the page of the first one says so', async () => {
    const next = await openSession(clerk, council.slug, 12);
    await recordHeld(clerk, 'Hội trường');
    await goToPage(clerk, 'Chương trình');
    await clerk.getByRole('button', { name: 'Thêm nội dung' }).click();
    await field(clerk, 'Tên nội dung').fill('Thông qua biên bản kỳ họp trước');
    await clerk.getByText('Mục con, thay đổi').click();
    const approves = clerk.getByRole('combobox', { name: 'Thông qua biên bản của' });
    await approves.selectOption({ label: 'Kỳ họp thứ 11' });
    await saved(clerk);
    await submitForApproval(clerk);
    await approve(chair, next, 1);
    await resident.goto(publicAddress(council.slug));
    await expect(resident.getByText('Biên bản được thông qua tại Kỳ họp thứ 12.')).toBeVisible();
  });
});
