import { describe, expect, it } from 'vitest';
import { listAddress, pageNumber, pagesOf } from '@/lib/pages';
import { readQuery } from '@/lib/public-query';
import { countedPage, isCrawler } from './counted-page';

describe('query parameters', () => {
  it.each([
    [undefined, 1],
    ['2', 2],
    [['3', '4'], 3],
    ['0', 1],
    ['-1', 1],
    ['1e9', 1],
    ['99999999', 1],
  ])('page %j', (value, page) => {
    expect(pageNumber(value)).toBe(page);
  });

  it('read as one trimmed value of their shape, or none', () => {
    const none = { q: null, nam: null, 'ket-qua': null, loai: null, khoa: null, trang: null };
    expect(readQuery('register', {})).toEqual(none);
    expect(readQuery('register', { q: '  x ', nam: '2023', trang: ['2', '3'], khoa: '2a' })).toEqual({
      ...{ ...none, q: 'x', nam: 2023, trang: 2 },
    });
    expect(readQuery('search', { q: 'x'.repeat(500) }).q).toHaveLength(200);
    expect(readQuery('search', { q: '  ', trang: '1' })).toEqual({ q: null, trang: null });
  });

  it('make addresses without empty parts', () => {
    expect(listAddress('/mau/ky-hop', { khoa: null }, 1)).toBe('/mau/ky-hop');
    expect(listAddress('/mau/tim-kiem', { q: 'quyết toán' }, 2)).toBe(
      '/mau/tim-kiem?q=quy%E1%BA%BFt+to%C3%A1n&trang=2',
    );
  });

  it('an empty list is one page', () => {
    expect([0, 1, 20, 21, 40, 41].map(pagesOf)).toEqual([1, 1, 1, 2, 2, 3]);
  });
});

describe('pages that are counted', () => {
  it.each([
    ['/mau/ky-hop/khoa-2-ky-5', { kind: 'session', council: 'mau', slug: 'khoa-2-ky-5' }],
    ['/mau/nghi-quyet/khoa-2-ky-5-x', { kind: 'resolution', council: 'mau', slug: 'khoa-2-ky-5-x' }],
    ['/mau', null],
    ['/mau/ky-hop', null],
    ['/mau/ky-hop/khoa-2-ky-5/phien-ban/1', null],
    ['/mau/ky-hop/khoa-2-ky-5?x=1', null],
    ['/mau/ky-hop/khoa-2-ky-5/', null],
    ['https://elsewhere.example/mau/ky-hop/a', null],
    ['/desk/ky-hop/a\n', null],
  ])('%s', (path, page) => {
    expect(countedPage(path)).toEqual(page);
  });

  it('are not counted for programs that say what they are', () => {
    expect(isCrawler('Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)')).toBe(true);
    expect(isCrawler('curl/8.5.0')).toBe(true);
    expect(isCrawler(null)).toBe(true);
    expect(
      isCrawler('Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/130.0 Safari/537.36'),
    ).toBe(false);
  });
});
