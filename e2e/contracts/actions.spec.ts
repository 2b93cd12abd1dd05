import { createHash } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { type Captured, captureAction, post, test } from '../support/forge';
import { type FreshDesk, freshDesk } from '../support/fresh-desk';
import { readServed } from '../support/sample';
import { expect } from '../support/test';

/*
 * What can be posted without our pages: an action captured from the desk, sent again by somebody else or from
 * somewhere else. Nothing may be written; and sent as it was meant to be, it is.
 */
test.describe.configure({ mode: 'default' });

const FORGED = 'Tiêu đề giả mạo';

let desk: FreshDesk;
test.beforeAll(({ browserName: _ }, { workerIndex }) => {
  const none = createHash('sha256').update('none').digest('hex');
  desk = freshDesk(`gia-mao-${workerIndex}`, [none, none]);
});

/** Every event of the council, the newest state of its sessions, and what it published. */
function written() {
  return {
    events: readServed('select * from events where council_id = ?', desk.councilId),
    sessions: readServed('select * from council_sessions where council_id = ?', desk.councilId),
    publications: readServed('select * from publications where council_id = ?', desk.councilId),
  };
}

type Attempt = { what: string; account: string | null; headers: Record<string, string> };

/** `rightful` is the role that may; everybody else may not, nor may they from anywhere but our own pages. */
function attempts(rightful: 'clerk' | 'chair', ours: Record<string, string>): Attempt[] {
  const roles = (['clerk', 'chair', 'councillor', 'admin'] as const).filter((role) => role !== rightful);
  const other = rightful === 'clerk' ? 'thuky@mau.example' : 'chutoa@mau.example';
  const account = desk.account(rightful);
  return [
    { what: 'signed out', account: null, headers: ours },
    ...roles.map((role) => ({ what: role, account: desk.account(role), headers: ours })),
    { what: `${rightful} of another council`, account: other, headers: ours },
    { what: 'no origin', account, headers: {} },
    { what: 'an origin of nowhere', account, headers: { origin: 'null' } },
    { what: 'another site', account, headers: { origin: 'https://elsewhere.example' } },
  ];
}

type Forger = (account: string | null) => Promise<APIRequestContext>;

async function refusesEach(forger: Forger, tried: Attempt[], action: Captured) {
  for (const { what, account, headers } of tried) {
    const before = written();
    const answer = await post(await forger(account), action, headers);
    const text = await answer.text();
    expect.soft(written(), `${what} wrote nothing`).toEqual(before);
    expect.soft(text, `${what} learned nothing`).not.toContain(FORGED);
  }
}

/** Types a new title and captures the save that follows by itself. */
const captureSave = (page: Page, session: string) =>
  captureAction(page, async () => {
    await page.goto(paths.deskSection(session, 'general'));
    await page.getByLabel('Tiêu đề trên trang').fill(FORGED);
  });

test('a save of the desk is the clerk’s alone, from our own pages', async ({ forger, ours, signIn }) => {
  const save = await captureSave(await signIn(desk.account('clerk')), desk.draft);
  await refusesEach(forger, attempts('clerk', ours), save);

  const before = written();
  const clerk = await forger(desk.account('clerk'));
  const asMeant = await post(clerk, save, ours);
  expect(asMeant.status()).toBe(200);
  expect(written().sessions, 'sent as it was meant, it is written').not.toEqual(before.sessions);

  const once = written();
  await post(clerk, save, ours);
  expect(written(), 'sent twice, it is written once').toEqual(once);

  const others = readServed('select * from council_sessions where id = ?', 'mau-khoa-2-ky-3');
  const aimed = save.body.toString('latin1').replaceAll(desk.draft, 'mau-khoa-2-ky-3');
  expect(aimed).toContain('mau-khoa-2-ky-3');
  const answer = await post(clerk, save, ours, aimed);
  expect(answer.status(), 'another council’s session is not there').toBe(404);
  expect(readServed('select * from council_sessions where id = ?', 'mau-khoa-2-ky-3')).toEqual(others);

  const waiting = save.body.toString('latin1').replaceAll(desk.draft, desk.waiting);
  await post(clerk, save, ours, waiting);
  expect(written(), 'what was submitted is not written to').toEqual(once);
});

test('an approval is the chair’s alone, from our own pages', async ({ forger, ours, signIn }) => {
  const page = await signIn(desk.account('chair'));
  const approve = await captureAction(page, async () => {
    await page.goto(paths.deskPublish(desk.waiting));
    await page.getByRole('button', { name: 'Duyệt và công bố bản 1' }).click();
  });
  await refusesEach(forger, attempts('chair', ours), approve);

  const chair = await forger(desk.account('chair'));
  const wrongDigest = approve.body.toString('latin1').replace(/[0-9a-f]{64}/, 'f'.repeat(64));
  const before = written();
  await post(chair, approve, ours, wrongDigest);
  expect(written(), 'what was not previewed is not published').toEqual(before);

  await post(chair, approve, ours);
  expect(written().publications, 'sent as it was meant, it is published').toHaveLength(1);
  const once = written();
  await post(chair, approve, ours);
  expect(written(), 'sent twice, it is published once').toEqual(once);
});
