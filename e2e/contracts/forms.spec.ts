import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { sections } from '@/lib/words';
import { type FreshDesk, freshDesk } from '../support/fresh-desk';
import { type HostileCouncil, hostileCouncil } from '../support/hostile-council';
import { readSample, readServed } from '../support/sample';
import { expect, test } from '../support/test';
import { askers } from './routes';

/*
 * Every form there is, filled in wrongly: each field says its own sentence, is tied to it, keeps what was typed, and the
 * first one takes the focus. Nothing here is ever right, so nothing is written.
 */

// A control that cannot be reached fails its test, not the whole time of it.
test.use({ actionTimeout: 5_000 });

/** Longer than any field takes but a source's own words, and no date, number or address. */
const TOO_LONG = 'ậ'.repeat(20_001);
const LONGEST = { field: 'Nguyên văn', text: 'ậ'.repeat(100_001) };
const TEXTS = 'input:is([type=text], [type=email], [type=password], :not([type])), textarea';

/** Forms that change something; those that search have an address of their own. */
const formsOf = (page: Page) => page.locator('form:not([action^="/"])').filter({ has: page.locator(TEXTS) });

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });

/** What each control says of itself: marked as wrong, and the sentence it is tied to. */
const saidBy = (controls: Locator) =>
  controls.evaluateAll((all) =>
    all.map((element) => {
      const control = element as HTMLInputElement;
      const errors = (control.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .filter((id) => !/-(?:hint|below)$/.test(id))
        .map((id) => document.getElementById(id)?.textContent?.trim() ?? '');
      return {
        name: control.labels?.[0]?.textContent ?? '',
        isMarked: control.getAttribute('aria-invalid') === 'true',
        sentence: errors.join(' ').trim(),
      };
    }),
  );

/** A sentence, in Vietnamese. */
const SENTENCE =
  /^[\p{Lu}\d“«].*[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ].*[.?]$/isu;

/** Each of the controls is marked, and tied to its sentence; the first wrong one has the focus. */
async function expectFaults(around: Locator, controls: Locator, what: string): Promise<void> {
  await expect
    .soft(around.locator('[aria-invalid=true]').first(), `${what}: the first takes the focus`)
    .toBeFocused();
  for (const { name, isMarked, sentence } of await saidBy(controls)) {
    expect.soft(isMarked, `${what}: «${name}» is marked`).toBe(true);
    expect.soft(sentence, `${what}: «${name}» says why`).toMatch(SENTENCE);
  }
}

/** Sends the form with `text` in every field; those that `fits` finds cannot take it. @returns how many those are */
async function sendWrong(form: Locator, text: string, fits: string): Promise<number> {
  const button = form.getByRole('button').last();
  const label = (await button.textContent())?.trim() ?? '';
  const fields = await form.locator(TEXTS).all();
  for (const field of fields) await field.fill(text);
  const wrong = form.locator(fits);
  const count = await wrong.count();
  if (count === 0) return 0;
  await button.click();
  await expectFaults(form, wrong, label);
  for (const field of fields)
    expect.soft(await field.inputValue(), `${label}: what was typed stays`).toBe(text);
  return count;
}

/** Buttons that ask for nothing, so nothing can be filled in wrongly. */
const WITHOUT_FIELDS = [
  ...['Lưu quy tắc', 'Lưu vai trò', 'Đăng xuất thiết bị khác'],
  ...['Rút lại để sửa tiếp', 'Xóa bản nháp', 'Khôi phục', 'Hủy đính chính'],
  ...['Đã xem thay đổi', 'Hủy hẹn phát hành', 'Giữ lại', 'Phát hành cùng kỳ họp'],
  // There only where a mandate has ended; e2e/journeys/take-back.spec.ts is asked for its reason.
  'Bỏ ghi thôi nhiệm vụ',
  ...['Tiếp thu', 'Đưa ra biểu quyết', 'Đưa vào dự thảo', 'Rút lại góp ý này', 'Rút lại đề nghị này'],
  ...['Rút lại phần này', 'Xóa, ghi nhầm', 'Bỏ hạn', 'Xóa cơ quan', 'Xóa thành viên'],
  // One box, or none.
  ...['Lưu', 'Gửi lại', 'Bỏ địa chỉ lịch'],
  // Of an older version of a council's words; e2e/journeys/words-of-a-council.spec.ts presses it.
  'Dùng lại bản này',
  ...['Gửi ký', 'Gửi ký lại', 'Rút đề nghị', 'Đóng ngay'],
  // There only once a speaker proposed other words; e2e/journeys/speaker-changes-his-words.spec.ts leaves its reason out.
  'Trả lời không tiếp thu',
  // There only after somebody else set the password; db/access/review/notes.test.ts types a wrong one.
  'Mở ghi chú cũ',
  // Boxes, and what is there only for who has a second factor; e2e/journeys/second-factor.spec.ts types a wrong code.
  ...['Lưu yêu cầu', 'Đăng xuất mọi thiết bị', 'Đăng xuất thiết bị', 'Xóa mọi cách xác minh'],
  ...['Tạo mã dự phòng mới', 'Xác nhận', 'Xác nhận thay đổi', 'Bỏ đề nghị'],
  // There only once a list was looked at; e2e/journeys/many-councils.spec.ts presses it.
  'Lập và bổ sung',
  // Beside each majority a council under another law entered.
  'Xóa',
];

/** No field of these is marked as required: what is left empty is only refused, if at all, when it is sent. */
const NONE_REQUIRED = [
  ...[
    'Báo đến muộn',
    'Ghi',
    'Ghi thôi nhiệm vụ',
    'Gỡ vĩnh viễn',
    'Gửi góp ý',
    'Gửi lý do',
    'Gửi triệu tập',
    'Gửi triệu tập lần 2',
    'Gửi xin vắng',
    'Gửi đề nghị',
    'Lưu quy chế',
    'Lưu thành viên',
    'Lưu tên khóa',
    'Lập hồ sơ cuộc họp',
    'Lập hồ sơ kỳ họp',
    'Lập khóa',
    'Mở đính chính',
    'Thu hồi',
  ],
  ...['Thêm thành viên', 'Thêm đại biểu'],
  ...['Trình công bố', 'Trả lại thư ký', 'Trả lời đại biểu', 'Xóa chức vụ', 'Xóa khỏi sổ'],
];

/** Where each person meets forms. A form on no such page turns the test red. */
function places(): [account: string, addresses: string[]][] {
  const { termId, clerkId } = readSample();
  const [mandate] = readServed<{ id: string }>(
    `select mandates.id from mandates join offices on offices.mandate_id = mandates.id
      where mandates.term_id = ? and mandates.ended_on is null and offices.ended_on is null limit 1`,
    termId,
  );
  return [
    [
      askers.clerk,
      [
        ...[paths.account(), paths.newSession('mau'), paths.deskPublish('mau-khoa-2-ky-2')],
        paths.newMeeting('mau'),
        paths.deskReview('mau-khoa-2-ky-3'),
      ],
    ],
    [askers.chair, [paths.deskPublish('mau-khoa-2-dot-xuat-2'), paths.deskPublish('mau-khoa-2-ky-2')]],
    [askers.clerk, [paths.deskTemplates('mau')]],
    [askers.clerk, [paths.deskConvening('mau-khoa-2-ky-3'), paths.deskConvening('mau-khoa-2-chuyen-de-2')]],
    [
      askers.councillor,
      [
        ...['gop-y=ca-du-thao', 'sua=ten'].map((what) => `${paths.chamberResolution('mau-2-3-r1')}?${what}`),
        paths.chamberSession('mau-khoa-2-ky-3'),
      ],
    ],
    [
      askers.admin,
      [
        ...[paths.adminCouncil('mau'), paths.adminAccounts('mau'), paths.adminAccount('mau', clerkId)],
        ...[paths.adminTerms('mau'), paths.adminTerm('mau', termId)],
        paths.adminMandate('mau', termId, mandate?.id ?? ''),
        paths.adminTermAccounts('mau', termId),
        paths.adminBodies('mau', termId),
      ],
    ],
    [askers.province, [paths.provinceFound(), paths.provinceCouncil('mau')]],
    [desk.account('clerk'), [paths.deskPublish(desk.waiting)]],
    [desk.account('admin'), [paths.adminCouncil(desk.slug), bodiesPage()]],
  ];
}

const bodiesPage = (): string => {
  const [term] = readServed<{ id: string }>(
    'select id from terms where council_id = ? order by ordinal desc limit 1',
    desk.councilId,
  );
  return paths.adminBodies(desk.slug, term?.id ?? '');
};

/** A committee with one member, so that there is something to change about either. */
async function foundCommittee(page: Page): Promise<void> {
  await page.getByLabel('Tên cơ quan').last().fill('Ban Pháp chế');
  await page.getByRole('button', { name: 'Thêm cơ quan' }).click();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Thêm thành viên' }).click();
  await expect(page.getByText('1 thành viên')).toBeVisible();
  await page.reload();
}

/** A council under another law enters its own majorities. */
async function putUnderOtherLaw(page: Page): Promise<void> {
  await page.getByLabel('Cấp', { exact: true }).selectOption('other');
  await page.getByLabel('Tên cấp khác').fill('Hội đồng liên xã');
  await page.getByRole('button', { name: 'Lưu tên' }).click();
  await expect(page.getByRole('button', { name: 'Thêm tỷ lệ' })).toBeVisible();
}

let desk: FreshDesk;
test.beforeAll(({ browserName: _ }, { workerIndex }) => {
  desk = freshDesk(`mau-don-${workerIndex}`);
});

test('every form says beside each field what is wrong with it', async ({ signIn }) => {
  test.slow();
  const seen = new Set<string>();
  const noneRequired = new Set<string>();
  for (const [account, addresses] of places()) {
    const page = await signIn(account);
    for (const address of addresses) {
      await page.goto(address);
      const recall = page.getByRole('button', { name: 'Rút lại để sửa tiếp' });
      // Nobody else works in this council: what waits for its chair may be taken back, to be submitted anew.
      if (account === desk.account('clerk')) await recall.click().then(() => expect(recall).toBeHidden());
      if (address === paths.adminCouncil(desk.slug)) await putUnderOtherLaw(page);
      if (address.endsWith('/bodies') && account === desk.account('admin')) await foundCommittee(page);
      await openAll(page);
      for (const form of await formsOf(page).all()) {
        const label = (await form.getByRole('button').last().textContent())?.trim() ?? '';
        if (seen.has(label)) continue;
        seen.add(label);
        // A group of boxes is no field that takes the focus: with one ticked, what is wrong is the day.
        if (label === 'Thêm thành viên') await form.getByRole('checkbox').nth(1).check();
        await test.step(`${label} (${address})`, async () => {
          expect(await sendWrong(form, TOO_LONG, TEXTS), 'has a field to fill in').toBeGreaterThan(0);
          const asked = await sendWrong(form, '', ':is(input, textarea)[required]');
          if (asked === 0) noneRequired.add(label);
        });
      }
    }
  }
  const written = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/ submit="([^"]+)"/g)])
      .map(([, label]) => label ?? ''),
  );
  const unseen = written.filter((label) => !seen.has(label) && !WITHOUT_FIELDS.includes(label));
  expect(unseen, 'forms on no page that was walked').toEqual([]);
  expect([...noneRequired].sort(), 'forms without a required field').toEqual(NONE_REQUIRED);
});

test('signing in asks for what is missing beside its field', async ({ page }) => {
  await page.goto(paths.signIn());
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  const form = page.locator('form').filter({ has: page.getByLabel('Mật khẩu') });
  await expectFaults(form, form.locator(TEXTS), 'sign-in');
});

test.describe('every field of the desk', () => {
  let full: HostileCouncil;
  test.beforeAll(({ browserName: _ }, { workerIndex }) => {
    full = hostileCouncil(`o-nhap-${workerIndex}`);
  });

  for (const section of sections)
    test(`says what is wrong with it: ${section}`, async ({ signIn }) => {
      test.slow();
      const clerk = await signIn(full.account('clerk'));
      await clerk.goto(paths.deskSection(full.sessionId, section));
      await openAll(clerk);
      const body = clerk.locator('fieldset').first();
      if (section === 'attendance') {
        // What belongs to a mark shows once somebody came late; on a phone all of it is in one list.
        await clerk.setViewportSize({ width: 390, height: 844 });
        const marks = body.getByRole('combobox').filter({ has: clerk.locator('option[value=late]') });
        await marks.filter({ visible: true }).first().selectOption('late');
      }
      const fields = body.locator(TEXTS);
      const met = new Set<string>();
      for (let index = 0; index < (await fields.count()); index += 1) {
        const field = fields.nth(index);
        const [{ name } = { name: '' }] = await saidBy(field);
        // One of each kind: «Tên Điều 2» is like «Tên Điều 1». A line typed to be read aloud at once is no field that is kept.
        const kind = name.replace(/\d+/g, '');
        if (met.has(kind) || !(await field.isVisible()) || !(await field.isEditable())) continue;
        met.add(kind);
        await field.fill(name === LONGEST.field ? LONGEST.text : TOO_LONG);
        await field.blur();
        await expect.soft(field, `${section}: «${name}» is marked`).toHaveAttribute('aria-invalid', 'true');
        const [{ sentence } = { sentence: '' }] = await saidBy(field);
        expect.soft(sentence, `${section}: «${name}» says why`).toMatch(SENTENCE);
      }
      const faults = clerk.getByRole('button', { name: 'Đến chỗ cần sửa' });
      if (await faults.isVisible()) await faults.click();
      const first = body.locator('[aria-invalid=true]').filter({ visible: true }).first();
      await expect(first, 'the first takes the focus').toBeFocused();
      expect(met.size, 'fields met').toBeGreaterThan(0);
    });
});
