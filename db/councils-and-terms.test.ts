import { afterAll, describe, expect, test } from 'vitest';
import { bringForward, freshDatabase } from './migrate';
import { migrationsBefore, removeMigrations } from './test-migrations';

afterAll(removeMigrations);

const council = (id: string, level: string, printed: string | null = null) =>
  `insert into councils (id, slug, name, locality, level${printed ? ', level_printed' : ''})
    values ('${id}', 'hd-${id}', 'Mẫu', 'Mẫu', '${level}'${printed ? `, '${printed}'` : ''})`;
const term = (id: string, ordinal: string, start: string, end: string, label = "'Khóa II'") =>
  `insert into terms (id, council_id, ordinal, label, start_year, end_year)
    values ('${id}', 'c', ${ordinal}, ${label}, ${start}, ${end})`;

function upgraded() {
  const old = freshDatabase(migrationsBefore('_councils_and_terms'));
  old.pragma('foreign_keys = on');
  for (const row of [council('c', 'ward'), term('t', '2', '2021', '2026')]) old.exec(row);
  const refused = [council('d', 'province'), term('u', 'null', '2021', '2026')];
  for (const row of refused) expect(() => old.exec(row)).toThrow(/CHECK|NOT NULL/);
  bringForward(old);
  return old;
}

describe('councils and terms as far as they are known', () => {
  const old = upgraded();
  afterAll(() => old.close());

  test('keep the rows there were', () => {
    expect(old.prepare('select slug, level, level_printed, district_name from councils').all()).toEqual([
      { slug: 'hd-c', level: 'ward', level_printed: null, district_name: null },
    ]);
    expect(old.prepare('select ordinal, label, start_year, end_year from terms').all()).toEqual([
      { ordinal: 2, label: 'Khóa II', start_year: 2021, end_year: 2026 },
    ]);
    expect(old.pragma('foreign_key_check')).toEqual([]);
    expect(old.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  test('have one schema, whether the database is new or was brought forward', () => {
    const schema = 'select name, sql from sqlite_schema order by name';
    const fresh = freshDatabase();
    expect(old.prepare(schema).all()).toEqual(fresh.prepare(schema).all());
    fresh.close();
  });

  test.each([
    ['a province', council('p', 'province')],
    ['a township', council('q', 'township')],
    ['a council of another kind', council('r', 'other', 'Parish Council')],
    ['a term of which nothing is known', term('a', 'null', 'null', 'null', 'null')],
    ['a second one', term('b', 'null', 'null', 'null', 'null')],
    ['a term with its last year alone', term('e', 'null', 'null', '2016')],
    ['a term with its number alone', term('f', '3', 'null', 'null', 'null')],
  ])('take %s', (_, row) => {
    old.exec(row);
  });

  test.each([
    ['a level nobody has', council('x', 'kingdom'), /councils_level/],
    ['another kind that is not named', council('x', 'other'), /councils_level_printed/],
    ['a name for a kind of the list', council('x', 'ward', 'Phường'), /councils_level_printed/],
    ['two terms of one number', term('x', '2', '2026', '2031'), /UNIQUE/],
    ['a term that ends before it begins', term('x', '4', '2026', '2021'), /terms_years/],
    ['a first year before there were any', term('x', '4', '1900', 'null'), /terms_years/],
    ['a last year before there were any', term('x', '4', 'null', '1900'), /terms_years/],
    ['no number', term('x', '0', '2021', '2026'), /terms_ordinal/],
    ['a term of no council', term('x', '5', '2021', '2026').replace("'c'", "'nobody'"), /FOREIGN KEY/],
  ])('still refuse %s', (_, row, rule) => {
    expect(() => old.exec(row)).toThrow(rule);
  });
});
