import { expect, it } from 'vitest';
import { MOST_URLS, sitemapIndex, sitemapPart } from './sitemap';

const ORIGIN = 'https://hdnd.example';

it('names each address whole, escaped, with the day it changed', () => {
  expect(sitemapPart([{ path: "/mau?a&b='<", changedAt: '2026-03-15T01:00:00.000Z' }], ORIGIN)).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://hdnd.example/mau?a&amp;b=&apos;&lt;</loc><lastmod>2026-03-15T01:00:00.000Z</lastmod></url>
</urlset>
`,
  );
  expect(sitemapIndex([{ path: '/mau/so-do.xml', changedAt: undefined }], ORIGIN)).toContain(
    '<sitemap><loc>https://hdnd.example/mau/so-do.xml</loc></sitemap>',
  );
});

it('has no more in a part than the protocol allows, in addresses and in bytes', () => {
  const longest = {
    path: `/${'x'.repeat(80)}/nghi-quyet/${'x'.repeat(300)}`,
    changedAt: '2026-03-15T01:00:00.000Z',
  };
  const most = Array.from({ length: MOST_URLS }, () => longest);
  expect(Buffer.byteLength(sitemapPart(most, ORIGIN))).toBeLessThan(50 * 1024 * 1024);
  expect(() => sitemapPart([...most, longest], ORIGIN)).toThrow(RangeError);
});
