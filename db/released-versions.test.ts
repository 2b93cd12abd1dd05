import { afterAll, describe, expect, test } from 'vitest';
import { bringForward, freshDatabase } from './migrate';
import { migrationsBefore, removeMigrations } from './test-migrations';

afterAll(removeMigrations);

const draft = (id: string, inReview: 0 | 1) => `insert into resolutions
  (id, session_id, position, kind, title, legal_bases, articles, annexes, in_review) values
  ('${id}', 's', 1, 'individual', 'Về phí', '["Căn cứ A"]', '[{"id":"d1","heading":null,"text":"Một.","clauses":[]}]', '[]', ${inReview})`;
const mark = (id: string) => `insert into read_marks (id, resolution_id, user_id, read_at)
  values ('dau-${id}', '${id}', 'u', '2026-11-01T00:00:00.000Z')`;

function upgraded() {
  const old = freshDatabase(migrationsBefore('_released_versions_and_openings'));
  for (const sql of [
    `insert into councils (id, slug, name, locality, level) values ('c', 'hd-c', 'Mẫu', 'Mẫu', 'ward')`,
    `insert into terms (id, council_id, ordinal, label, start_year, end_year) values ('t', 'c', 1, 'I', 2021, 2026)`,
    `insert into council_sessions (id, council_id, term_id, slug, label, state) values ('s', 'c', 't', 'k', 'Kỳ họp', 'draft')`,
    `insert into users (id, email, name, password_hash) values ('u', 'u@c.example', 'Bà A', 'x')`,
    ...[draft('mo', 1), draft('dong', 0), mark('mo'), mark('dong')],
  ])
    old.exec(sql);
  bringForward(old);
  return old;
}

describe('drafts under review in a database from before versions', () => {
  const old = upgraded();
  afterAll(() => old.close());

  test('have their text as version 1, and others none', () => {
    const [version, ...others] = old.prepare('select * from resolution_versions').all() as {
      content: string;
      visible_from: string;
    }[];
    expect(others).toEqual([]);
    expect(version).toMatchObject({ resolution_id: 'mo', session_id: 's', n: 1, released_by: null });
    expect(version?.visible_from).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(JSON.parse(version?.content ?? '')).toEqual({
      ...{ title: 'Về phí', printedTitle: null, kind: 'individual', note: null, annexes: [] },
      legalBases: ['Căn cứ A'],
      articles: [{ id: 'd1', heading: null, text: 'Một.', clauses: [] }],
    });
  });

  test('keep their marks, of version 1 where there is one', () => {
    expect(old.prepare('select id, version_id from read_marks order by id').all()).toEqual([
      { id: 'dau-dong', version_id: null },
      { id: 'dau-mo', version_id: 'ban-1-mo' },
    ]);
    expect(old.pragma('foreign_key_check')).toEqual([]);
  });

  const later = (n: number, by: string, session = 's') => `insert into resolution_versions values
    ('v${n}', '${session}', 'mo', ${n}, '{}', '2026-12-01T00:00:00.000Z', '2026-11-30T00:00:00.000Z', ${by}, null)`;
  test.each([
    ['changed', `update resolution_versions set content = '{}'`, /frozen/],
    ['deleted', 'delete from resolution_versions', /frozen/],
    ['called back once their time came', `update resolution_versions set called_back_at = '9999'`, /CHECK/],
    ['made by nobody', later(2, 'null'), /of_nobody/],
    ['numbered with a gap', later(3, "'u'"), /gap/],
    ['of another session', later(2, "'u'", 'x'), /other_session/],
  ])('are never %s', (_, sql, reason) => {
    expect(() => old.exec(sql)).toThrow(reason);
  });

  test('give the number of one that was called back again', () => {
    const calledBack = `update resolution_versions set called_back_at = '2026-11-30T12:00:00.000Z' where id = 'v2'`;
    old.exec(later(2, "'u'"));
    old.exec(calledBack);
    expect(() => old.exec(calledBack)).toThrow(/frozen/);
    old.exec(later(2, "'u'").replace("'v2'", "'v2b'"));
  });
});
