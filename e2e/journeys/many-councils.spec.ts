import { paths } from '@/lib/paths';
import { formatDate, localDateOf } from '@/lib/vi/date';
import { field } from '../support/desk';
import { type FreshDesk, freshDesk } from '../support/fresh-desk';
import { startServer } from '../support/own-server';
import { signInThroughForm } from '../support/sign-in';
import { expect, test } from '../support/test';

const LIST = [
  'mã,tên,tỉnh,chủ tọa,thư chủ tọa,quản trị,thư quản trị',
  '22915,Phường Phú Thủy,Lâm Đồng,Nguyễn Thị An,an@phu.example,Lê Bách,bach@phu.example',
  '22916,Xã Hòa Thắng,Lâm Đồng,,,,',
  '22916,Xã Hòa Thắng,Lâm Đồng,,,,',
  '22917,Xã Đâu Đó,Bình Thuận,,,,',
].join('\n');

test('a province founds councils from a list, sees what is missing, and says who goes on from whom', async ({
  browser,
}) => {
  test.slow();
  let desk = {} as FreshDesk;
  const server = startServer((folder) => {
    desk = freshDesk('nhieu-hoi-dong', folder);
  });
  const baseURL = `http://127.0.0.1:${await server.port}`;
  const province = await browser.newPage({ baseURL });
  await signInThroughForm(province, desk.account('province'));

  await test.step('who looks after a province begins there', async () => {
    await expect(province).toHaveURL(paths.province());
  });

  await test.step('what is wrong with a list is said line by line, and nothing typed is lost', async () => {
    await province.goto(paths.province());
    await province.getByRole('link', { name: 'Lập hội đồng theo danh sách' }).click();
    const text = province.getByLabel('Danh sách hội đồng');
    await text.fill('xin chào');
    await province.getByRole('button', { name: 'Xem trước' }).click();
    await expect(province.getByText(/Dòng đầu phải là tên cột/)).toBeVisible();
    await expect(text).toHaveValue('xin chào');
    await text.fill(LIST);
    await province.getByRole('button', { name: 'Xem trước' }).click();
    const lines = province.getByRole('table', { name: 'Từng dòng của danh sách' });
    await expect(lines.getByRole('row', { name: /Phường Phú Thủy/ })).toContainText('Lập mới');
    await expect(lines.getByText('Mã 22916 đã có ở dòng 3.')).toBeVisible();
    await expect(lines.getByText('Không có tỉnh «Bình Thuận»', { exact: false })).toBeVisible();
    await expect(text).toHaveValue(LIST);
  });

  await test.step('the new ones are founded once, and their first people’s slips are shown once', async () => {
    await province.getByRole('button', { name: 'Lập và bổ sung' }).click();
    await expect(province.getByText('Đã lập 2 hội đồng')).toBeVisible();
    await expect(province.getByText('an@phu.example')).toBeVisible();
    await province.getByRole('button', { name: 'Xem trước' }).click();
    await expect(province.getByText('Đã có: 2')).toBeVisible();
    await expect(province.getByRole('button', { name: 'Lập và bổ sung' })).toBeHidden();
  });

  await test.step('what is missing stands in one table', async () => {
    await province.goto(paths.province());
    const row = province.getByRole('row', { name: /Xã Hòa Thắng/ });
    await expect(row).toContainText('Chưa có khóa, chủ tọa, quản trị');
    await province.getByRole('columnheader').getByRole('link', { name: 'Hội đồng' }).click();
    await expect(province).toHaveURL(/sap-xep=ten/);
    await province.getByLabel('Tên hoặc mã xã, phường').fill('22915');
    await province.getByLabel('Tên hoặc mã xã, phường').press('Enter');
    await expect(province.getByRole('table').getByRole('row')).toHaveCount(2);
  });

  await test.step('a council is merged into another: its desk is only read, its pages lead on', async () => {
    const today = formatDate(localDateOf(new Date().toISOString()));
    await province.goto(paths.provinceCouncil(desk.slug));
    await province.getByLabel('Hội đồng kế thừa').selectOption({ label: 'Phường Phú Thủy' });
    await province.getByLabel('Từ ngày', { exact: true }).fill('31/2/2026');
    await province.getByRole('button', { name: 'Ghi hội đồng kế thừa' }).click();
    await expect(province.getByText(/Ngày này không có trong lịch/)).toBeVisible();
    await province.getByLabel('Từ ngày', { exact: true }).fill(today);
    await province.getByRole('button', { name: 'Ghi hội đồng kế thừa' }).click();
    await expect(
      province.getByText('Kế thừa bởi Hội đồng nhân dân phường Phú Thủy', { exact: false }),
    ).toBeVisible();

    await province.goto(paths.council(desk.slug));
    const ended = province.getByRole('complementary', { name: 'Hội đồng đã kết thúc' });
    await ended.getByRole('link', { name: 'Phường Phú Thủy' }).click();
    await expect(province.getByRole('region', { name: 'Đơn vị hành chính' })).toContainText('22915');
    await expect(province.getByRole('region', { name: 'Đơn vị hành chính' })).toContainText('Tiền thân');

    const clerk = await browser.newPage({ baseURL });
    await signInThroughForm(clerk, desk.account('clerk'));
    await clerk.goto(paths.deskSection(desk.draft, 'general'));
    await expect(clerk.getByText(/bàn thư ký chỉ còn để đọc/).first()).toBeVisible();
    await field(clerk, 'Địa điểm').fill('Sửa sau ngày cuối');
    await expect(clerk.getByText(/bàn thư ký chỉ còn để đọc/)).toHaveCount(2);
  });

  await test.step('who looks after a province opens no desk', async () => {
    for (const address of [
      paths.deskCouncil(desk.slug),
      paths.adminCouncil(desk.slug),
      paths.deskSession(desk.draft),
    ])
      expect((await province.request.get(address)).status(), address).toBe(404);
  });
  server.stop();
  await server.ended;
  server.remove();
});
