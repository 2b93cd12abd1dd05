import type { BrowserContext, Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { RAN, scripts } from '@/lib/test-hostile';
import { type Section, sections } from '@/lib/words';
import { type HostileCouncil, hostileCouncil } from '../support/hostile-council';
import { expect, test } from '../support/test';

/* Markup and odd characters in every field there is: shown as they were written, wherever they are shown. */
test.describe.configure({ mode: 'default' });

let bad: HostileCouncil;
test.beforeAll(({ browserName: _ }, { workerIndex }) => {
  bad = hostileCouncil(`xau-${workerIndex}`);
});

/** Tells which scripts of the corpus ran in any page of the window. */
async function watch(context: BrowserContext): Promise<string[]> {
  const ran: string[] = [];
  await context.exposeFunction(RAN, (number: unknown) => ran.push(String(number)));
  context.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  return ran;
}

/** Opens the page and looks for what would have been taken for markup. */
async function look(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address);
  expect.soft(answer?.status(), address).toBe(200);
  const found = await page.evaluate(
    (name) => ({
      handlers: [...document.querySelectorAll('*')].filter((element) =>
        [...element.attributes].some(
          (attribute) =>
            (/^on/i.test(attribute.name) && attribute.value.includes(name)) ||
            (/^(?:href|src|srcdoc|action|formaction)$/i.test(attribute.name) &&
              /^\s*javascript:/i.test(attribute.value)),
        ),
      ).length,
      frames: document.querySelectorAll('iframe, object, embed, base, math').length,
      data: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
        (script) => script.textContent ?? '',
      ),
    }),
    RAN,
  );
  expect.soft(found, address).toMatchObject({ handlers: 0, frames: 0 });
  for (const data of found.data) expect.soft(() => JSON.parse(data), address).not.toThrow();
}

test('a script in every field runs on no page residents read', async ({ page, context }) => {
  test.slow();
  const ran = await watch(context);
  const { council, slug } = bad;
  await look(page, paths.session(council, slug));
  await expect(page.locator('body'), 'it is shown as it was written').toContainText(scripts[0]);
  const links = await page
    .locator(`a[href*="/nghi-quyet/"], a[href*="/dai-bieu/"]`)
    .evaluateAll((all) => [
      ...new Set(all.map((link) => new URL((link as HTMLAnchorElement).href).pathname)),
    ]);
  expect(links.length).toBeGreaterThan(2);
  const resolution = links.find((link) => link.includes('/nghi-quyet/')) ?? '';
  const delegate = links.find((link) => link.includes('/dai-bieu/')) ?? '';
  for (const address of [
    paths.home(),
    paths.council(council),
    paths.sessions(council),
    paths.version(council, slug, 1),
    paths.changes(council, slug),
    paths.resolutions(council),
    resolution,
    paths.budget(council),
    paths.budgetYear(council, 2023),
    paths.delegates(council),
    delegate,
    paths.corrections(council),
    ...scripts.slice(0, 3).map((script) => paths.search(council, script)),
    paths.search(council, 'nghiTruongHostile'),
  ])
    await look(page, address);
  expect(ran).toEqual([]);
});

test('nor in what programs read: feeds, calendar, record and picture are whole', async ({
  page,
  request,
}) => {
  const { council, slug } = bad;
  const feed = await (await request.get(paths.feed(council))).text();
  await page.goto(paths.recordSchema(2));
  const fault = await page.evaluate(
    (xml) =>
      new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent,
    feed,
  );
  expect(fault ?? null).toBeNull();
  expect(feed).not.toContain(`<script>${RAN}`);

  const calendar = await (await request.get(paths.calendar(council))).text();
  for (const line of calendar.split('\r\n').filter(Boolean))
    expect.soft(line).toMatch(/^(?:[A-Z-]+[;:]|[ \t])/);

  const record = await request.get(paths.recordFile(council, slug));
  expect(JSON.stringify(await record.json())).toContain(RAN);
  expect(record.headers()['content-type']).toContain('json');

  const picture = await request.get(paths.shareImage(council, slug));
  expect(picture.status(), 'a picture needs no letter from elsewhere').toBe(200);
  expect(picture.headers()['content-type']).toBe('image/png');
  expect((await picture.body()).length).toBeGreaterThan(5_000);
});

test('nor on any page of the people who work with it', async ({ signIn }) => {
  test.slow();
  const { council, sessionId, resolutionId } = bad;
  const visits: [account: string, addresses: string[]][] = [
    [
      bad.account('clerk'),
      [
        paths.deskCouncil(council),
        ...sections.map((section: Section) => paths.deskSection(sessionId, section)),
        paths.deskChecks(sessionId),
        paths.deskPublish(sessionId),
        paths.deskPreview(sessionId),
        paths.deskHistory(sessionId),
        paths.deskReview(sessionId),
        paths.deskConvening(sessionId),
      ],
    ],
    [
      bad.account('councillor'),
      [paths.chamber(), paths.chamberSession(sessionId), paths.chamberResolution(resolutionId)],
    ],
    [
      bad.account('admin'),
      [paths.adminTrail(council), paths.adminTerms(council), paths.adminAccounts(council)],
    ],
  ];
  for (const [account, addresses] of visits) {
    const page = await signIn(account);
    const ran = await watch(page.context());
    for (const address of addresses) await look(page, address);
    expect(ran, account).toEqual([]);
  }
});
