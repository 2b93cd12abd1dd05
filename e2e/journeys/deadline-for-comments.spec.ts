import { paths } from '@/lib/paths';
import { bodyOf, openTestServer } from '@/lib/server/mail/test-smtp';
import { addDays, formatDate, localDateOf } from '@/lib/vi/date';
import { field, goToPage, openSession, pageLink, saved } from '../support/desk';
import { type FreshDesk, freshDesk } from '../support/fresh-desk';
import { startServer } from '../support/own-server';
import { runScript } from '../support/run-script';
import { signInThroughForm } from '../support/sign-in';
import { expect, test } from '../support/test';

const today = localDateOf(new Date().toISOString());
const inAWeek = formatDate(addDays(today, 7));

test('remarks after the deadline are taken and marked, a deadline that is moved forgives, and who was called hears that the session is put off', async ({
  browser,
}) => {
  test.slow();
  const mail = await openTestServer();
  let desk = {} as FreshDesk;
  const server = startServer(
    (folder) => {
      desk = freshDesk('han-gop-y', folder);
      runScript('make-past-deadline', [desk.slug, desk.draft], folder);
    },
    { env: { SMTP_URL: mail.url, MAIL_FROM: 'HĐND phường <thu@nha.example>' } },
  );
  const baseURL = `http://127.0.0.1:${await server.port}`;
  const clerk = await browser.newPage({ baseURL });
  const councillor = await browser.newPage({ baseURL, viewport: { width: 390, height: 844 } });
  await signInThroughForm(clerk, desk.account('clerk'));
  await signInThroughForm(councillor, desk.account('councillor'));
  const part = clerk.getByRole('region', { name: 'Hạn góp ý' });

  await test.step('a councillor reads that it is over, and what they send is marked', async () => {
    await councillor.goto(paths.chamberResolution(`r1-${desk.slug}`));
    await expect(councillor.getByText('Đã quá hạn góp ý (hết ngày 9/3/2026).')).toBeVisible();
    const article = councillor.getByRole('region', { name: 'Điều 1.' });
    await article.getByRole('link', { name: 'Góp ý cho Điều 1' }).click();
    await article.getByRole('textbox', { name: 'Góp ý của bạn cho Điều 1' }).fill('Mức phí nên rõ hơn.');
    await article.getByRole('button', { name: 'Gửi góp ý' }).click();
    await expect(article.getByText('Đã gửi góp ý cho Điều 1.')).toBeVisible();
    const said = article.getByRole('listitem').filter({ hasText: 'Mức phí nên rõ hơn.' });
    await expect(said).toContainText('Gửi sau hạn');
  });

  await test.step('so does the clerk, who sees who has not opened it', async () => {
    await clerk.goto(paths.deskReview(desk.draft));
    await expect(clerk.getByRole('link', { name: /^Gửi sau hạn/ })).toContainText('1');
    await expect(clerk.getByText('Gửi sau hạn', { exact: true })).toHaveCount(1);
    await expect(part).toContainText('Quá hạn vẫn chưa mở dự thảo nào (2): Trần Văn Bách, Lê Thị Cúc.');
  });

  await test.step('a deadline set wrongly is said beside its field; moved, nobody is late any more', async () => {
    await part.getByText('Đổi hạn').first().click();
    await part.getByRole('textbox', { name: 'Ngày' }).fill('31/2/2027');
    await part.getByRole('button', { name: 'Đổi hạn' }).click();
    await expect(part.getByRole('textbox', { name: 'Ngày' })).toBeFocused();
    await expect(part.getByRole('textbox', { name: 'Ngày' })).toHaveValue('31/2/2027');
    await part.getByRole('textbox', { name: 'Ngày' }).fill(inAWeek);
    await part.getByRole('button', { name: 'Đổi hạn' }).click();
    await expect(part).toContainText(`Hạn góp ý: hết ngày ${inAWeek}, còn 7 ngày.`);
    await expect(part).toContainText(`được nhắc bằng thư lúc 23:59 ngày ${formatDate(addDays(today, 5))}`);
    await clerk.reload();
    await expect(clerk.getByText('Gửi sau hạn', { exact: true })).toHaveCount(0);
  });

  await test.step('the chamber counts the days, and the deadline goes into the calendar', async () => {
    await councillor.goto('/chamber');
    await expect(councillor.getByText(`Hạn góp ý: hết ngày ${inAWeek}, còn 7 ngày.`)).toBeVisible();
    await councillor.goto(paths.chamberSession(desk.draft));
    const link = councillor.getByRole('link', { name: 'Thêm hạn góp ý vào lịch của tôi' });
    const file = await councillor.request.get((await link.getAttribute('href')) ?? '');
    expect(await file.text()).toContain(`UID:gop-y-${desk.draft}`);
  });

  await test.step('it is withdrawn, and put back with one press', async () => {
    await part.getByText('Đổi hạn').first().click();
    await part.getByRole('button', { name: 'Bỏ hạn' }).click();
    await expect(part).toContainText('Chưa đặt hạn.');
    await councillor.reload();
    await expect(councillor.getByText(/^Hạn góp ý/)).toHaveCount(0);
    await part.getByRole('button', { name: `Trở lại hạn hết ngày ${inAWeek}` }).click();
    await expect(part).toContainText('còn 7 ngày');
  });

  await test.step('a session that was called is put off: one press tells everybody, by letter and in the chamber', async () => {
    await openSession(clerk, desk.slug, 13, '12/3/2099');
    await goToPage(clerk, 'Triệu tập');
    await clerk.getByRole('button', { name: 'Gửi triệu tập' }).click();
    await expect(clerk.getByText(/^Đã gửi lúc/)).toBeVisible();
    await expect.poll(() => mail.received.length, { timeout: 15_000 }).toBe(1);
    await goToPage(clerk, 'Thông tin chung');
    await clerk.getByRole('combobox', { name: 'Tình trạng' }).selectOption('Hoãn');
    await field(clerk, 'Lý do hoãn, hủy').fill('Bão số 5');
    await saved(clerk);
    await expect(pageLink(clerk, 'Triệu tập')).toContainText('chưa báo');
    await goToPage(clerk, 'Triệu tập');
    await expect(field(clerk, 'Lý do, việc tiếp theo')).toHaveValue('Bão số 5');
    await clerk.getByRole('button', { name: 'Báo hoãn' }).click();
    await expect(clerk.getByText(/^Đã báo hoãn lúc/)).toBeVisible();
    await expect(pageLink(clerk, 'Triệu tập')).not.toContainText('chưa báo');
    await expect.poll(() => mail.received.length, { timeout: 15_000 }).toBe(2);
    expect(bodyOf(mail.received[1]?.data ?? '')).toContain('Bão số 5');
    await councillor.goto('/chamber');
    await councillor.getByRole('link', { name: /Kỳ họp thứ 13.*Hoãn.*Không họp vào/s }).click();
    await expect(councillor.getByText(/^Kỳ họp đã hoãn, báo lúc/)).toBeVisible();
  });

  await clerk.close();
  await councillor.close();
  mail.close();
  server.stop();
  await server.ended;
  server.remove();
});
