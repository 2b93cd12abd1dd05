import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from './public-address';
import { publicQueries } from './public-query';

const canonical = (url: string) => {
  const read = readAddress(url);
  return typeof read === 'string' || read === null ? read : read.canonical;
};

it.each(['/_global-error', '/_not-found', '/_error', '/_document', '/_next/x', '/mau/_global-error'])(
  'what the build names for itself is nobody’s address: %s',
  (url) => {
    expect(readAddress(url)).toBeNull();
  },
);

describe('an address has one spelling', () => {
  it.each([
    ['/', '/'],
    ['/mau', '/mau'],
    ['/MAU', '/mau'],
    ['/mau/', '/mau'],
    ['//mau', '/mau'],
    ['/mau//ky-hop/', '/mau/ky-hop'],
    ['/mau/k%79-hop', '/mau/ky-hop'],
    ['/mau/ky-hop/khoa-2%2Dky-2/thay-doi', '/mau/ky-hop/khoa-2-ky-2/thay-doi'],
    ['/mau?x=1', '/mau'],
    ['/mau?', '/mau'],
    ['/mau/ky-hop?trang=1', '/mau/ky-hop'],
    ['/mau/ky-hop?trang=02', '/mau/ky-hop'],
    ['/mau/ky-hop?trang=-1&khoa=2', '/mau/ky-hop?khoa=2'],
    ['/mau/ky-hop?trang=3&trang=4', '/mau/ky-hop?trang=3'],
    ['/mau/ky-hop?trang=3&khoa=2', '/mau/ky-hop?khoa=2&trang=3'],
    ['/mau/ky-hop?trang=99999', '/mau/ky-hop'],
    ['/mau/ky-hop?khoa=100', '/mau/ky-hop'],
    ['/mau/nghi-quyet?q=&nam=2025&ket-qua=&loai=&khoa=', '/mau/nghi-quyet?nam=2025'],
    ['/mau/nghi-quyet?ket-qua=draft&loai=__proto__', '/mau/nghi-quyet'],
    [
      '/mau/nghi-quyet?loai=normative&ket-qua=adopted&q=a',
      '/mau/nghi-quyet?q=a&ket-qua=adopted&loai=normative',
    ],
    ['/mau/nghi-quyet?nam=20260', '/mau/nghi-quyet'],
    ['/mau/tim-kiem?%71=a', '/mau/tim-kiem?q=a'],
    ['/mau/tim-kiem?q=ng%C3%A2n%20s%C3%A1ch', '/mau/tim-kiem?q=ng%C3%A2n+s%C3%A1ch'],
    ['/mau/tim-kiem?q=%61', '/mau/tim-kiem?q=a'],
    ['/mau/tim-kiem?q=+a++b+', '/mau/tim-kiem?q=a+b'],
    ['/mau/tim-kiem?q=a%00b', '/mau/tim-kiem?q=ab'],
    [`/mau/tim-kiem?q=${'x'.repeat(9_000)}`, `/mau/tim-kiem?q=${'x'.repeat(200)}`],
    ['/mau/tim-kiem?trang=51&q=a', '/mau/tim-kiem?q=a'],
    ['/mau/ngan-sach/2026?trang=2', '/mau/ngan-sach/2026?trang=2'],
    ['/robots.txt?x', '/robots.txt'],
  ])('%s → %s', (url, expected) => {
    expect(canonical(url)).toBe(expected);
  });

  it('which is read as itself, whatever was typed', () => {
    const pages = ['/', '/mau', '/Mau/ky-hop', '/mau/nghi-quyet', '/mau/tim-kiem', '/mau/dai-bieu/tran-an'];
    const names = [...new Set(Object.values(publicQueries).flatMap(Object.keys)), 'x', '__proto__'];
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.integer({ min: -1, max: 60 }).map(String),
      fc.constantFrom('adopted', 'normative', 'ngân\u0300 sách', '\ud83d\ude00'.repeat(150)),
    );
    const query = fc.array(fc.tuple(fc.constantFrom(...names), text), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...pages), query, (page, given) => {
        const once = canonical(`${page}?${given.map((pair) => pair.map(encodeText).join('=')).join('&')}`);
        expect(once?.length).toBeLessThan(2_500);
        expect(canonical(once ?? '')).toBe(once);
      }),
    );
  });
});

/** What no UTF-8 can say is left out, as a browser does. */
const encodeText = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));

describe('what has no shape of ours is nowhere', () => {
  it.each([
    ...[
      '/mau/khong-co',
      '/mau/KY-HOP',
      '/mau/ky-hop/a/b',
      '/a.b',
      '/m%C3%A2u',
      '/mau%2Fky-hop',
      '/mau/ky-hop/%2e%2e%2fa',
    ],
    ...['/mau/ky-hop/a%5Cb', '/mau/ky-hop/%00', `/mau/ky-hop/${'x'.repeat(301)}`, `/${'x'.repeat(81)}`],
    ...[
      '/mau/ky-hop/a/phien-ban/0',
      '/mau/ky-hop/a/phien-ban/1e9',
      '/mau/ngan-sach/26',
      '/\\elsewhere.example',
    ],
    ...['//elsewhere.example/', 'http://elsewhere.example/mau', '*', '', '/%ff', '/mau/so-do.xml/x'],
    ...['/api', '/api/x', '/schema/x', '/_next/x', '/__proto__/ky-hop', '/mau#x'],
  ])('%s', (url) => {
    expect(readAddress(url)).toBeNull();
  });
});

it('tells pages made for one person, and what is no page, from residents’', () => {
  for (const url of ['/desk', '/admin/mau/trail?before=3', '/sign-in?back=%2F', '/chamber/x', '/account'])
    expect(readAddress(url)).toBe('personal');
  for (const url of [
    '/api/health',
    '/tep/x',
    '/schema/ho-so-ky-hop-1.json?x',
    '/schema/ho-so-viet-tay-2.json',
  ])
    expect(readAddress(url)).toBe('handler');
});

it('says what has to be there, and of how many views it is one', () => {
  expect(readAddress('/mau/ky-hop/khoa-2-ky-2/phien-ban/3')).toEqual({
    canonical: '/mau/ky-hop/khoa-2-ky-2/phien-ban/3',
    subject: { kind: 'version', council: 'mau', slug: 'khoa-2-ky-2', version: 3 },
    ...{ isView: false, isSearch: false },
  });
  expect(readAddress('/mau/ky-hop/khoa-2-ky-2/ho-so.zip')).toMatchObject({
    subject: { kind: 'session', council: 'mau', slug: 'khoa-2-ky-2' },
    isStreamed: true,
  });
  expect(readAddress('/mau/ky-hop/khoa-2-ky-2/phien-ban/3/ho-so.pdf')).toMatchObject({
    subject: { kind: 'version', version: 3 },
    isStreamed: true,
  });
  expect(readAddress('/mau/ky-hop/khoa-2-ky-2/ho-so.docx')).toBeNull();
  expect(readAddress('/mau/ky-hop/khoa-2-ky-2/ho-so.json')).not.toHaveProperty('isStreamed');
  expect(readAddress('/MAU/ngan-sach/2026')).toMatchObject({
    subject: { kind: 'year', council: 'mau', year: 2026 },
  });
  expect(readAddress('/mau/ky-hop?trang=2')).toMatchObject({ isView: true, isSearch: false });
  expect(readAddress('/mau/nghi-quyet?q=a')).toMatchObject({ isView: true, isSearch: true });
});
