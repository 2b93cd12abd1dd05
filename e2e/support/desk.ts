import { expect, type Locator, type Page } from '@playwright/test';

/** What the desk's pages are called in its menu and in their headings. */
type DeskPage =
  | 'Thông tin chung'
  | 'Điểm danh'
  | 'Chương trình'
  | 'Triệu tập'
  | 'Nghị quyết'
  | 'Biểu quyết'
  | 'Chất vấn'
  | 'Giám sát'
  | 'Nhân sự'
  | 'Bầu'
  | 'Lấy phiếu tín nhiệm'
  | 'Kiến nghị cử tri'
  | 'Biên bản'
  | 'Ngân sách'
  | 'Nhiệm vụ trọng tâm'
  | 'Việc đã hứa'
  | 'Ảnh'
  | 'Kiểm tra'
  | 'Góp ý của đại biểu'
  | 'Công bố'
  | 'Lịch sử';

/** Where a fresh council's eleventh session, which `openSession` opens unless told otherwise, is read once public. */
export const publicAddress = (council: string) => `/${council}/ky-hop/khoa-2-ky-11`;

/**
 * Opens the file of a new council session through the form, on the section of general facts.
 * @returns the path of its desk
 */
export async function openSession(
  clerk: Page,
  council: string,
  ordinal = 11,
  day = '12/3/2026',
): Promise<string> {
  await clerk.goto(`/desk/${council}`);
  await clerk.getByRole('link', { name: 'Kỳ họp mới' }).click();
  await field(clerk, 'Tên kỳ họp ghi trên văn bản').fill(`Kỳ họp thứ ${ordinal}`);
  await field(clerk, 'Số thứ tự').fill(String(ordinal));
  await field(clerk, 'Ngày bắt đầu').fill(day);
  await field(clerk, 'Ngày kết thúc').fill(day);
  await clerk.getByRole('button', { name: 'Lập hồ sơ kỳ họp' }).click();
  await expect(clerk.getByRole('heading', { level: 1, name: 'Thông tin chung' })).toBeVisible();
  return new URL(clerk.url()).pathname.replace(/\/general$/, '');
}

/** Goes to another page of the session's desk through its menu. */
export async function goToPage(page: Page, name: DeskPage): Promise<void> {
  await pageLink(page, name).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The menu's link to a page; a count may follow the name. */
export function pageLink(page: Page, name: DeskPage): Locator {
  const menu = page.getByRole('navigation', { name: 'Các mục của kỳ họp' });
  return menu.getByRole('link', { name: new RegExp(`^${name}`) });
}

/** A text field by its whole label. */
export const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });

/** Waits until everything typed on a section is on the server. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Đã lưu \d\d:\d\d:\d\d$/ })).toBeVisible();
}

/** Writes down that the session was held, and where. */
export async function recordHeld(clerk: Page, where: string): Promise<void> {
  await goToPage(clerk, 'Thông tin chung');
  await field(clerk, 'Địa điểm').fill(where);
  await clerk.getByRole('combobox', { name: 'Tình trạng' }).selectOption('Đã họp');
  await saved(clerk);
}

/** Writes down one sitting, on the session's day. */
export async function recordSitting(clerk: Page, label: string): Promise<void> {
  await goToPage(clerk, 'Thông tin chung');
  await clerk.getByRole('button', { name: 'Thêm phiên' }).click();
  await field(clerk, 'Tên phiên').fill(label);
  await saved(clerk);
}

/** Adds a resolution with its name only. */
export async function addResolution(clerk: Page, title: string): Promise<void> {
  await goToPage(clerk, 'Nghị quyết');
  await clerk.getByRole('button', { name: 'Thêm nghị quyết' }).click();
  await field(clerk, 'Tên nghị quyết').fill(title);
  await saved(clerk);
}

/** Writes down that a resolution was agreed to by all, as printed, without counts. */
export async function recordUnanimousVote(clerk: Page, resolution: string): Promise<void> {
  await goToPage(clerk, 'Biểu quyết');
  await clerk.getByText('Biểu quyết một nghị quyết', { exact: true }).click();
  await clerk.getByRole('button', { name: resolution }).click();
  await field(clerk, 'Nguyên văn kết quả trong nguồn').fill('biểu quyết thống nhất thông qua');
  await saved(clerk);
}

/** Hands the file to the chair, with the same reason for every warning. */
export async function submitForApproval(clerk: Page): Promise<void> {
  await goToPage(clerk, 'Công bố');
  const panel = clerk.getByRole('region', { name: 'Trình chủ tọa' });
  for (const reason of await panel.getByRole('textbox').all()) await reason.fill('Nguồn không ghi.');
  await panel.getByRole('button', { name: 'Trình công bố' }).click();
  await expect(clerk.getByRole('status').filter({ hasText: 'đang chờ chủ tọa duyệt' })).toBeVisible();
}

/** Approves what was submitted, which makes it public as this version. */
export async function approve(chair: Page, desk: string, version: number): Promise<void> {
  await chair.goto(`${desk}/publish`);
  await chair.getByRole('button', { name: `Duyệt và công bố bản ${version}` }).click();
  await expect(
    chair
      .getByRole('status')
      .filter({ hasText: `Đã công bố bản ${version}.` })
      .first(),
  ).toBeVisible();
}

/**
 * A session with one resolution that all agreed to, from nothing to its first version.
 * @returns the path of its desk
 */
export async function publishSession(
  people: { clerk: Page; chair: Page },
  council: string,
  { where, resolution }: { where: string; resolution: string },
): Promise<string> {
  const { clerk, chair } = people;
  const desk = await openSession(clerk, council);
  await recordHeld(clerk, where);
  await addResolution(clerk, resolution);
  await recordUnanimousVote(clerk, resolution);
  await submitForApproval(clerk);
  await approve(chair, desk, 1);
  return desk;
}
