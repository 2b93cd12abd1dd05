import { join } from 'node:path';
import { Database } from '@/db/sqlite';
import { freshCouncil } from '../support/fresh-council';
import { servedFolder } from '../support/sample';
import { expect, test } from '../support/test';

/** As if all that waits had been asked for the day before yesterday. */
function twoDaysAgo(): void {
  const database = new Database(join(servedFolder(), 'council.db'));
  const at = new Date(Date.now() - 2 * 86_400_000).toISOString();
  database.prepare('update waiting_changes set asked_at = ? where ended is null').run(at);
  database.close();
}

test('the two-person rule goes off only a day after it was asked', async ({ signIn }) => {
  const council = freshCouncil(`cho-mot-ngay-${test.info().workerIndex}`);
  const admin = await signIn(council.account('admin'));
  await admin.goto(`/admin/${council.slug}`);
  const rule = admin.getByLabel('Người trình không được tự duyệt công bố');
  const waiting = admin.getByRole('region', { name: 'Thay đổi đang chờ' });
  await expect(waiting).toHaveCount(0);
  await rule.uncheck();
  await admin.getByRole('button', { name: 'Lưu quy tắc' }).click();
  await expect(waiting.getByText('Tắt quy tắc hai người')).toBeVisible();
  await expect(waiting.getByText(/bạn xác nhận được từ/)).toBeVisible();
  await expect(waiting.getByRole('button', { name: 'Xác nhận thay đổi' })).toHaveCount(0);
  await admin.reload();
  await expect(rule).toBeChecked();

  twoDaysAgo();
  await admin.reload();
  await waiting.getByRole('button', { name: 'Xác nhận thay đổi' }).click();
  await expect(waiting).toHaveCount(0);
  await admin.reload();
  await expect(rule).not.toBeChecked();
});
