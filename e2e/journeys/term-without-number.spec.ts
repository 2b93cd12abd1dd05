import type { Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { approve, field, recordHeld, submitForApproval } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

/** What no page may say of what is not known. */
const INVENTED = /null|undefined|NaN|Khóa [01]\b|Khóa I\b|kỳ họp thứ/i;

async function recordSession(clerk: Page, council: string, term: string, day: string): Promise<string> {
  await clerk.goto(paths.newSession(council));
  await clerk.getByRole('combobox', { name: 'Khóa' }).selectOption(term);
  await field(clerk, 'Tên kỳ họp ghi trên văn bản').fill('Kỳ họp Hội đồng nhân dân xã');
  await field(clerk, 'Ngày bắt đầu').fill(day);
  await field(clerk, 'Ngày kết thúc').fill(day);
  await clerk.getByRole('button', { name: 'Lập hồ sơ kỳ họp' }).click();
  await expect(clerk.getByRole('heading', { level: 1, name: 'Thông tin chung' })).toBeVisible();
  const desk = new URL(clerk.url()).pathname.replace(/\/general$/, '');
  await recordHeld(clerk, 'Nhà văn hóa xã');
  await submitForApproval(clerk);
  return desk;
}

test('a term and a session without number are recorded, published and read, and nothing is made up', async ({
  signIn,
  page: resident,
}) => {
  test.slow();
  const { slug, account } = freshCouncil('khoa-khong-so');
  const admin = await signIn(account('admin'));

  await test.step('the administrator enters what is known of two terms', async () => {
    const openTerm = admin.getByRole('button', { name: 'Lập khóa' });
    await admin.goto(paths.adminTerms(slug));
    await openTerm.click();
    const unknown = admin.getByRole('checkbox', { name: 'Nguồn không nói gì về khóa' });
    await expect(unknown).toHaveAccessibleDescription(/Chưa ghi điều gì về khóa/);
    await unknown.check();
    await openTerm.click();
    await expect(admin.getByRole('heading', { level: 1, name: 'Chưa rõ khóa' })).toBeVisible();

    await admin.goto(paths.adminTerms(slug));
    await field(admin, 'Năm bắt đầu').fill('2011');
    await openTerm.click();
    await expect(admin.getByRole('heading', { level: 1, name: 'Nhiệm kỳ từ năm 2011' })).toBeVisible();
    await field(admin, 'Năm kết thúc').fill('2016');
    await admin.getByRole('button', { name: 'Lưu tên khóa' }).click();
    await expect(admin.getByRole('heading', { level: 1, name: 'Nhiệm kỳ 2011–2016' })).toBeVisible();
    await admin.goto(paths.adminTerms(slug));
    await expect(
      admin
        .getByRole('main')
        .getByRole('listitem')
        .filter({ hasText: /Khóa II|Nhiệm kỳ|Chưa rõ/ }),
    ).toHaveText([/^Khóa II/, 'Nhiệm kỳ 2011–2016', 'Chưa rõ khóa']);
  });

  await test.step('the clerk records a session of each, the chair approves', async () => {
    const [clerk, chair] = [await signIn(account('clerk')), await signIn(account('chair'))];
    await approve(chair, await recordSession(clerk, slug, 'Nhiệm kỳ 2011–2016', '10/7/2012'), 1);
    await approve(chair, await recordSession(clerk, slug, 'Chưa rõ khóa', '20/12/2003'), 1);
  });

  await test.step('a resident finds them by what is known', async () => {
    await resident.goto(paths.sessions(slug));
    const terms = resident.getByRole('navigation', { name: 'Khóa' });
    await expect(terms.getByRole('link')).toHaveText([
      'Tất cả các khóa',
      'Nhiệm kỳ 2011–2016',
      'Chưa rõ khóa',
    ]);
    await terms.getByRole('link', { name: 'Nhiệm kỳ 2011–2016' }).click();
    await expect(resident).toHaveURL(/\?khoa=2011-2016$/);
    await resident.getByRole('main').getByRole('link', { name: 'Kỳ họp Hội đồng nhân dân xã' }).click();
    await expect(resident).toHaveURL(/\/ky-hop\/nhiem-ky-2011-2016-ngay-2012-07-10$/);
    const main = resident.getByRole('main');
    await expect(main.getByRole('link', { name: 'Nhiệm kỳ 2011–2016' })).toBeVisible();
    await expect(main).not.toContainText(INVENTED);
    await main.getByRole('link', { name: 'Nhiệm kỳ 2011–2016' }).click();
    await expect(resident).toHaveURL(/\?khoa=2011-2016$/);
  });

  await test.step('and of the other only what is known', async () => {
    const address = paths.session(slug, 'ngay-2003-12-20');
    await resident.goto(address);
    const main = resident.getByRole('main');
    await expect(main.getByText('Hồ sơ không ghi kỳ họp thuộc khóa nào của hội đồng.')).toBeVisible();
    await expect(main).not.toContainText(INVENTED);
    const file = await resident.request.get(`${address}/ho-so.json`);
    expect(await file.json()).toMatchObject({
      record: {
        term: { ordinal: null, label: null, startYear: null, endYear: null },
        session: { ordinal: null },
      },
    });
    expect((await resident.request.get(`${address}/anh-chia-se`)).status()).toBe(200);
    await resident.goto(`${paths.sessions(slug)}?khoa=chua-ro`);
    await expect(main.getByRole('link', { name: 'Kỳ họp Hội đồng nhân dân xã' })).toHaveCount(1);
  });
});
