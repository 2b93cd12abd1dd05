import { createHash } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { unzipSync } from 'fflate';
import { paths } from '@/lib/paths';
import { claimsOf, outlineOf, pageCount, textOf } from '@/lib/server/print/test-pdf';
import { expect, test } from '../support/test';

const FULL = { council: 'mau', slug: 'khoa-2-ky-2', session: 'mau-khoa-2-ky-2' };
const SEED = { council: 'duc-thang', slug: 'khoa-2-ky-11' };
const WITHDRAWN = { council: 'mau', slug: 'khoa-2-dot-xuat-1' };
const DRAFT = 'mau-khoa-2-ky-3';

const pdf = async (request: APIRequestContext, address: string) => {
  const response = await request.get(address);
  expect([address, response.status(), response.headers()['content-type']]).toEqual([
    address,
    200,
    'application/pdf',
  ]);
  return new Uint8Array(await response.body());
};

test('a resident opens the minutes from the session, and they name the version and what the page says', async ({
  page,
  request,
}) => {
  await page.goto(paths.session(FULL.council, FULL.slug));
  await page.getByText('Văn bản để in').click();
  const link = page
    .getByRole('listitem')
    .filter({ hasText: 'Biên bản kỳ họp' })
    .getByRole('link', { name: 'PDF' });
  const text = textOf(await pdf(request, (await link.getAttribute('href')) ?? ''));
  const { digest, version } = await page.evaluate(
    async (address) => {
      const bytes = await (await fetch(address)).arrayBuffer();
      const hash = await crypto.subtle.digest('SHA-256', bytes);
      const digest = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return { digest, version: JSON.parse(new TextDecoder().decode(bytes)).version };
    },
    paths.recordFile(FULL.council, FULL.slug),
  );
  expect(text).toContain(`Lập từ bản công bố số ${version} · SHA-256 ${digest}`);
  for (const said of await page.locator('#nghi-quyet h3').allTextContents())
    expect(text).toContain(said.replace(/\s+/g, ' ').trim().slice(0, 40));
  expect(text).toContain('20 trên 26 đại biểu tán thành, cần 14.');
});

test('the seed’s minutes state what it states and leave free only what the form asks', async ({
  request,
}) => {
  const file = await pdf(request, paths.paper(SEED.council, SEED.slug, 'bien-ban', 'pdf'));
  const text = textOf(file);
  for (const said of [
    'ngày 12 tháng 6 năm 2020',
    'trên 3,5 tỷ đồng',
    '41,5%',
    '98,4%',
    '8/8',
    'biểu quyết thống nhất',
  ])
    expect(text).toContain(said);
  expect(text).not.toMatch(/\b0 (?:tán thành|đại biểu)|26 đại biểu|null|undefined|NaN/);
  expect(text).toContain('Kỳ họp kết thúc vào …… giờ ……, ngày 12 tháng 6 năm 2020./.');
  expect(claimsOf(file).title).toContain('Kỳ họp thứ 11');
});

test('each version keeps its papers, and a withdrawn one says so instead', async ({ request }) => {
  const of = async (version: number) =>
    textOf(await pdf(request, paths.paper(FULL.council, FULL.slug, 'bien-ban', 'pdf', version)));
  expect(await of(1)).toContain('bản công bố số 1');
  expect(await of(2)).toContain('bản công bố số 2');
  const gone = await request.get(paths.paper(WITHDRAWN.council, WITHDRAWN.slug, 'bien-ban', 'pdf'));
  expect([gone.status(), await gone.text()]).toEqual([410, expect.stringContaining('đã thu hồi')]);
  for (const name of ['giay-moi', 'nghi-quyet-99', 'khong-co'])
    expect((await request.get(paths.paper(FULL.council, FULL.slug, name, 'pdf'))).status()).toBe(404);
});

test('what is not published is stamped as a draft, what is published is not', async ({ signIn }) => {
  const page = await signIn('thuky@mau.example');
  await page.goto(paths.deskPapers(DRAFT));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('In và tải');
  await expect(page.getByText('DỰ THẢO', { exact: false })).toBeVisible();
  const draft = textOf(await pdf(page.request, paths.deskPaper(DRAFT, 'giay-trieu-tap', 'pdf')));
  expect(draft).toContain('DỰ THẢO');
  expect(draft).toMatch(/Dự thảo, chưa công bố · (?:mẫu văn bản số \d+ · )?SHA-256/u);
  const full = textOf(await pdf(page.request, paths.deskPaper(FULL.session, 'diem-danh', 'pdf')));
  expect(full).not.toContain('DỰ THẢO');
  expect(full).toContain('Tổng số đại biểu: 26. Hai phần ba: 18. Quá nửa: 14.');
});

test('a resolution’s page leads to the resolution as it is signed', async ({ page, request }) => {
  await page.goto(paths.resolutions('mau'));
  await page
    .getByRole('link', { name: /Phê chuẩn quyết toán thu, chi ngân sách phường năm 2025/ })
    .first()
    .click();
  const link = page
    .locator('dt', { hasText: 'Bản in' })
    .locator('xpath=following-sibling::dd')
    .getByRole('link', { name: 'PDF' });
  const text = textOf(await pdf(request, (await link.getAttribute('href')) ?? ''));
  expect(text).toContain('Số: 08/NQ-HĐND');
  expect(text).toContain('QUYẾT NGHỊ:');
  expect(text).toContain('Nguyễn Thị Hồng Vân');
});

test('a whole session is one numbered file, whose sums anybody can check', async ({ page, request }) => {
  await page.goto(paths.session(FULL.council, FULL.slug));
  await page.getByText('Văn bản để in').click();
  const all = page.getByRole('listitem').filter({ hasText: 'Toàn bộ hồ sơ' });
  const [archive, together] = await Promise.all(
    ['ZIP', 'PDF'].map(async (name) => {
      const answer = await request.get((await all.getByRole('link', { name }).getAttribute('href')) ?? '');
      expect(answer.status()).toBe(200);
      return new Uint8Array(await answer.body());
    }),
  );
  const files = unzipSync(archive ?? new Uint8Array());
  const names = Object.keys(files);
  expect(names[0]).toBe('01-bien-ban.pdf');
  expect(names).toEqual(expect.arrayContaining(['00-muc-luc.pdf', 'ho-so.json', 'SHA256SUMS']));
  const sums = new TextDecoder().decode(files.SHA256SUMS).trim().split('\n');
  expect(sums).toHaveLength(names.length - 1);
  for (const line of sums) {
    const [digest, name = ''] = line.split('  ');
    expect([
      name,
      createHash('sha256')
        .update(files[name] ?? '')
        .digest('hex'),
    ]).toEqual([name, digest]);
  }
  const index = textOf(files['00-muc-luc.pdf'] ?? new Uint8Array());
  for (const line of sums.filter((one) => !one.endsWith('00-muc-luc.pdf')))
    expect(index).toContain(line.split('  ')[0]);
  const record = await request.get(paths.recordFile(FULL.council, FULL.slug));
  expect(Buffer.from(files['ho-so.json'] ?? '').equals(await record.body())).toBe(true);
  const papers = names.filter((name) => /^\d\d-(?!muc-luc)/.test(name));
  const pages = papers.reduce((sum, name) => sum + pageCount(files[name] ?? new Uint8Array()), 0);
  expect(pageCount(together ?? new Uint8Array())).toBeGreaterThan(pages);
  expect(outlineOf(together ?? new Uint8Array())).toHaveLength(papers.length + 1);
});

test('the desk’s file holds the office’s own papers; a withdrawn session gives none', async ({
  signIn,
  request,
}) => {
  const page = await signIn('thuky@mau.example');
  await page.goto(paths.deskPapers(DRAFT));
  const link = page.getByRole('link', { name: 'ZIP' });
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  const names = Object.keys(unzipSync(new Uint8Array(await answer.body())));
  expect(names.some((name) => name.endsWith('-giay-moi.pdf'))).toBe(true);
  expect(names).not.toContain('ho-so.json');
  for (const form of ['zip', 'pdf'] as const) {
    const gone = await request.get(paths.sessionFile(WITHDRAWN.council, WITHDRAWN.slug, form));
    expect([gone.status(), await gone.text()]).toEqual([410, expect.stringContaining('đã thu hồi')]);
  }
});
