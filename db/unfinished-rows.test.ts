import { afterAll, expect, test } from 'vitest';
import { bringForward, freshDatabase } from './migrate';
import { migrationsBefore, migrationsWith, removeMigrations } from './test-migrations';

afterAll(removeMigrations);

test('two tables are made anew with every row and every rule they had', () => {
  const old = freshDatabase(migrationsBefore('_unfinished_rows'));
  // The session they belong to is not what is looked at here.
  old.pragma('foreign_keys = off');
  const figure = `insert into budget_figures (id, session_id, position, concept, label, stage, year, part, printed, value_dong)
    values ('f', 's', 1, 'revenue_total', 'Tổng thu', 'outturn', 2024, 'h1', '3 tỷ đồng', 3000000000)`;
  const unfinished = `insert into budget_figures (id, session_id, position, concept, label, stage, year, part)
    values ('g', 's', 2, 'revenue_total', '', 'outturn', 2024, 'h1')`;
  const photo = "insert into photos (id, session_id, position, label) values ('p', 's', 1, 'Khai mạc')";
  for (const row of [figure, photo]) old.exec(row);
  expect(() => old.exec(unfinished)).toThrow(/figures_something/);
  const all = () => [
    old.prepare('select * from budget_figures').all(),
    old.prepare('select * from photos').all(),
    old
      .prepare(
        `select name, sql from sqlite_schema where type in ('trigger', 'index')
          and tbl_name in ('budget_figures', 'photos') order by name`,
      )
      .all(),
  ];
  const before = all();
  bringForward(old, migrationsWith('_unfinished_rows'));
  expect(all()).toEqual(before);
  old.exec(unfinished);
  expect(() =>
    old.exec("insert into photos (id, session_id, position, file_digest) values ('q', 's', 2, 'x')"),
  ).toThrow(/file_not_handed_in/);
  old.close();
});

test('votes and their ballots are made anew with every row and every rule they had, and keep a count alone', () => {
  const old = freshDatabase(migrationsBefore('_partial_counts'));
  old.pragma('foreign_keys = on');
  const vote = (id: string, more: string, values: string) =>
    `insert into votes (id, session_id, position, subject, entry, ${more}) values ('${id}', 's', 1, 'Bầu', ${values})`;
  const counts = 'for_count, against_count, not_voting_count';
  const partial = vote('partial', 'for_count', "'totals', 2");
  const rows = [
    "insert into councils (id, slug, name, locality, level) values ('c', 'mau', 'Mẫu', 'Mẫu', 'ward')",
    "insert into terms (id, council_id, ordinal, label, start_year, end_year) values ('t', 'c', 2, 'II', 2021, 2026)",
    "insert into people (id, council_id, name, slug) values ('p', 'c', 'An', 'an')",
    "insert into mandates (id, term_id, person_id, started_on) values ('m', 't', 'p', '2021-07-01')",
    `insert into council_sessions (id, council_id, term_id, slug, label, starts_on, ends_on)
      values ('s', 'c', 't', 'k', 'K', '2024-01-01', '2024-01-01')`,
    vote('counted', `${counts}, method, held_at`, "'totals', 2, 1, 0, 'secret', '09:00'"),
    vote('named', counts, "'by_name', 1, 0, 0"),
    vote('words', 'uncounted, printed', "'unanimous_uncounted', 'failed', 'không được thông qua'"),
    "insert into ballots (id, session_id, vote_id, mandate_id, choice) values ('b', 's', 'named', 'm', 'for')",
  ];
  for (const row of rows) old.exec(row);
  expect(() => old.exec(partial)).toThrow(/votes_unknown_is_not_zero/);
  // Later steps add columns; of these nothing was known.
  const columns = old.prepare("select name from pragma_table_info('votes')").pluck().all().join(', ');
  const all = () => [
    old.prepare(`select ${columns} from votes order by id`).all(),
    old.prepare('select * from ballots').all(),
    old
      .prepare(
        `select name, sql from sqlite_schema where type in ('trigger', 'index')
          and tbl_name in ('votes', 'ballots') order by name`,
      )
      .all(),
    old.prepare('select "table", "from", "to" from pragma_foreign_key_list(\'ballots\') order by 1').all(),
  ];
  const before = all();
  bringForward(old, migrationsWith('_partial_counts'));
  expect(all()).toEqual(before);
  expect(old.pragma('foreign_key_check')).toEqual([]);
  expect(() => old.exec("delete from votes where id = 'named'")).toThrow(/FOREIGN KEY/);
  old.exec(partial);
  expect(old.prepare("select against_count from votes where id = 'partial'").pluck().get()).toBeNull();
  for (const [why, refused] of [
    ['numbers of a vote that was not counted', vote('x', 'for_count', "'unanimous_uncounted', 2")],
    ['a vote by name without its counts', vote('x', 'for_count', "'by_name', 2")],
    ['fewer than none', vote('x', 'against_count', "'totals', -1")],
    ['names in a secret vote', vote('x', `${counts}, method`, "'by_name', 1, 0, 0, 'secret'")],
    ['words beside numbers', vote('x', `${counts}, uncounted`, "'totals', 1, 0, 0, 'passed'")],
  ] as const)
    expect(() => old.exec(refused), why).toThrow(/CHECK constraint failed/);
  old.close();
});

test('four tables take a date as far as it is known, with every row and every other rule they had', () => {
  const old = freshDatabase(migrationsBefore('_partial_dates'));
  old.pragma('foreign_keys = off');
  const source = (id: string, day: string) =>
    `insert into sources (id, session_id, position, title, posted_on) values ('${id}', 's', 1, 'Trang', '${day}')`;
  const resolution = (id: string, adopted: string, issued: string) =>
    `insert into resolutions (id, session_id, position, title, status, adopted_on, issued_on, legal_bases, articles, annexes)
      values ('${id}', 's', 1, 'Về dự toán', 'adopted', '${adopted}', '${issued}', '[]', '[]', '[]')`;
  for (const row of [source('a', '2020-06-16'), resolution('r', '2020-06-12', '2020-06-15')]) old.exec(row);
  expect(() => old.exec(source('b', '2020-06'))).toThrow(/sources_posted_on/);
  const all = () => [
    old.prepare('select * from sources').all(),
    old.prepare('select * from resolutions').all(),
    old.prepare("select name, sql from sqlite_schema where type in ('trigger', 'index') order by name").all(),
  ];
  const before = all();
  bringForward(old, migrationsWith('_partial_dates'));
  expect(all()).toEqual(before);
  expect(old.pragma('integrity_check', { simple: true })).toBe('ok');
  for (const row of [
    source('b', '2020-06'),
    source('c', '2020'),
    resolution('s', '2020-06-12', '2020-06'),
    resolution('t', '2020', '2020-01-02'),
  ])
    old.exec(row);
  for (const refused of [
    source('x', '2020-13'),
    source('x', '2020-06-31'),
    source('x', '20'),
    source('x', '2020-6'),
    resolution('x', '2020-06-12', '2020-05'),
    resolution('x', '2020-06', '2019'),
  ])
    expect(() => old.exec(refused), refused).toThrow(/CHECK constraint failed/);
  old.close();
});

test('votes take more ways of voting, and no names in either of the secret ones', () => {
  const database = freshDatabase();
  database.pragma('foreign_keys = off');
  const vote = (id: string, method: string, entry: string) =>
    `insert into votes (id, session_id, position, subject, entry, method, for_count, against_count, not_voting_count)
      values ('${id}', 's', 1, 'Bầu', '${entry}', ${method}, 2, 1, 0)`;
  for (const method of ['roll_call', 'written', 'electronic', 'card'])
    database.exec(vote(method, `'${method}'`, 'by_name'));
  for (const method of ['secret', 'secret_device']) {
    database.exec(vote(method, `'${method}'`, 'totals'));
    expect(() => database.exec(vote('x', `'${method}'`, 'by_name'))).toThrow(/votes_secret/);
  }
  database.exec(vote('not stated', 'null', 'by_name'));
  expect(() => database.exec(vote('x', "'shouting'", 'totals'))).toThrow(/votes_method/);
  database.close();
});
