import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Edition } from '@/lib/public/edition';
import { wholeRecord } from '@/lib/record/test-whole';
import { SessionArticle } from './session-article';

const edition: Edition = {
  ...{ version: 1, latestVersion: 1, kind: 'first', digest: 'a'.repeat(64), reason: null },
  ...{
    publishedAt: '2023-07-18T01:30:00.000Z',
    publishedBy: 'An',
    previousAt: null,
    origin: 'https://a.example',
    format: 2,
  },
};
const linksOf = (one: Edition | null) => {
  const props = { record: wholeRecord, edition: one, withheld: new Map() };
  const html = renderToStaticMarkup(createElement(SessionArticle, props));
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
};
const MADE_BY_PUBLICATION = /\/nghi-quyet\/|\/dai-bieu\/|\/ky-hop\/khoa/;

it('a preview links to no page that publication has yet to make', () => {
  expect(linksOf(edition).filter((href) => MADE_BY_PUBLICATION.test(href)).length).toBeGreaterThan(10);
  expect(linksOf(null).filter((href) => MADE_BY_PUBLICATION.test(href))).toEqual([]);
  expect(linksOf(null)).not.toEqual([]);
});
