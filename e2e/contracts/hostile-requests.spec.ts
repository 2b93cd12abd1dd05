import { request as open } from 'node:http';
import { paths } from '@/lib/paths';
import { RAN, scripts } from '@/lib/test-hostile';
import { builtActions, callAction, test } from '../support/forge';
import { type FreshDesk, freshDesk } from '../support/fresh-desk';
import { readServed } from '../support/sample';
import { expect } from '../support/test';

/* What a program can ask for that no page of ours would: no fault of the server, no markup back, nothing written. */
test.describe.configure({ mode: 'default' });

let desk: FreshDesk;
test.beforeAll(({ browserName: _ }, { workerIndex }) => {
  desk = freshDesk(`gui-xau-${workerIndex}`);
});

/** Asks as a program does: the address goes out as it is, however it is spelled. */
function ask(base: string, address: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = open({ hostname, port, path: address, method: 'GET' }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.on('error', reject).end();
  });
}

test('no address, however it is spelled, is a fault of the server or comes back as markup', async ({
  baseURL,
}) => {
  test.slow();
  const [council, slug] = ['mau', 'khoa-2-ky-2'];
  const places = [
    ...[paths.home(), paths.council(council), paths.sessions(council), paths.session(council, slug)],
    ...[paths.resolutions(council), paths.delegates(council), paths.budget(council)],
    ...[paths.corrections(council), paths.search(council), paths.feed(council), paths.calendar(council)],
    ...[paths.signIn(), paths.health()],
  ];
  const values = [
    encodeURIComponent(scripts[2]),
    ...['%00', '%ff', '%c0%af', '%u0041', '%', '%ed%a0%80', '-1', '0', '1e9', '999999', '9'.repeat(400)],
    ...['%22%20OR%20%22*', '*', '%28', 'NEAR', '__proto__', 'x'.repeat(7_000)],
  ];
  const names = ['trang', 'q', 'nam', 'ket-qua', 'loai', 'khoa', 'back', '__proto__', '_rsc'];
  const asked = values.flatMap((value, at) => {
    const query = names.map((name) => `${name}=${value.slice(0, 700)}`).join('&');
    return places.filter((_, place) => (place + at) % 3 === 0).map((place) => `${place}?${query}`);
  });
  const twisted = [
    ...[
      '/%ff',
      '/%00',
      '/%',
      `/${council}%2Fky-hop`,
      `/${council}/ky-hop/%2e%2e%2f`,
      `/${council}/%c0%ae%c0%ae/`,
    ],
    ...['//elsewhere.example', '/\\elsewhere.example', `/${council}/ky-hop/${slug}/phien-ban/1e9`],
    ...[
      `/${council}/ky-hop/${slug}/phien-ban/-1`,
      `/${council}/ky-hop/${slug}/phien-ban/99999999999999999999`,
    ],
    ...[
      `/${council}/ngan-sach/0`,
      `/${council}/ngan-sach/${'9'.repeat(30)}`,
      `/${council}/nghi-quyet/%F0%9F`,
    ],
    ...['/__proto__', '/constructor/ky-hop', '/tep/..%2f..%2fcouncil.db', `/tep/${'f'.repeat(64)}/99999`],
    ...[`/${council}/tim-kiem?q=${'a+'.repeat(3_900)}`, `/${'x'.repeat(8_000)}`, `/tep/%00`, '/tep/%ff'],
    `/${council}/${encodeURIComponent(scripts[0])}`,
  ];
  for (const address of [...asked, ...twisted]) {
    const { status, text } = await ask(baseURL ?? '', address);
    expect.soft(status, address.slice(0, 200)).toBeLessThan(500);
    expect.soft(text, address.slice(0, 200)).not.toContain(scripts[2]);
    expect.soft(text, address.slice(0, 200)).not.toContain(`"><img src=x onerror=${RAN}`);
  }
});

/** Every row of the council made for this, as far as a save could change it. */
const written = () => ({
  events: readServed('select * from events where council_id = ? order by id', desk.councilId),
  sessions: readServed('select * from council_sessions where council_id = ? order by id', desk.councilId),
  publications: readServed('select * from publications where council_id = ?', desk.councilId),
});

const actions = builtActions();
const idOf = (name: string) => actions.get(name) ?? '';
const SAVE = 'desk/sessions/[session]/actions.ts#save';
const APPROVE = 'desk/sessions/[session]/publish/actions.ts#approve';
const page = () => paths.deskSection(desk.draft, 'general');

/** The draft's general facts as its desk would send them, with another title and whatever else. */
function typed(title: string, more: object = {}) {
  const [row] = readServed<Record<string, unknown>>(
    'select * from council_sessions where id = ?',
    desk.draft,
  );
  const { starts_on: startsOn, ends_on: endsOn, occurrence, series, ordinal, label, place } = row ?? {};
  const facts = {
    id: desk.draft,
    ordinal,
    series,
    kind: null,
    label,
    title,
    place,
    startsOn,
    endsOn,
    occurrence,
  };
  const none = { purpose: null, summary: null, occurrenceNote: null, isClosed: false, reviewOpen: false };
  return { councilSessions: { set: [{ row: { ...facts, ...none, ...more } }], gone: [] } };
}
const version = () =>
  readServed<{ seq: number }>(
    "select coalesce(max(seq), 0) as seq from events where aggregate = 'general' and aggregate_id = ?",
    desk.draft,
  )[0]?.seq ?? 0;
const request = (title: string) => ({
  ...{ sessionId: desk.draft, section: 'general', base: version(), patch: typed(title) },
});

test('a save written by hand is read like any other, or refused and nothing is written', async ({
  forger,
  ours,
}) => {
  const clerk = await forger(desk.account('clerk'));
  const before = written();
  const good = request('Tiêu đề gửi tay');
  const deep = (depth: number): unknown => (depth === 0 ? {} : { a: [deep(depth - 1)] });
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ row: { id: `x${at}` }, after: null }));
  const chain = (count: number) => ({
    set: many(count).map((one, at) => ({ ...one, after: at === 0 ? null : `x${at - 1}` })),
    gone: [],
  });
  const tries: [what: string, args: unknown[]][] = [
    ['a text of a megabyte', [request('x'.repeat(1024 * 1024))]],
    ['five megabytes', [request('x'.repeat(5 * 1024 * 1024))]],
    ['no changes', [{ ...good, patch: null }]],
    ['no request', []],
    ['nothing for one', [null]],
    ['a list for one', [[good]]],
    ['another section', [{ ...good, section: '__proto__' }]],
    ['a version to come', [{ ...good, base: 99 }]],
    ['a version that is none', [{ ...good, base: -1 }]],
    ['ten thousand rows', [{ ...good, patch: { guests: { set: many(10_000), gone: [] } } }]],
    ['two thousand rows, each below the one before', [{ ...good, patch: { guests: chain(2_000) } }]],
    ['rows a thousand deep', [{ ...good, patch: deep(1_000) }]],
    ['a table of another section', [{ ...good, patch: { ...good.patch, keyTasks: { set: [], gone: [] } } }]],
    ['a table that is none', [{ ...good, patch: { constructor: { set: [], gone: [] } } }]],
    ['a row that is not there', [{ ...good, patch: { guests: { set: [{ row: { id: 'x' } }], gone: [] } } }]],
    [
      'the one row it must have, gone',
      [{ ...good, patch: { councilSessions: { set: [], gone: [desk.draft] } } }],
    ],
    ['another session’s row', [{ ...good, patch: typed('Kỳ khác', { id: desk.waiting }) }]],
  ];
  for (const [what, args] of tries) {
    const answer = await callAction(clerk, { id: idOf(SAVE), page: page(), args }, ours).catch(() => null);
    expect.soft(written(), what).toEqual(before);
    if (answer) expect.soft([200, 400, 404, 413], what).toContain(answer.status());
  }
  for (const data of ['', '{', '[', 'null', '"$F1"', '[{"a":"$Q9"}]', `${'['.repeat(50_000)}`]) {
    const headers = { ...ours, accept: 'text/x-component', 'next-action': idOf(SAVE) };
    await clerk.post(page(), { headers, data: Buffer.from(data), maxRedirects: 0 }).catch(() => undefined);
    expect.soft(written(), data.slice(0, 20)).toEqual(before);
  }
  const more = { ...good, isAdmin: true, patch: typed('Tiêu đề gửi tay', { isAdmin: [{ id: 'x' }] }) };
  const answer = await callAction(clerk, { id: idOf(SAVE), page: page(), args: [more] }, ours);
  expect(answer.status()).toBe(200);
  const { events } = written();
  expect(events).toHaveLength(before.events.length + 1);
  expect(JSON.stringify(events), 'a part nobody asked for goes nowhere').not.toContain('isAdmin');
});

test('sent twice at once, it is written once; late, it is told so', async ({ forger, ours }) => {
  const clerk = await forger(desk.account('clerk'));
  const before = written();
  const save = { id: idOf(SAVE), page: page(), args: [request('Gửi hai lần')] };
  await Promise.all(Array.from({ length: 6 }, () => callAction(clerk, save, ours)));
  expect(written().events).toHaveLength(before.events.length + 1);

  const chair = await forger(desk.account('chair'));
  const seen = await (await chair.get(paths.deskPublish(desk.waiting))).text();
  const recordDigest = /recordDigest\W+([0-9a-f]{64})/.exec(seen)?.[1] ?? '';
  const [{ base } = { base: 0 }] = readServed<{ base: number }>(
    "select max(seq) as base from events where aggregate = 'session' and aggregate_id = ?",
    desk.waiting,
  );
  const key = { sessionId: desk.waiting, base, recordDigest };
  const approve = { id: idOf(APPROVE), page: paths.deskPublish(desk.waiting), args: [key] };
  await Promise.all(Array.from({ length: 6 }, () => callAction(chair, approve, ours)));
  expect(written().publications).toHaveLength(1);

  const once = written();
  const stale = { ...request('Quá muộn'), sessionId: desk.waiting };
  const late = await callAction(clerk, { ...save, args: [stale] }, ours);
  expect(await late.text()).toContain('session.not_open');
  expect(written()).toEqual(once);
});
