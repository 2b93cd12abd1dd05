import { paths } from '@/lib/paths';
import { freshDesk } from '../support/fresh-desk';
import { expect, test } from '../support/test';

test('a speaker proposes other words for his own line, the clerk takes them over, and undo takes them back', async ({
  signIn,
  inspect,
}) => {
  const { draft, account } = freshDesk('loi-phat-bieu');
  const clerk = await signIn(account('clerk'));
  const speaker = await signIn(account('councillor'));

  await test.step('until the clerk opens the minutes, the speaker reads nothing of them', async () => {
    await speaker.goto(paths.chamberMinutes(draft));
    await expect(speaker.getByText('Thư ký chưa mở biên bản này')).toBeVisible();
    await clerk.goto(paths.deskSection(draft, 'minutes'));
    await clerk.getByRole('link', { name: 'Xin người phát biểu xem lại lời của mình' }).click();
    await clerk.getByRole('button', { name: 'Mở cho người phát biểu' }).click();
    await expect(clerk.getByLabel('Đến ngày')).toHaveAccessibleDescription('Ghi ngày hết hạn.');
    await clerk.getByLabel('Đến ngày').fill('31/12/2098');
    await clerk.getByLabel('Giờ', { exact: true }).fill('17h');
    await clerk.getByRole('button', { name: 'Mở cho người phát biểu' }).click();
    await expect(clerk.getByText('Đang mở đến 17:00 ngày 31/12/2098.')).toBeVisible();
    await inspect(clerk);
  });

  await test.step('the speaker reads his own words and proposes others', async () => {
    await speaker.goto(paths.chamber());
    await speaker.getByRole('link', { name: /1 chỗ ghi lời của bạn/ }).click();
    await expect(speaker.getByRole('heading', { name: 'Báo cáo ngân sách' })).toBeVisible();
    await speaker.getByText('Đề nghị sửa lời này').click();
    await speaker.getByRole('button', { name: 'Gửi đề nghị' }).click();
    const words = speaker.getByLabel('Lời bạn đề nghị ghi');
    await expect(words).toHaveAccessibleDescription(/giống hệt lời đang ghi/);
    await words.fill('Tôi nói vậy, và xin nói thêm.');
    await speaker.getByLabel('Lời nhắn cho thư ký').fill('Nghe lại băng ghi âm.');
    await speaker.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await expect(speaker.getByText(/^Chờ thư ký trả lời/)).toBeVisible();
    await inspect(speaker);
  });

  await test.step('the clerk sees what is struck and what is put in, and takes it over', async () => {
    await clerk.reload();
    await expect(clerk.getByRole('insertion')).toContainText('và xin nói thêm');
    await inspect(clerk);
    await clerk.getByText('Không tiếp thu', { exact: true }).click();
    await clerk.getByRole('button', { name: 'Trả lời không tiếp thu' }).click();
    await expect(clerk.getByLabel('Lý do, đại biểu đọc được')).toHaveAccessibleDescription(
      'Ghi lý do để đại biểu đọc được.',
    );
    await clerk.getByRole('button', { name: 'Tiếp thu', exact: true }).click();
    await expect(clerk.getByText('Không có đề nghị nào chờ trả lời.')).toBeVisible();
    await speaker.reload();
    await expect(speaker.getByText(/^Đã tiếp thu/)).toBeVisible();
    await clerk.goto(paths.deskSection(draft, 'minutes'));
    await expect(clerk.getByText('Tôi nói vậy, và xin nói thêm.').first()).toBeVisible();
    await clerk.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(clerk.getByText('Tôi nói vậy.', { exact: true }).first()).toBeVisible();
  });
});
