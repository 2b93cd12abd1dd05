/**
 * What somebody could do to rows by hand: what it is, in SQL; the check of verify that finds it, and what that says. The
 * place is the one that `verify-tampering.test.ts` makes.
 */
export const byHand: readonly [what: string, sql: string, check: string, sentence: string | RegExp][] = [
  [
    'an event rewritten',
    `update events set detail = replace(detail, 'Hội trường', 'Nhà ông A')`,
    'Chuỗi sự kiện',
    /không khớp dấu/,
  ],
  [
    'an event given to somebody else',
    `update events set actor_name = 'Người khác' where verb = 'withdrawn'`,
    'Chuỗi sự kiện',
    /không khớp dấu/,
  ],
  [
    'an event of yesterday',
    `update events set at = '2026-03-01T01:00:00.000Z' where verb = 'published'`,
    'Sự kiện công bố',
    /publishedAt/,
  ],
  [
    'an event deleted',
    `delete from events where verb = 'submitted'`,
    'Chuỗi sự kiện',
    /thiếu sự kiện ngay trước/,
  ],
  [
    'the last events deleted',
    `delete from events where id > (select max(id) - 2 from events)`,
    'Chuỗi sự kiện',
    /phần cuối bị cắt/,
  ],
  [
    'an event put in the place of another',
    `insert or replace into events select id, aggregate, aggregate_id, seq, verb, council_id, null, 'Người khác', at, detail, chain, chain_seq, hash from events where verb = 'published'`,
    'Chuỗi sự kiện',
    /không khớp dấu/,
  ],
  [
    'an event moved to another council',
    `update events set council_id = (select id from councils where slug = 'ben') where verb = 'withdrawn'`,
    'Chuỗi sự kiện',
    /chuỗi của hội đồng khác/,
  ],
  [
    'an event taken out of its chain',
    `update events set chain = null, chain_seq = null where verb = 'withdrawn'`,
    'Chuỗi sự kiện',
    /không nằm trong chuỗi nào/,
  ],
  [
    'two events that changed places',
    `create temp table two as select id from events
       where council_id = (select id from councils where slug = 'nha') order by id desc limit 2;
     update events set id = -id where id in (select id from two);
     update events set id = (select sum(id) from two) + id where id < 0; drop table two`,
    'Chuỗi sự kiện',
    /sai thứ tự/,
  ],
  [
    'an event that is no longer JSON',
    `update events set detail = '{' where verb = 'published'`,
    'Chuỗi sự kiện',
    /không khớp dấu/,
  ],
  [
    'a withdrawal deleted',
    `delete from publications where kind = 'withdrawal'`,
    'Sự kiện công bố',
    /phiên bản 2: đã công bố, nhưng không còn/,
  ],
  [
    'a version by nobody',
    `insert into publications select 'x', council_id, session_id, slug, 3, 'correction', document, '${'0'.repeat(64)}', 'Sửa', published_at, published_by from publications where version = 1`,
    'Sự kiện công bố',
    /phiên bản 3: không có sự kiện nào/,
  ],
  [
    'a version at another address',
    `update publications set slug = 'khoa-2-ky-99' where version = 1`,
    'Bản công bố',
    /slug/,
  ],
  [
    'a version that is no longer JSON',
    `update publications set document = 'xin chào' where version = 1`,
    'Bản công bố',
    /sai lược đồ/,
  ],
  [
    'a version that is JSON of another kind',
    `update publications set document = '[1.5, {"a": null}]' where version = 1`,
    'Bản công bố',
    /sai lược đồ/,
  ],
  [
    'a published session made a draft again',
    `update council_sessions set state = 'draft' where state = 'withdrawn'`,
    'Hồ sơ kỳ họp',
    /state/,
  ],
  [
    'a submission by somebody else',
    `update council_sessions set submitted_by = 'ai' where state = 'draft'`,
    'Hồ sơ kỳ họp',
    /submittedBy/,
  ],
  [
    'a session that was never opened',
    `insert into council_sessions (id, council_id, term_id, slug, label, starts_on, ends_on) select 'ma', council_id, term_id, 'ma', 'Ma', starts_on, ends_on from council_sessions limit 1`,
    'Hồ sơ kỳ họp',
    /không có sự kiện nào nói đến kỳ họp/,
  ],
  [
    'a draft’s row changed',
    `update key_tasks set body = 'Khác'`,
    'Hồ sơ kỳ họp',
    'nha/khoa-2-ky-12: keyTasks viec: khác với sự kiện ở body.',
  ],
  [
    'a draft’s row added',
    `insert into key_tasks (id, session_id, position, body) select 'x', session_id, 2, 'Thêm' from key_tasks`,
    'Hồ sơ kỳ họp',
    /keyTasks x: không có sự kiện nào/,
  ],
  ['a draft’s row gone', `delete from key_tasks`, 'Hồ sơ kỳ họp', /keyTasks viec: .* không còn/],
  [
    'an absence with another reason',
    `update attendance set reason = 'Trốn họp'`,
    'Hồ sơ kỳ họp',
    /attendance dau: .*reason/,
  ],
  [
    'private text rewritten',
    `update private_texts set body = 'Trốn họp'`,
    'Nội dung riêng',
    /không khớp dấu/,
  ],
  ['a remark put into a councillor’s mouth', `update comments set body = 'Phản đối.'`, 'Góp ý', /body/],
  [
    'a remark given to somebody else',
    `update comments set author_id = (select id from users where email like 'chair@nha%')`,
    'Góp ý',
    /authorId/,
  ],
  [
    'a mark of reading nobody made',
    `insert into read_marks select 'x', 'r1', id, '2026-03-02' from users where email like 'chair@nha%'`,
    'Góp ý',
    /không có sự kiện nào/,
  ],
  [
    'an administrator added',
    `insert into user_roles select 'x', id, (select id from councils where slug = 'nha'), 'admin' from users where email like 'clerk@nha%'`,
    'Tài khoản',
    /vai trò không ai trao .*admin/,
  ],
  [
    'an administrator of another council',
    `update user_roles set council_id = (select id from councils where slug = 'nha') where role = 'admin' and council_id <> (select id from councils where slug = 'nha')`,
    'Tài khoản',
    /vai trò không ai trao/,
  ],
  ['a role taken away', `delete from user_roles where role = 'chair'`, 'Tài khoản', /mất vai trò/],
  [
    'an account added',
    `insert into users select 'x', 'x@x.example', name, password_hash, 1, null, 0 from users limit 1`,
    'Tài khoản',
    /không có sự kiện nào nói đã mở/,
  ],
  [
    'a password planted',
    `update users set password_hash = (select password_hash from users where email like 'clerk@ben%') where email like 'admin@nha%'`,
    'Tài khoản',
    /mật khẩu không ai đặt/,
  ],
  [
    'a first password that need not be changed',
    `update users set must_change_password = 1 - must_change_password where email like 'chair@nha%'`,
    'Tài khoản',
    /đổi mật khẩu mà không có sự kiện/,
  ],
  [
    'an account stopped',
    `update users set is_active = 0 where email like 'chair@nha%'`,
    'Tài khoản',
    /bị mở hoặc ngừng/,
  ],
  [
    'an account that speaks for another delegate',
    `update users set person_id = (select max(id) from people where id <> person_id) where email like 'councillor@nha%'`,
    'Tài khoản',
    /đại biểu khác/,
  ],
  [
    'the two-person rule off',
    `update councils set two_person_rule = 0`,
    'Hội đồng, khóa, đại biểu',
    /twoPersonRule/,
  ],
  [
    'another quorum',
    `update councils set quorum_numerator = 1`,
    'Hội đồng, khóa, đại biểu',
    /quorumNumerator/,
  ],
  [
    'a delegate renamed',
    `update people set name = 'Người khác' where rowid = 1`,
    'Hội đồng, khóa, đại biểu',
    /people .*name/,
  ],
  [
    'a mandate ended',
    `update mandates set ended_on = '2026-01-01', end_reason = 'released' where rowid = 1`,
    'Hội đồng, khóa, đại biểu',
    /mandates .*không có|mandates .*khác/,
  ],
  [
    'a delegate nobody elected',
    `insert into mandates (id, term_id, person_id, unit, started_on) select 'x', term_id, person_id, unit, '2022-01-01' from mandates limit 1`,
    'Hội đồng, khóa, đại biểu',
    /mandates x: không có sự kiện nào/,
  ],
  [
    'an office nobody gave',
    `insert into offices (id, mandate_id, kind, title, started_on) select 'x', id, 'council_chair', 'Chủ tịch', '2022-01-01' from mandates limit 1`,
    'Hội đồng, khóa, đại biểu',
    /offices x: không có sự kiện nào/,
  ],
];
