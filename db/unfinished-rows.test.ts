import { afterAll, expect, test } from 'vitest';
import { bringForward, freshDatabase } from './migrate';
import { migrationsBefore, removeMigrations } from './test-migrations';

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
  bringForward(old);
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
  const all = () => [
    old.prepare('select * from votes order by id').all(),
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
  bringForward(old);
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
