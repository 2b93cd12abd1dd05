import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { SessionRecord } from '@/lib/record/schema';
import { SessionArticle } from './session-article';

const html = (record: SessionRecord) =>
  renderToStaticMarkup(createElement(SessionArticle, { record, edition: null, withheld: new Map() }));

const source = (id: string, publisher: string) => ({
  ...{ id, title: null, publisher, url: null, postedOn: null, postedAt: null, views: null, body: null },
});
const stated = { total: 26, present: 23, presentBound: 'exact' as const, excused: null, unexcused: null };

/** A session of two sources, whose numbers are from the one called `id`. */
function saying(id: string | null): SessionRecord {
  const from = id === null ? {} : { source: id };
  const first = <Row extends object>(rows: readonly Row[]): Row[] =>
    rows.map((row, at) => (at === 0 ? { ...row, ...from } : row));
  return {
    ...mauRecord,
    sittings: mauRecord.sittings.map((row, at) =>
      at === 0 ? { ...row, stated: { ...stated, ...from } } : row,
    ),
    resolutionGroups: [
      {
        ...{ id: 'g', count: 15, countBound: 'exact', scope: 'all', subject: null, status: 'adopted' },
        ...{ printed: 'thông qua 15 nghị quyết', source: id },
      },
    ],
    resolutions: first(mauRecord.resolutions),
    votes: first(mauRecord.votes),
    figures: first(mauRecord.figures),
    indicators: first(mauRecord.indicators),
    sources: [source('a', 'Báo A'), source('b', 'Báo B')],
  };
}

it('every number that names its source leads to where that one is listed', () => {
  const page = html(saying('b'));
  const link = '<a href="#nguon-2" class="text-soft">Báo B</a>';
  expect(page.split(link)).toHaveLength(6);
  expect(page).toContain(`Có mặt 23/26 đại biểu (theo ${link}).`);
  expect(page).toContain(`${link}: “thông qua 15 nghị quyết”.`);
  expect(page.match(/ id="nguon-\d"/g)).toEqual([' id="nguon-2"']);
});

it('a resolution no vote is told of is cited itself', () => {
  const record = { ...saying('b'), votes: [] };
  expect(html(record)).toMatch(
    /biểu quyết về nghị quyết này\. Theo <a href="#nguon-2" class="text-soft">Báo B</,
  );
});

it('nothing is on the page where none is named', () => {
  const page = html(saying(null));
  expect(page).toContain('Có mặt 23/26 đại biểu (theo nguồn).');
  expect(page).not.toMatch(/nguon-\d|[Tt]heo Báo/);
});
