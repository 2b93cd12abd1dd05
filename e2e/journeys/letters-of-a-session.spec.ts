import { openTestServer } from '@/lib/server/mail/test-smtp';
import { field, goToPage, openSession } from '../support/desk';
import { freshDesk } from '../support/fresh-desk';
import { startServer } from '../support/own-server';
import { signInThroughForm } from '../support/sign-in';
import { expect, test } from '../support/test';

const DAY = '12/3/2099';

test('letters go out once the clerk has called the session, with what, when and where, and the desk says what became of them', async ({
  browser,
}) => {
  test.slow();
  const mail = await openTestServer();
  let slug = '';
  const server = startServer(
    (folder) => {
      slug = freshDesk('thu-trieu-tap', folder).slug;
    },
    { env: { SMTP_URL: mail.url, MAIL_FROM: 'HĐND phường <thu@nha.example>' } },
  );
  const baseURL = `http://127.0.0.1:${await server.port}`;
  const clerk = await browser.newPage({ baseURL });
  await signInThroughForm(clerk, `clerk@${slug}.example`);
  await openSession(clerk, slug, 13, DAY);
  await goToPage(clerk, 'Triệu tập');
  await field(clerk, 'Trả lời trước').fill('17h ngày 9/3/2099');
  await clerk.getByRole('button', { name: 'Gửi triệu tập' }).click();
  await expect(clerk.getByText(/^Đã gửi lúc/)).toBeVisible();

  await test.step('the one delegate with an account gets one letter, with a calendar file in it', async () => {
    await expect.poll(() => mail.received.length, { timeout: 15_000 }).toBe(1);
    const [letter] = mail.received;
    expect(letter?.to).toBe(`councillor@${slug}.example`);
    expect(letter?.messageId).toMatch(/^<[0-9a-f-]{36}@/);
    expect(letter?.data).toContain('text/calendar');
    expect(letter?.data).toContain('Auto-Submitted: auto-generated');
  });

  await test.step('the desk says that the server took it, and when a reminder goes', async () => {
    const row = clerk.getByRole('row', { name: /Nguyễn Thị An/ });
    await expect
      .poll(async () => {
        await clerk.reload();
        return row.textContent();
      })
      .toContain('máy chủ thư đã nhận');
    await expect(
      clerk.getByText('Ai chưa trả lời được nhắc bằng thư lúc 17:00 ngày 7/3/2099.'),
    ).toBeVisible();
  });

  await test.step('the log and the metrics count, and name nobody', async () => {
    await expect.poll(() => server.lines().filter(({ event }) => event === 'letters.sent').length).toBe(1);
    expect(JSON.stringify(server.lines())).not.toContain('@');
    const metrics = await clerk.request.get('/api/metrics', {
      headers: { authorization: 'Bearer read-by-the-specs-alone' },
    });
    expect(await metrics.text()).toContain('nghi_truong_letters_total{result="sent"} 1');
  });

  await clerk.close();
  mail.close();
  server.stop();
  await server.ended;
  server.remove();
});

test('a councillor’s calendar reads a private address, which is made anew and taken away', async ({
  signIn,
  request,
}) => {
  const councillor = await signIn('daibieu03@mau.example');
  await councillor.goto('/chamber');
  await councillor.getByRole('link', { name: /Lịch họp trong điện thoại/ }).click();
  const told = councillor.getByRole('region', { name: 'Lịch họp trong điện thoại' });
  const make = async (name: string) => {
    await councillor.getByRole('button', { name }).click();
    await expect(told).toContainText('/chamber/lich/');
    return /\/chamber\/lich\/[\w-]+\.ics/.exec((await told.textContent()) ?? '')?.[0] ?? '';
  };
  const first = await make('Tạo địa chỉ lịch');
  const calendar = await request.get(first);
  expect([calendar.status(), calendar.headers()['content-type']]).toEqual([
    200,
    'text/calendar; charset=utf-8',
  ]);
  expect(await calendar.text()).toContain('UID:trieu-tap-mau-khoa-2-ky-3');
  await councillor.reload();
  await expect(councillor.getByText(first)).toHaveCount(0);
  const second = await make('Tạo địa chỉ mới, bỏ địa chỉ cũ');
  expect((await request.get(second)).status()).toBe(200);
  await councillor.getByRole('button', { name: 'Bỏ địa chỉ lịch' }).click();
  await expect(councillor.getByRole('button', { name: 'Tạo địa chỉ lịch' })).toBeVisible();
  const wrong = await request.get('/chamber/lich/khong-co.ics');
  for (const gone of [first, second]) {
    const answer = await request.get(gone);
    expect([answer.status(), await answer.text()]).toEqual([wrong.status(), await wrong.text()]);
  }
});
