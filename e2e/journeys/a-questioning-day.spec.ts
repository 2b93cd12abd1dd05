import { textOf } from '@/lib/server/print/test-pdf';
import {
  approve,
  field,
  goToPage,
  openSession,
  pageLink,
  publicAddress,
  recordHeld,
  recordSitting,
  saved,
  submitForApproval,
} from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

/*
 * A questioning day: what was asked, answered, concluded and promised, from the desk and from the minutes to the page that residents
 * read, the paper that is signed, and the file.
 */
test('a questioning day, from the hall to the resident', async ({ signIn, page: resident, inspect }) => {
  test.setTimeout(120_000);
  const council = freshCouncil('chat-van');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  const desk = await openSession(clerk, council.slug);
  await recordHeld(clerk, 'Hội trường UBND phường');
  await recordSitting(clerk, 'Phiên sáng');
  await goToPage(clerk, 'Chương trình');
  await clerk.getByRole('button', { name: 'Thêm nội dung' }).click();
  await field(clerk, 'Tên nội dung').fill('Chất vấn và trả lời chất vấn');
  await saved(clerk);

  const asker = () => clerk.getByRole('combobox', { name: 'Ai chất vấn', exact: true });

  await test.step('is opened by name: no other session has it in its menu', async () => {
    await expect(pageLink(clerk, 'Chất vấn')).toBeHidden();
    await clerk.getByText('Thêm…').click();
    await pageLink(clerk, 'Chất vấn').click();
    await expect(clerk.getByRole('heading', { level: 1, name: 'Chất vấn' })).toBeVisible();
  });

  await test.step('a question in the order of the hall', async () => {
    await clerk.getByRole('button', { name: 'Thêm câu chất vấn' }).click();
    await asker().fill('2');
    await field(clerk, 'Chất vấn ai').fill('Ông Trần Văn Bình');
    await expect(asker(), 'a number of the list is a delegate').not.toHaveValue('2');
    await field(clerk, 'Chức vụ người trả lời').fill('Chủ tịch');
    await field(clerk, 'Cơ quan').fill('Ủy ban nhân dân phường');
    await field(clerk, 'Nội dung chất vấn').fill('Bao giờ xong mương tổ 7?');
    await clerk.getByRole('button', { name: 'Thêm trả lời' }).click();
    await clerk.getByRole('combobox', { name: 'Ai trả lời', exact: true }).fill('Ông Trần Văn Bình');
    await field(clerk, 'Nội dung trả lời').fill('Đang chọn nhà thầu.');
    await field(clerk, 'Kết luận của chủ tọa').fill('Ghi nhận, theo dõi đến khi xong.');
    await clerk.getByText('Lời hứa', { exact: true }).click();
    await field(clerk, 'Hứa làm việc gì').fill('Xong mương tổ 7');
    await field(clerk, 'Hạn').fill('31/9/2026');
    await field(clerk, 'Người thực hiện').fill('Ủy ban nhân dân phường');
    await expect(field(clerk, 'Hạn')).toHaveAccessibleDescription(/không có trong lịch/);
    await expect(field(clerk, 'Hạn'), 'what was typed stays').toHaveValue('31/9/2026');
    await field(clerk, 'Hạn').fill('30/9/2026');
    await saved(clerk);
  });

  await test.step('is taken back and made again', async () => {
    await clerk.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(field(clerk, 'Hạn')).not.toHaveValue(/2026/);
    await clerk.getByRole('button', { name: 'Làm lại' }).click();
    await expect(field(clerk, 'Hạn')).toHaveValue('30/9/2026');
    await saved(clerk);
    await clerk.reload();
    await expect(field(clerk, 'Nội dung trả lời')).toHaveValue('Đang chọn nhà thầu.');
    await inspect(clerk);
  });

  await test.step('a second one, with one key, in the minutes', async () => {
    await pageLink(clerk, 'Biên bản').click();
    await expect(clerk.getByRole('heading', { level: 1, name: 'Biên bản' })).toBeVisible();
    await clerk.keyboard.press('KeyQ');
    await expect(asker()).toBeFocused();
    await clerk.keyboard.type('1');
    await clerk.keyboard.press('Tab');
    await clerk.keyboard.type('Công an phường');
    await field(clerk, 'Nội dung chất vấn').fill('Bao giờ lắp camera ở chợ?');
    await saved(clerk);
    await clerk.reload();
    await expect(field(clerk, 'Nội dung chất vấn')).toHaveValue('Bao giờ lắp camera ở chợ?');
  });

  await test.step('an oversight', async () => {
    await clerk.getByText('Thêm…').click();
    await pageLink(clerk, 'Giám sát').click();
    await clerk.getByRole('button', { name: 'Thêm cuộc giám sát' }).click();
    await field(clerk, 'Giám sát về việc gì').fill('Thu gom rác thải');
    await field(clerk, 'Chủ trì').fill('Ban Kinh tế - Ngân sách');
    await field(clerk, 'Cơ quan chịu giám sát, mỗi dòng một cơ quan').fill('UBND phường\nCông an phường');
    await field(clerk, 'Kết luận').fill('Thu gom đủ, còn chậm ở hai tổ.');
    await clerk.getByRole('combobox', { name: 'Tình trạng', exact: true }).first().selectOption('Đã xong');
    await saved(clerk);
  });

  await submitForApproval(clerk);
  await approve(chair, desk, 1);

  await test.step('a resident reads question, answer, conclusion and promise, and that the second has no answer', async () => {
    await resident.goto(publicAddress(council.slug));
    const asked = resident.getByRole('region', { name: 'Chất vấn', exact: true });
    await expect(asked).toContainText('chất vấn ông Trần Văn Bình, Chủ tịch, Ủy ban nhân dân phường');
    const words = ['Bao giờ xong mương tổ 7?', 'Đang chọn nhà thầu.', 'Ghi nhận, theo dõi đến khi xong.'];
    for (const said of words) await expect(asked).toContainText(said);
    await expect(asked).toContainText('Ủy ban nhân dân phường · hạn 30/9/2026');
    await expect(asked).toContainText('Hồ sơ không ghi câu trả lời.');
    const overseen = resident.getByRole('region', { name: 'Giám sát', exact: true });
    await expect(overseen).toContainText('UBND phường; Công an phường');
    await inspect(resident);
  });

  await test.step('it is found, and its address stays its own', async () => {
    await resident.goto(`/${council.slug}/tim-kiem?q=muong`);
    await resident.getByRole('link', { name: 'Bao giờ xong mương tổ 7?' }).click();
    await expect(resident).toHaveURL(/#chat-van-/);
  });

  await test.step('who asked has it on their page', async () => {
    await resident.goto(`/${council.slug}/dai-bieu`);
    const names = await resident.getByRole('main').getByRole('link').allTextContents();
    expect(names.length).toBeGreaterThan(0);
    const { record } = await (await resident.request.get(`${publicAddress(council.slug)}/ho-so.json`)).json();
    const [first] = record.questions;
    const asker = record.delegates.find(({ id }: { id: string }) => id === first.delegate);
    await resident.goto(`/${council.slug}/dai-bieu/${asker.slug}`);
    await expect(resident.getByRole('region', { name: 'Chất vấn' })).toContainText(
      'Bao giờ xong mương tổ 7?',
    );
  });

  await test.step('the minutes on paper hold both questions, each once', async () => {
    const paper = await resident.request.get(`${publicAddress(council.slug)}/bien-ban.pdf`);
    const text = textOf(await paper.body()).replace(/\s+/g, ' ');
    expect(text.match(/Bao giờ xong mương tổ 7\?/g)).toHaveLength(1);
    expect(text.match(/Bao giờ lắp camera ở chợ\?/g)).toHaveLength(1);
    expect(text).toContain('Đang chọn nhà thầu.');
  });
});
