import { join } from 'node:path';
import { type APIRequestContext, request } from '@playwright/test';
import { Database } from '@/db/sqlite';
import { paths } from '@/lib/paths';
import { type Role, roles } from '@/lib/words';
import { builtActions, callAction } from '../support/forge';
import { freshDesk } from '../support/fresh-desk';
import { startServer } from '../support/own-server';
import { signInByRequest } from '../support/sign-in';
import { expect, test } from '../support/test';
import { actionSteps, SECRET } from './actions-table';
import type { Step, World } from './actions-world';

/*
 * What can be sent without our pages: every server action, by everybody who may not, in front of a server of its own.
 * That nothing was written is read from SQLite itself: the version of its file does not move. Sent by anybody who may, in
 * the same words, the action does what it is for.
 */
test.describe.configure({ mode: 'serial' });

const elsewhere: Record<Role | 'province', string> = {
  clerk: 'thuky@mau.example',
  chair: 'chutoa@mau.example',
  councillor: 'daibieu02@mau.example',
  admin: 'quantri@mau.example',
  // Who looks after every council is of all of them: an administrator of one is not.
  province: 'quantri@mau.example',
};
const actions = builtActions();

let server: ReturnType<typeof startServer>;
let database: Database;
let world: World;
let ours: { origin: string };
const asking = new Map<string | null, APIRequestContext>();

/** As a mail server does that takes nothing. */
function refuseLetters(folder: string): void {
  const database = new Database(join(folder, 'council.db'));
  database.exec(`create trigger letters_refused after insert on outbox
    begin update outbox set state = 'refused' where id = new.id; end`);
  database.close();
}

/** As a storm does once somebody has answered. */
function putOffWhatIsAnswered(folder: string): void {
  const database = new Database(join(folder, 'council.db'));
  database.exec(`create trigger put_off after insert on convening_answers
    begin update council_sessions set occurrence = 'postponed' where id = new.session_id; end`);
  database.close();
}

test.beforeAll(async () => {
  let desk = {} as World['desk'];
  server = startServer((folder) => {
    desk = freshDesk('actions', folder);
    refuseLetters(folder);
    putOffWhatIsAnswered(folder);
  });
  ours = { origin: `http://127.0.0.1:${await server.port}` };
  database = new Database(join(server.folder, 'council.db'), { readonly: true });
  const one: World['one'] = (sql, ...values) =>
    String(
      database
        .prepare(sql)
        .pluck()
        .get(...values),
    );
  world = { desk, one, previewDigest: '', reader: '', offered: '' };
});
test.afterAll(async () => {
  for (const as of asking.values()) await as.dispose();
  database.close();
  server.stop();
  await server.ended;
  server.remove();
});

/** Somebody's program: signed in the first time it is needed. */
async function as(account: string | null): Promise<APIRequestContext> {
  const known = asking.get(account);
  if (known) return known;
  const context = await request.newContext({ baseURL: ours.origin });
  if (account) await signInByRequest(context, account);
  asking.set(account, context);
  return context;
}

/** Moves whenever anybody commits anything. */
const fileVersion = () => database.pragma('data_version', { simple: true });

type Attempt = { what: string; account: string | null; headers?: Record<string, string>; maySee?: boolean };

function wrongAttempts({ rightful }: Step): Attempt[] {
  const role = rightful === 'anybody' ? 'clerk' : rightful;
  const account = world.desk.account(role);
  const all = [...roles, 'province'] as const;
  const others = rightful === 'anybody' ? [] : all.filter((one) => one !== rightful);
  return [
    { what: 'signed out', account: null },
    ...others.map((one) => ({ what: one, account: world.desk.account(one), maySee: one === 'chair' })),
    ...(rightful === 'anybody' ? [] : [{ what: `${role} of another council`, account: elsewhere[role] }]),
    { what: 'no origin', account, headers: {} },
    { what: 'an origin of nowhere', account, headers: { origin: 'null' } },
    { what: 'another site', account, headers: { origin: 'https://elsewhere.example' } },
  ];
}

type Args = readonly unknown[];

async function send(step: Step, { account, headers = ours }: Attempt, args: Args) {
  const sent = { id: actions.get(step.action) ?? '', page: step.page(world), args };
  return callAction(await as(account), sent, headers);
}

/** What no page of ours would send. */
const nonsense: readonly Args[] = [
  [],
  [null, null, null],
  ['x', 'x', 'x'],
  [[], [], []],
  [{}, {}, {}],
  [7, -1, true],
];

/** These name no version they were made on: sent twice, they are written twice. */
const WRITTEN_TWICE = [
  // Each address is another one.
  'account/actions.ts#makeAddress',
  'account/actions.ts#saveNewPassword',
  'account/actions.ts#signOutElsewhere',
  // A second time the code is a wrong one, and counted.
  'account/factors/actions.ts#addApp',
  ...['confirm', 'renewCodes'].map((name) => `account/factors/actions.ts#${name}`),
  ...['dropFactors', 'saveName', 'savePassword', 'saveRoles', 'signOutEverywhere'].map(
    (name) => `admin/[council]/accounts/actions.ts#${name}`,
  ),
  ...['saveDeadlines', 'saveFactorRoles', 'saveNames', 'saveQuorum'].map(
    (name) => `admin/[council]/actions.ts#${name}`,
  ),
  ...['saveBody', 'saveMember'].map((name) => `admin/[council]/terms/[term]/bodies/actions.ts#${name}`),
  ...[
    'saveMandate',
    'saveMandateEnd',
    'saveNewOffice',
    'saveOffice',
    'saveOfficeEnd',
    'saveRegisterComplete',
    'saveTerm',
  ].map((name) => `admin/[council]/terms/actions.ts#${name}`),
  'province/[council]/actions.ts#saveEnd',
];

test('every server action of the build is in the table, and nothing else is', () => {
  const known = [...new Set(actionSteps.map(({ action }) => action))].sort();
  const built = [...actions.keys()].sort();
  expect(
    built.filter((action) => !known.includes(action)),
    'add these to e2e/contracts/actions-table.ts, with who may send them and what',
  ).toEqual([]);
  expect(known, 'only what exists').toEqual(built);
});

const writtenTwice = new Set<string>();

for (const [index, step] of actionSteps.entries())
  test(`${index + 1} ${step.action} is for: ${step.rightful}`, async () => {
    const wrong = wrongAttempts(step);
    // Signing in is written too.
    for (const { account } of wrong) await as(account);
    if (step.action.endsWith('#approve')) world = { ...world, previewDigest: await shownDigest() };
    if (step.action.endsWith('#addApp')) world = { ...world, offered: await shownSecret() };
    if (step.action === 'chamber/actions.ts#send') world = { ...world, reader: await shownReader() };

    const args = step.args(world);
    for (const attempt of wrong) {
      const before = fileVersion();
      const answer = await send(step, attempt, args);
      expect.soft(fileVersion(), `${attempt.what} wrote nothing`).toBe(before);
      if (!attempt.maySee)
        expect
          .soft(await answer.text(), `${attempt.what} learned nothing`)
          .not.toContain(step.shows ?? SECRET);
    }

    const rightful = {
      what: 'as meant',
      account: world.desk.account(step.rightful === 'anybody' ? 'clerk' : step.rightful),
    };
    const before = fileVersion();
    for (const wrongArgs of takesNothing(step) ? [] : nonsense) {
      const answer = await send(step, rightful, wrongArgs);
      expect.soft(answer.status(), `${JSON.stringify(wrongArgs)} is no surprise`).toBeLessThan(500);
      expect.soft(fileVersion(), `${JSON.stringify(wrongArgs)} is written nowhere`).toBe(before);
    }

    const answer = await send(step, rightful, args);
    expect([200, 303], 'sent as it is meant').toContain(answer.status());
    if (step.shows) expect(await answer.text()).toContain(step.shows);
    else expect(fileVersion(), 'sent as it is meant, it is written').not.toBe(before);
    if (step.shows) return;
    const once = fileVersion();
    await send(step, rightful, args);
    if (fileVersion() !== once) writtenTwice.add(step.action);
  });

test('sent twice, it is written once', () => {
  expect([...writtenTwice].sort()).toEqual(WRITTEN_TWICE);
});

/** Says so about oneself, whatever is sent along. */
const takesNothing = ({ action }: Step) =>
  /#(signOut|signOutElsewhere|makeAddress|removeAddress|renewCodes)$/.test(action);

test('what is no call at all writes nothing and tells nothing', async () => {
  const chair = await as(world.desk.account('chair'));
  const id = actions.get('desk/sessions/[session]/actions.ts#save') ?? '';
  const page = paths.deskSection(world.desk.draft, 'tasks');
  const bodies = [
    '',
    '[',
    '{"',
    '7',
    'null',
    '["$1"]',
    '["$F1"]',
    '["$B1"]',
    '[{"__proto__":{}}]',
    '['.repeat(9_999),
  ];
  const before = fileVersion();
  for (const data of bodies) {
    const headers = { ...ours, 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' };
    const text = await (await chair.post(page, { headers, data })).text();
    // React's reader gives up on some of these before anything of ours is asked.
    expect
      .soft(text, `«${data.slice(0, 20)}» shows no source`)
      .not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts\b/);
  }
  for (const unknown of ['0'.repeat(42), 'x', '__proto__', 'constructor']) {
    const answer = await chair.post(page, { headers: { ...ours, 'next-action': unknown }, data: '[]' });
    expect.soft(answer.status(), unknown).toBeGreaterThanOrEqual(400);
    expect.soft(answer.status(), unknown).toBeLessThan(500);
  }
  expect(fileVersion()).toBe(before);
  expect((await chair.get(paths.health())).status(), 'and the server goes on').toBe(200);
});

/** The fingerprint the chair's page sends along with an approval. */
async function shownDigest(): Promise<string> {
  const chair = await as(world.desk.account('chair'));
  const page = await (await chair.get(paths.deskPublish(world.desk.waiting))).text();
  return /recordDigest\W+([0-9a-f]{64})/.exec(page)?.[1] ?? '';
}

async function shownReader(): Promise<string> {
  const councillor = await as(world.desk.account('councillor'));
  const page = await (await councillor.get(paths.chamber())).text();
  return /data-chamber-reader="([\w-]+)"/.exec(page)?.[1] ?? '';
}

async function shownSecret(): Promise<string> {
  const clerk = await as(world.desk.account('clerk'));
  return /<code[^>]*>([A-Z2-7]{32})</.exec(await (await clerk.get(paths.account())).text())?.[1] ?? '';
}
