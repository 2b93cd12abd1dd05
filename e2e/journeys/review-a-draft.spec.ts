import { addResolution, field, openSession, saved } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

const OPEN = 'Dự thảo về phí vỉa hè';
const KEPT = 'Dự thảo về nhân sự';
const COMMENT = 'Điều này nên nói rõ mức phí từng tuyến phố.';

test('a councillor reads a draft the clerk released, comments on an article and marks it read; nothing else opens', async ({
  signIn,
}) => {
  test.slow();
  const council = freshCouncil('gop-y');
  const clerk = await signIn(council.account('clerk'));
  const councillor = await signIn(council.account('councillor'));

  const desk = await openSession(clerk, council.slug);
  await addResolution(clerk, OPEN);
  for (const [index, text] of ['Ban hành mức phí.', 'Ủy ban nhân dân tổ chức thực hiện.'].entries()) {
    await clerk.getByRole('button', { name: 'Thêm điều' }).click();
    await field(clerk, `Nội dung Điều ${index + 1}`).fill(text);
  }
  await saved(clerk);
  await addResolution(clerk, KEPT);
  const release = clerk.getByRole('checkbox', { name: 'Mở cho đại biểu góp ý' });
  const drafts = clerk.getByRole('list', { name: 'Các nghị quyết' });

  await test.step('until the clerk releases a draft, the chamber shows none', async () => {
    await councillor.goto('/chamber');
    await expect(councillor.getByRole('heading', { level: 1, name: 'Trang đại biểu' })).toBeVisible();
    for (const title of [OPEN, KEPT]) await expect(councillor.getByText(title)).toHaveCount(0);
    for (const title of [KEPT, OPEN]) {
      await drafts.getByRole('link', { name: title }).click();
      await release.check();
      await saved(clerk);
    }
  });

  let kept = '';
  await test.step('a draft taken back from review is 404 at the address that worked before', async () => {
    await councillor.reload();
    await councillor.getByRole('link', { name: KEPT }).click();
    await expect(councillor.getByRole('heading', { level: 1, name: KEPT })).toBeVisible();
    kept = councillor.url();
    await drafts.getByRole('link', { name: KEPT }).click();
    await release.uncheck();
    await saved(clerk);
    expect((await councillor.reload())?.status()).toBe(404);
    await expect(councillor.getByText(KEPT)).toHaveCount(0);
  });

  await test.step('the councillor comments on article 1 and marks the draft read', async () => {
    await councillor.goto('/chamber');
    await expect(councillor.getByText(KEPT)).toHaveCount(0);
    await councillor.getByRole('link', { name: OPEN }).click();
    await expect(councillor.getByRole('heading', { name: 'Điều 2.' })).toBeVisible();
    const article = councillor.getByRole('region', { name: 'Điều 1.' });
    await article.getByRole('link', { name: 'Góp ý cho Điều 1' }).click();
    await article.getByRole('textbox', { name: 'Góp ý của bạn cho Điều 1' }).fill(COMMENT);
    await article.getByRole('button', { name: 'Gửi góp ý' }).click();
    await expect(article.getByText('Đã gửi góp ý cho Điều 1.')).toBeVisible();
    await expect(article.getByRole('listitem').filter({ hasText: COMMENT })).toBeVisible();
    await councillor.getByRole('button', { name: 'Đánh dấu đã đọc' }).click();
    await expect(councillor.getByText(/^Đã đọc lúc/)).toBeVisible();
  });

  await test.step('the clerk sees the comment at its article, and who has read', async () => {
    await clerk.goto(`${desk}/review`);
    const draft = clerk.getByRole('region', { name: OPEN });
    await expect(draft).toContainText('1/3 đại biểu đã đọc bản 1');
    await expect(draft.getByRole('listitem').filter({ hasText: COMMENT })).toContainText('Điều 1');
    await draft.getByText('Ai đã mở, ai đã đọc', { exact: true }).click();
    await expect(draft.getByRole('term')).toHaveText('Nguyễn Thị An');
  });

  await test.step('what was never the councillor’s stays shut', async () => {
    expect((await councillor.goto(desk))?.status()).toBe(404);
    expect((await councillor.goto(kept))?.status()).toBe(404);
  });
});
