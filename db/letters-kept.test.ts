import { afterAll, describe, expect, test } from 'vitest';
import { bringForward, freshDatabase } from './migrate';
import { migrationsBefore, removeMigrations } from './test-migrations';

const AT = '2026-11-01T00:00:00.000Z';
const letter = (id: string, state: string) =>
  `insert into outbox (id, council_id, kind, convened_id, address, due_at, state, attempts, error_code)
    values ('${id}', 'c', '${id}', 'ai', 'a@b.example', '${AT}', '${state}', 3, '451')`;

function upgraded() {
  const old = freshDatabase(migrationsBefore('_comment_deadlines'));
  for (const sql of [
    `insert into councils (id, slug, name, locality, level) values ('c', 'hd-c', 'Mẫu', 'Mẫu', 'ward'), ('d', 'hd-d', 'Bên', 'Bên', 'ward')`,
    `insert into terms (id, council_id, ordinal, label, start_year, end_year) values ('t', 'c', 1, 'I', 2021, 2026)`,
    `insert into council_sessions (id, council_id, term_id, slug, label, state) values ('s', 'c', 't', 'k', 'Kỳ họp', 'draft')`,
    `insert into users (id, email, name, password_hash) values ('u', 'u@c.example', 'Bà A', 'x')`,
    `insert into convenings (id, session_id, number, sent_at, sent_by, facts) values ('v', 's', 1, '${AT}', 'u', '{}')`,
    `insert into convened (id, convening_id, session_id, position, kind, name, has_account) values ('ai', 'v', 's', 0, 'guest', 'Khách', 0)`,
    ...[letter('convening', 'sent'), letter('reminder', 'waiting')],
  ])
    old.exec(sql);
  bringForward(old);
  return old;
}

describe('the outbox of a database from before deadlines', () => {
  const old = upgraded();
  afterAll(() => {
    old.close();
    removeMigrations();
  });

  test('keeps its letters as they stand', () => {
    expect(
      old.prepare('select id, kind, state, attempts, error_code, convened_id from outbox order by id').all(),
    ).toEqual([
      {
        id: 'convening',
        kind: 'convening',
        state: 'sent',
        attempts: 3,
        error_code: '451',
        convened_id: 'ai',
      },
      {
        id: 'reminder',
        kind: 'reminder',
        state: 'waiting',
        attempts: 3,
        error_code: '451',
        convened_id: 'ai',
      },
    ]);
    expect(old.pragma('foreign_key_check')).toEqual([]);
  });

  const deadline = `insert into comment_deadlines values ('h', 's', 1, '2026-12-01', '${AT}', 'u')`;
  const of = (council: string, more: string) =>
    `insert into outbox (id, council_id, kind, convened_id, deadline_id, user_id, address, due_at) values ('x', '${council}', ${more}, 'a@b.example', '${AT}')`;
  test.each([
    ['written twice', of('c', "'reminder', 'ai', null, null"), /UNIQUE/],
    ['about nothing', of('c', "'convening', null, null, null"), /letter_of_other_council|CHECK/],
    ['about both', of('c', "'comment_deadline', 'ai', 'h', 'u'"), /CHECK/],
    ['to nobody', of('c', "'comment_deadline', null, 'h', null"), /CHECK/],
    ['of another council', of('d', "'comment_deadline', null, 'h', 'u'"), /other_council/],
    ['rewritten', "update outbox set address = 'b@b.example'", /letter_frozen/],
    ['taken out', 'delete from outbox', /letter_frozen/],
  ])('holds no letter %s', (_, sql, reason) => {
    old.exec(`savepoint one; ${deadline}`);
    try {
      expect(() => old.exec(sql)).toThrow(reason);
    } finally {
      old.exec('rollback to one; release one');
    }
  });

  test('takes one for each deadline and account', () => {
    const letterOf = of('c', "'comment_deadline', null, 'h', 'u'");
    old.exec(`${deadline}; ${letterOf}`);
    expect(() => old.exec(letterOf.replace("'x'", "'y'"))).toThrow(/UNIQUE/);
  });
});
