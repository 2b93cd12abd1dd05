import { expect, it, test } from 'vitest';
import type { Source } from '@/lib/record/schema';
import { citing, withSource } from './cited';

const source = (id: string, title: string | null, publisher: string | null, url: string | null = null) =>
  ({ id, title, publisher, url, postedOn: null, postedAt: null, views: null, body: null }) satisfies Source;

test.each<[string, Source[], string]>([
  ['by who published it', [source('a', 'Khai mạc kỳ họp', 'Báo A'), source('b', 'Bế mạc', 'Báo B')], 'Báo A'],
  [
    'by its title where two are of one publisher',
    [source('a', 'Khai mạc', 'Báo A'), source('b', 'Bế mạc', 'Báo A')],
    'Khai mạc',
  ],
  [
    'by its title without a publisher',
    [source('a', 'Báo cáo', null), source('b', 'Bế mạc', null)],
    'Báo cáo',
  ],
  [
    'by where it stands without either',
    [source('a', null, null, 'https://hdnd.example/tin')],
    'hdnd.example',
  ],
])('a source is cited %s', (_, sources, name) => {
  expect(citing({ sources })({ source: 'a' })).toEqual({ name, href: '#nguon-1' });
});

it('leads from another page to that of the session, and cites nothing where none is named', () => {
  const cite = citing({ sources: [source('a', 'Báo A', null), source('b', 'Báo B', null)] }, '/mau/ky-hop/x');
  expect(cite({ source: 'b' })).toEqual({ name: 'Báo B', href: '/mau/ky-hop/x#nguon-2' });
  expect(withSource('Thông qua.', cite({ source: 'b' }))).toBe('Thông qua. Theo Báo B.');
  for (const row of [undefined, {}, { source: null }, { source: 'c' }]) expect(cite(row)).toBeNull();
  expect(withSource('Thông qua.', null)).toBe('Thông qua.');
});
