import {
  approve,
  field,
  openSession,
  publicAddress,
  recordHeld,
  saved,
  submitForApproval,
} from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';
import { typeComposed } from '../support/vietnamese-typing';

test('who presided, kept the minutes and opened, and which bodies came, from the desk to the page', async ({
  signIn,
  page: resident,
}) => {
  test.slow();
  const council = freshCouncil('ai-dieu-hanh');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  const desk = await openSession(clerk, council.slug);
  await recordHeld(clerk, 'Hội trường UBND phường');
  await clerk.getByRole('button', { name: 'Thêm phiên' }).click();
  await field(clerk, 'Tên phiên').fill('Phiên sáng');
  await saved(clerk);

  const group = clerk.getByRole('group', { name: 'Người điều hành', exact: true });
  const row = (index: number) => group.getByRole('listitem').nth(index);
  const add = () => group.getByRole('button', { name: 'Thêm người điều hành' }).click();

  await test.step('a delegate by name, with the office of that day', async () => {
    await expect(field(clerk, 'Chủ tọa')).toBeHidden();
    await add();
    await row(0).getByLabel('Họ tên').fill('bà Nguyễn Thị An');
    await expect(row(0).getByLabel('Họ tên')).toHaveValue('Nguyễn Thị An');
    await row(0).getByLabel('Chức vụ hôm đó').fill('Chủ tịch HĐND phường');
    await row(0).getByLabel('Phiên', { exact: true }).selectOption('Phiên sáng');
  });

  await test.step('somebody who is no delegate, for the whole session', async () => {
    await add();
    await expect(row(1).getByLabel('Việc')).toHaveValue('minutes');
    await row(1).getByLabel('Họ tên').focus();
    await typeComposed(clerk, 'Lee Vawn Thuw');
    await expect(row(1).getByLabel('Họ tên')).toHaveValue('Lê Văn Thư');
    await add();
    await row(2).getByLabel('Việc').selectOption('Việc khác');
    await row(2).getByLabel('Họ tên').fill('Ông Trần Khách');
    await row(2).getByLabel('Tên việc như nguồn ghi').fill('Phát biểu chỉ đạo');
    await saved(clerk);
    await clerk.reload();
    await expect(row(2).getByLabel('Tên việc như nguồn ghi')).toHaveValue('Phát biểu chỉ đạo');
  });

  await test.step('a body and a number of guests without a name', async () => {
    const guests = clerk.getByRole('group', { name: 'Khách mời', exact: true });
    await guests.getByRole('button', { name: 'Thêm khách mời' }).click();
    await guests.getByLabel('Cơ quan').fill('Ủy ban MTTQ phường');
    await guests.getByRole('button', { name: 'Thêm khách mời' }).click();
    const second = guests.getByRole('listitem').nth(1);
    await second.getByLabel('Đối tượng').selectOption('Tập thể');
    await second.getByLabel('Số người').fill('35');
    await second.getByLabel('Số ấy là').selectOption('Ít nhất');
    await saved(clerk);
  });

  await submitForApproval(clerk);
  await approve(chair, desk, 1);
  await resident.goto(publicAddress(council.slug));
  await expect(resident.getByText('Chủ tọa: Nguyễn Thị An, Chủ tịch HĐND phường')).toBeVisible();
  const led = resident.getByRole('region', { name: 'Điều hành kỳ họp' });
  await expect(led).toContainText('Thư ký: Lê Văn Thư');
  await expect(led).toContainText('Phát biểu chỉ đạo: Ông Trần Khách');
  const guests = resident.getByRole('region', { name: 'Khách mời' });
  await expect(guests).toContainText('Ủy ban MTTQ phường');
  await expect(guests).toContainText('Ít nhất 35 người');
});
