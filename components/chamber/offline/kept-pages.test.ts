import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { READER_HEADER } from './kept';
import { keptPages } from './kept-pages.mjs';

const ORIGIN = 'https://hdnd.example.vn';
const DRAFT = '/chamber/resolutions/r1';
const DAY_MS = 86_400_000;

vi.stubGlobal('location', { origin: ORIGIN });
// The tests of the rules share one world.
afterAll(() => vi.unstubAllGlobals());

/** The browser's store, as far as the worker uses it. */
class Kept {
  readonly rows = new Map<string, Response>();
  private readonly keyOf = (asked: Request | string) => {
    const { pathname, search } = new URL(typeof asked === 'string' ? asked : asked.url, ORIGIN);
    return pathname + search;
  };
  match = async (asked: Request | string) => this.rows.get(this.keyOf(asked))?.clone();
  put = async (asked: Request | string, response: Response) =>
    void this.rows.set(this.keyOf(asked), response);
  delete = async (asked: Request | string) => this.rows.delete(this.keyOf(asked));
  keys = async () => [...this.rows.keys()].map((key) => ({ url: ORIGIN + key }));
}

const page = (title: string, reader = 'an', drawnWith = '/_next/static/chunks/one.js') =>
  new Response(
    `<!doctype html><html lang="vi"><head><title>${title} – Nghị Trường</title><script src="${drawnWith}"></script></head><body><div data-chamber-reader="${reader}">${title}</div></body></html>`,
    { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': 'script-src x' } },
  );

type Answer = (path: string, options?: RequestInit) => Response | Promise<Response>;

let store: Kept;
let serve: Answer;
let at: number;
let kept: ReturnType<typeof keptPages>;
const asked: string[] = [];

beforeEach(() => {
  store = new Kept();
  at = Date.parse('2026-11-30T02:42:00.000Z');
  asked.length = 0;
  const stores = {
    open: async () => store as unknown as Cache,
    delete: async () => {
      store.rows.clear();
      return true;
    },
  };
  const load = async (request: Request | string, options?: RequestInit) => {
    const { pathname, search } = new URL(typeof request === 'string' ? request : request.url, ORIGIN);
    asked.push(`${options?.method ?? 'GET'} ${pathname}${search}`);
    return serve(pathname, options);
  };
  kept = keptPages({ stores, load, now: () => at, pause: () => new Promise(() => undefined) });
});

const everything: Answer = (path) =>
  path.startsWith('/_next/') ? new Response('x') : page(path.endsWith('r1') ? 'Dự toán' : 'Trang đại biểu');
const offline: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
const gone: Answer = (path) => (path === DRAFT ? new Response(null, { status: 404 }) : everything(path));

/** Goes to a page as a browser does, and waits for what goes on after. */
async function visit(path: string, more: object = {}) {
  const work: Promise<unknown>[] = [];
  const request = { url: ORIGIN + path, method: 'GET', mode: 'navigate', headers: new Headers(), ...more };
  const answer = await kept.answer(request as Request, (one) => void work.push(one));
  const text = (await answer?.text()) ?? null;
  await Promise.all(work);
  return text;
}

describe('a page that was opened', () => {
  it('is read without a network, with when its copy was made and the policy it came with', async () => {
    serve = everything;
    await visit(DRAFT);
    serve = offline;
    expect(await visit(DRAFT)).toContain('<html data-kept-at="2026-11-30T02:42:00.000Z" lang="vi">');
    expect((await store.match(DRAFT))?.headers.get('content-security-policy')).toBe('script-src x');
    expect(await visit(`${DRAFT}?gop-y=r1-1`)).toContain('Dự toán');
  });

  it('is asked of the network first, and kept anew', async () => {
    serve = everything;
    await visit(DRAFT);
    serve = () => page('Bản mới');
    expect(await visit(DRAFT)).toContain('Bản mới');
    serve = offline;
    expect(await visit(DRAFT)).toContain('Bản mới');
  });

  it.each([502, 503, 504])('is read where a proxy answers %i in the server’s place', async (status) => {
    serve = everything;
    await visit(DRAFT);
    serve = () => new Response('Bad gateway', { status });
    expect(await visit(DRAFT)).toContain('Dự toán');
  });

  it('brings what it is drawn with, letters too, whatever a later build has', async () => {
    const css = "@font-face { src: url(../media/a.woff2) format('woff2') }";
    serve = (path) =>
      path.endsWith('.css')
        ? new Response(css)
        : path.startsWith('/_next/')
          ? new Response('x')
          : page('Dự toán', 'an', '/_next/static/css/one.css');
    await visit(DRAFT);
    serve = () => new Response(null, { status: 404 });
    const script = { mode: 'cors' };
    expect(await visit('/_next/static/css/one.css', script)).toBe(css);
    expect(await visit('/_next/static/media/a.woff2', script)).toBe('x');
  });

  it('of which the router asked for a part is kept when it says so', async () => {
    serve = everything;
    await kept.keep(DRAFT);
    serve = offline;
    expect(await visit(DRAFT)).toContain('Dự toán');
    await expect(kept.keep('/chamber/mine')).resolves.toBeUndefined();
  });

  it('is not replaced by what was asked of it besides', async () => {
    serve = everything;
    await visit(DRAFT);
    serve = () => page('So hai bản');
    await visit(`${DRAFT}?tu=1&den=2`);
    await kept.keep(`${DRAFT}?tu=1&den=2`);
    serve = offline;
    expect(await visit(DRAFT)).toContain('Dự toán');
    expect(await visit(`${DRAFT}?tu=1&den=2`)).toContain('Dự toán');
  });

  it('is not shown after thirty days', async () => {
    serve = everything;
    await visit(DRAFT);
    serve = offline;
    at += 31 * DAY_MS;
    expect(await visit(DRAFT)).toContain('không còn lưu trang nào');
  });
});

it('a page that was never opened says so, and which ones were', async () => {
  serve = everything;
  await visit('/chamber');
  serve = offline;
  const said = await visit(DRAFT);
  expect(said).toContain('chưa mở lần nào');
  expect(said).toContain(
    '<a href="/chamber">Trang đại biểu<small>bản lưu lúc 09:42 ngày 30/11/2026</small></a>',
  );
});

describe('a copy goes', () => {
  it.each([401, 403, 404, 410])('when the server says %i', async (status) => {
    serve = everything;
    await visit(DRAFT);
    serve = () => new Response(null, { status });
    await visit(DRAFT);
    serve = offline;
    expect(await visit(DRAFT)).not.toContain('Dự toán');
  });

  it('when the server sends its reader to sign in', async () => {
    serve = everything;
    await visit(DRAFT);
    // No test can make what a browser gives for a redirect that is not followed.
    const redirect = { status: 0, type: 'opaqueredirect', clone: () => redirect, text: async () => '' };
    serve = () => redirect as unknown as Response;
    await visit(DRAFT);
    serve = offline;
    expect(await visit(DRAFT)).not.toContain('Dự toán');
  });

  it('when the router hears that its page is gone', async () => {
    serve = everything;
    await visit(DRAFT);
    serve = gone;
    await visit(DRAFT, { mode: 'cors', headers: new Headers({ rsc: '1' }) });
    serve = offline;
    expect(await visit(DRAFT)).not.toContain('Dự toán');
  });

  it('when any other page is opened after it was withdrawn', async () => {
    serve = everything;
    await visit(DRAFT);
    at += 61_000;
    serve = gone;
    await visit('/chamber');
    expect(asked).toContain(`HEAD ${DRAFT}`);
    serve = offline;
    expect(await visit(DRAFT)).not.toContain('Dự toán');
    expect(await visit('/chamber')).toContain('Trang đại biểu');
  });

  it('when somebody else signs in on this device', async () => {
    serve = everything;
    await visit(DRAFT);
    serve = (path) => (path.startsWith('/_next/') ? new Response('x') : page('Của Bình', 'binh'));
    at += 1;
    await visit('/chamber');
    serve = offline;
    expect(await visit(DRAFT)).not.toContain('Dự toán');
    expect(await visit('/chamber')).toContain('Của Bình');
  });

  it('with the sign-out, and what was under way does not bring it back', async () => {
    let answer: (response: Response) => void = () => undefined;
    serve = () =>
      new Promise((done) => {
        answer = done;
      });
    const coming = visit(DRAFT);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    at += 1;
    await kept.forget();
    answer(page('Dự toán'));
    await coming;
    expect(store.rows.size).toBe(0);
  });

  it('when there is too much, the oldest first', async () => {
    serve = everything;
    for (let n = 0; n < 82; n += 1) {
      at += 1_000;
      await visit(`/chamber/resolutions/n${n}`);
    }
    const left = [...store.rows.keys()].filter((key) => key.startsWith('/chamber/res'));
    expect([
      left.length,
      left.includes('/chamber/resolutions/n1'),
      left.includes('/chamber/resolutions/n81'),
    ]).toEqual([80, false, true]);
  });
});

describe('files', () => {
  const file = (reader: string) =>
    new Response('%PDF', {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition':
          'attachment; filename="to-trinh.pdf"; filename*=UTF-8\'\'T%E1%BB%9D%20tr%C3%ACnh.pdf',
        [READER_HEADER]: reader,
      },
    });

  it('are kept like pages, under what they are called', async () => {
    serve = everything;
    await visit('/chamber');
    serve = () => file('an');
    await visit('/chamber/tep/abc');
    serve = offline;
    expect(await visit('/chamber/tep/abc')).toBe('%PDF');
    expect(await visit('/chamber/kept')).toContain('Tờ trình.pdf<small>');
  });
});

it.each([
  ['what is posted', DRAFT, { method: 'POST' }],
  ['residents’ pages', '/mau/ky-hop', {}],
  ['the desk', '/desk', {}],
  ['a council whose address begins alike', '/chamber-x', {}],
  ['the worker itself', '/chamber/offline.js', { mode: 'cors' }],
  [
    'what the router asks for in advance',
    DRAFT,
    { mode: 'cors', headers: new Headers({ rsc: '1', 'next-router-prefetch': '1' }) },
  ],
  ['another site', 'x', { url: 'https://elsewhere.example/chamber' }],
])('is never answered: %s', async (_, path, more) => {
  serve = everything;
  expect(await visit(path, more)).toBeNull();
  expect(store.rows.size).toBe(0);
});

it('a page without its reader’s mark is never kept', async () => {
  serve = () => new Response('<html><title>Lỗi</title></html>', { headers: { 'content-type': 'text/html' } });
  await visit(DRAFT);
  expect(store.rows.size).toBe(0);
});
