import { paths } from '@/lib/paths';
import { textOf } from '@/lib/server/print/test-pdf';
import { expect, test } from '../support/test';

const DRAFT = 'mau-khoa-2-ky-3';

test('a secretary takes the minutes by keyboard, and what was typed is in the record and on paper', async ({
  signIn,
}) => {
  const page = await signIn('thuky@mau.example');
  await page.goto(paths.deskSection(DRAFT, 'minutes'));
  await expect(page.getByText('Đang ở: 1. Khai mạc')).toBeVisible();
  await page.keyboard.press('Shift+Slash');
  await expect(page.getByRole('dialog', { name: 'Phím tắt khi ghi biên bản' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('KeyN');
  await expect(page.getByText('Đang ở: 2. ')).toBeVisible();
  await page.keyboard.press('KeyH');
  await expect(page.getByRole('combobox', { name: 'Ai' })).toBeFocused();
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bao giờ nạo vét xong mương tổ 7?');
  await page.keyboard.press('Escape');
  const asked = await page.getByRole('combobox', { name: 'Ai' }).inputValue();
  expect(asked, 'a number names a delegate').not.toBe('2');

  await page.keyboard.press('KeyL');
  await page.keyboard.type('Ông Trần Văn Khách');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Phó Chủ tịch Ủy ban nhân dân');
  await page.getByRole('textbox', { name: 'Nội dung' }).last().fill('Trước ngày 30/9.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('KeyG');
  await page.keyboard.type('Nhắc văn phòng gửi ảnh hiện trường.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox', { name: 'Ghi chép nội bộ, không công bố' }).last()).toBeChecked();
  await expect(page.getByText(/^Đã lưu/)).toBeVisible();

  await page.reload();
  await expect(page.getByText('Đang ở: 2. '), 'a closed lid opens where the meeting is').toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Nội dung' }).first()).toHaveValue(
    'Bao giờ nạo vét xong mương tổ 7?',
  );

  const paper = await page.request.get(paths.deskPaper(DRAFT, 'bien-ban', 'pdf'));
  const text = textOf(new Uint8Array(await paper.body()));
  expect(text).toContain(`${asked} hỏi: Bao giờ nạo vét xong mương tổ 7?`);
  expect(text).toContain(`Ông Trần Văn Khách, Phó Chủ tịch Ủy ban nhân dân trả lời ${asked}`);
  expect(text).not.toContain('gửi ảnh hiện trường');
});

test('letters typed into a field begin no line', async ({ signIn }) => {
  const page = await signIn('thuky@mau.example');
  await page.goto(paths.deskSection(DRAFT, 'minutes'));
  const place = page.getByRole('status').filter({ hasText: /^Đang ở/ });
  const before = await place.textContent();
  await page.getByRole('button', { name: 'Sự việc' }).click();
  await page.keyboard.type('phlbkygnm');
  await expect(page.getByRole('textbox', { name: 'Nội dung' }).last()).toHaveValue('phlbkygnm');
  await expect(place).toHaveText(before ?? '');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
});
