import type { Page } from '@playwright/test';
import { field, pageLink, publicAddress, saved } from '../support/desk';
import { yearEndCouncil } from '../support/fresh-council';
import { keyboardOf } from '../support/keyboard';
import { expect, test } from '../support/test';

/*
 * The election of a chair by secret ballot, from the hall to the resident: by keyboard, every action counted from opening «Bầu» to the
 * published result, the chair's own among them. Then a second round with one press, and a vote of confidence pasted from Excel.
 */
const MOST_ACTIONS = 25;

const levels = [
  'STT\tHọ và tên\tTín nhiệm cao\tTín nhiệm\tTín nhiệm thấp',
  '1\tPhạm Minh Châu\t15\t9\t2',
  '2\tTrần Thị Ngoài\t20\t5\t8',
].join('\n');

test('an election of three candidates takes no more than twenty-five actions', async ({
  signIn,
  page: resident,
  inspect,
}) => {
  test.setTimeout(240_000);
  const council = yearEndCouncil('bau-cu');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  const before = keyboardOf(clerk);
  await clerk.goto(`/desk/${council.slug}`);
  await before.press('Kỳ họp mới');
  await before.press('Kỳ họp thứ 12 · Thường lệ cuối nămsau Kỳ họp thứ 11');
  await before.write('Ngày bắt đầu', '12/12/2025');
  await before.write('Ngày kết thúc', '12/12/2025');
  await before.press('Lập hồ sơ kỳ họp');
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('Thông tin chung');
  await before.press('Sao chép 1 phiên, 2 người điều hành, 2 khách mời, địa điểm');
  await before.choose('Tình trạng', 'Đã họp');
  await saved(clerk);

  const hands = keyboardOf(clerk);
  const chairs = keyboardOf(chair);
  const result = clerk.getByRole('region', { name: 'Kết quả', exact: true });

  await test.step('opened by name: no other session has it in its menu', async () => {
    await expect(pageLink(clerk, 'Nhân sự')).toBeHidden();
    await hands.press('Thêm…');
    await hands.press('Bầu');
    await expect(clerk.getByRole('heading', { level: 1, name: 'Nhân sự' })).toBeVisible();
    await expect(field(clerk, 'Bầu chức vụ')).toBeVisible();
  });

  await test.step('the post, the candidates on one line, the ballots, for and against each', async () => {
    await hands.write('Bầu chức vụ', 'Chủ tịch Hội đồng nhân dân phường');
    await hands.write('Bầu mấy người', '1');
    await hands.choose('Hình thức', 'Bỏ phiếu kín');
    await hands.write(
      'Người ứng cử, cách nhau bằng dấu phẩy',
      'Phạm Minh Châu, Phạm Minh Dũng và Phạm Minh Hoa',
    );
    await hands.key('Enter');
    await expect(clerk.getByRole('list', { name: 'Người ứng cử' }).getByRole('listitem')).toHaveCount(3);
    for (const [yes, no] of [
      ['15', '9'],
      ['6', '18'],
      ['3', '21'],
    ] as const) {
      await hands.write('Đồng ý', yes);
      await hands.write('Không đồng ý', no);
    }
    await hands.write('Phiếu phát ra', '25');
    await hands.write('Phiếu thu về', '25');
    await hands.write('Phiếu hợp lệ', '24');
    await hands.write('Phiếu không hợp lệ', '1');
    await expect(result).toContainText('Trúng cử');
    await expect(result).toContainText('Không trúng cử');
    await expect(result).toContainText('Tổng số đại biểu đương nhiệm');
    await saved(clerk);
  });

  await test.step('published', async () => {
    await hands.goTo('Công bố');
    for (const warning of await clerk.getByRole('textbox').all()) {
      await hands.reach(
        await warning.evaluate((box: HTMLTextAreaElement) => box.labels?.[0]?.textContent ?? ''),
      );
      await hands.type('Biên bản không ghi.');
    }
    await hands.press('Trình công bố');
    await expect(clerk.getByText('Chờ duyệt').first()).toBeVisible();
    await chair.goto(clerk.url());
    await chairs.press('Duyệt và công bố bản 1');
    await expect(chair.getByText('Đã công bố bản 1.').first()).toBeVisible();
    expect(hands.actions() + chairs.actions()).toBeLessThanOrEqual(MOST_ACTIONS);
  });

  await test.step('a resident reads who was elected and what was counted, and of nobody how they voted', async () => {
    await resident.goto(publicAddress(council.slug).replace('ky-11', 'ky-12'));
    const part = resident.getByRole('region', { name: 'Nhân sự', exact: true });
    await expect(part).toContainText('Bầu Chủ tịch Hội đồng nhân dân phường');
    await expect(part).toContainText('Phạm Minh Châu');
    await expect(part).toContainText('Trúng cử: 15 đồng ý, 9 không đồng ý');
    await expect(part).toContainText('phát ra 25, thu về 25, hợp lệ 24, không hợp lệ 1');
    await inspect(resident);
  });
});

test('a second round with one press, and the three levels from Excel', async ({ signIn, inspect }) => {
  test.slow();
  const council = yearEndCouncil('bau-lai');
  const clerk = await signIn(council.account('clerk'));
  const hands = keyboardOf(clerk);
  await clerk.goto(`/desk/${council.slug}`);
  await hands.press('Kỳ họp mới');
  await hands.press('Kỳ họp thứ 12 · Thường lệ cuối nămsau Kỳ họp thứ 11');
  await hands.write('Ngày bắt đầu', '12/12/2025');
  await hands.write('Ngày kết thúc', '12/12/2025');
  await hands.press('Lập hồ sơ kỳ họp');
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('Thông tin chung');
  const result = clerk.getByRole('region', { name: 'Kết quả', exact: true });

  await test.step('two tied for one seat stand again', async () => {
    await clerk.getByText('Thêm…').click();
    await pageLink(clerk, 'Bầu').click();
    await field(clerk, 'Bầu chức vụ').fill('Trưởng Ban Kinh tế - Ngân sách');
    await field(clerk, 'Bầu mấy người').fill('1');
    await field(clerk, 'Người ứng cử, cách nhau bằng dấu phẩy').fill('Phạm Minh Châu, Trần Thị Ngoài, Lạ');
    await field(clerk, 'Người ứng cử, cách nhau bằng dấu phẩy').press('Enter');
    await fillAll(clerk, 'Đồng ý', ['14', '14', '2']);
    await expect(result).toContainText('Bằng phiếu nhau');
    await clerk.getByRole('button', { name: 'Bầu lại 2 người bằng phiếu, lần 2' }).click();
    await expect(clerk.getByRole('list', { name: 'Người ứng cử' }).getByRole('listitem')).toHaveCount(2);
    await expect(field(clerk, 'Lần bỏ phiếu thứ')).toHaveValue('2');
    await fillAll(clerk, 'Đồng ý', ['16', '9']);
    await expect(result).toContainText('Trúng cử');
    await saved(clerk);
  });

  await test.step('a number that is none costs nobody their typing', async () => {
    await field(clerk, 'Phiếu phát ra').fill('hai lăm');
    await field(clerk, 'Phiếu thu về').focus();
    await expect(field(clerk, 'Phiếu phát ra')).toHaveAccessibleDescription(/số nguyên/);
    await expect(field(clerk, 'Phiếu phát ra')).toHaveValue('hai lăm');
    await field(clerk, 'Phiếu phát ra').fill('25');
    await saved(clerk);
    await clerk.reload();
    await expect(clerk.getByRole('list', { name: 'Các việc về nhân sự' })).toContainText(
      'Trưởng Ban Kinh tế - Ngân sách, lần 2',
    );
  });

  await test.step('levels that exceed the ballots are said and change nothing', async () => {
    await clerk.getByRole('button', { name: 'Lấy phiếu tín nhiệm' }).click();
    await field(clerk, 'Phiếu hợp lệ').fill('26');
    await clerk.getByRole('button', { name: 'Dán danh sách người được lấy phiếu' }).click();
    await clerk.getByRole('dialog').getByRole('textbox').fill(levels);
    await clerk.getByRole('button', { name: 'Thêm 2 người được lấy phiếu' }).click();
    const list = clerk.getByRole('list', { name: 'Người được lấy phiếu' });
    await expect(list.getByRole('textbox', { name: 'Tín nhiệm thấp' })).toHaveCount(2);
    await expect(list.getByRole('textbox', { name: 'Tín nhiệm cao' }).first()).toHaveValue('15');
    await expect(result).toContainText('Cộng các ý kiến được 33, nhiều hơn 26 phiếu hợp lệ.');
    await saved(clerk);
    await inspect(clerk);
    await clerk.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(clerk.getByRole('list', { name: 'Người được lấy phiếu' })).toBeHidden();
    await clerk.getByRole('button', { name: 'Làm lại' }).click();
    await expect(list.getByRole('textbox', { name: 'Tín nhiệm thấp' })).toHaveCount(2);
  });
});

/** Fills the fields of that name one after another, as they stand. */
async function fillAll(page: Page, name: string, texts: readonly string[]): Promise<void> {
  const fields = page.getByRole('textbox', { name, exact: true });
  for (const [at, text] of texts.entries()) await fields.nth(at).fill(text);
}
