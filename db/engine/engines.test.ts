import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hasRqlite, killNode, startNode, whenReady } from '../../bin/cluster/node.mjs';
import { Database } from '../sqlite';
import { type Engine, Refused } from './engine';
import { fileEngine } from './file-engine';
import { rqliteEngine } from './rqlite-engine';

/* What every engine promises, of each of them. */

const folder = mkdtempSync(join(tmpdir(), 'engines-'));
const engines: Record<string, Engine> = {};
const closing: (() => unknown)[] = [];

const TABLES = [
  `create table kept (id integer primary key, whole integer, text text, bytes blob, truth integer check (truth in (0, 1)),
    json text check (json_valid(json))) strict`,
  'create table hangs (id integer primary key, on_id integer references kept (id), name text unique not null) strict',
  `create trigger told before insert on hangs when new.name = 'no' begin select raise(abort, 'not_told'); end`,
  'create virtual table words using fts5 (text, tokenize = "unicode61 remove_diacritics 2")',
];

beforeAll(async () => {
  new Database(join(folder, 'a.db')).close();
  engines.file = fileEngine(join(folder, 'a.db'));
  if (hasRqlite()) {
    const node = await startNode({ id: 'engines', folder: join(folder, 'node') });
    closing.push(() => killNode(node));
    await whenReady(node);
    engines.rqlite = rqliteEngine([node.host]);
  }
  for (const engine of Object.values(engines))
    await engine.commit(TABLES.map((sql) => ({ sql, params: [] })));
});
afterAll(async () => {
  for (const engine of Object.values(engines)) engine.close();
  await Promise.all(closing.map((close) => close()));
  rmSync(folder, { recursive: true, force: true });
});

const names = hasRqlite() ? ['file', 'rqlite'] : ['file'];
const of = (name: string) => engines[name] as Engine;
const INSERT = 'insert into kept values (?, ?, ?, ?, ?, ?)';
const put = (engine: Engine, ...params: unknown[]) => engine.commit([{ sql: INSERT, params }]);

const vietnamese = fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC'));
const whole = fc.maxSafeInteger();
const row = fc.tuple(
  fc.option(whole),
  fc.option(fc.oneof(vietnamese, fc.string({ unit: 'binary' }))),
  fc.option(fc.uint8Array()),
  fc.option(fc.boolean()),
  fc.option(fc.jsonValue()).map((value) => JSON.stringify(value)),
);

describe.each(names)('the engine %s', (name) => {
  test('gives every value back as it was given, as a row, a list, and under a name', async () => {
    const { runs, seed } = inject('fuzz');
    let id = 0;
    await fc.assert(
      fc.asyncProperty(row, async ([number, text, bytes, truth, json]) => {
        id += 1;
        await put(of(name), id, number, text, bytes, truth, json);
        const stored = [
          number,
          text,
          bytes && Buffer.from(bytes),
          truth === null ? null : Number(truth),
          json,
        ];
        const asked = 'select whole, text, bytes, truth, json from kept where id = @id';
        expect(await of(name).query(asked, { id }, 'lists')).toEqual([stored]);
        const [whole_, text_, bytes_, truth_, json_] = stored;
        expect(await of(name).query(asked.replace('@id', '?'), [id], 'rows')).toEqual([
          { whole: whole_, text: text_, bytes: bytes_, truth: truth_, json: json_ },
        ]);
        // And as a value asked for, which is how a question carries it.
        const again =
          'select id from kept where id = ? and whole is ? and text is ? and bytes is ? and json is ?';
        const values = [id, number, text, bytes, json];
        expect(await of(name).query(again, values, 'lists')).toEqual([[id]]);
      }),
      { numRuns: Math.min(runs, 150), seed },
    );
  });

  test.each([
    ['a whole number beyond 2^53', 2 ** 53],
    ['one below −2^53', -(2 ** 53)],
    ['no number', Number.NaN],
    ['one without end', Number.POSITIVE_INFINITY],
    ['one of another kind', 5n],
    ['nothing', undefined],
    ['a day', new Date(0)],
    ['an object', { a: 1 }],
  ])('refuses %s, and writes nothing', async (_, value) => {
    const before = await of(name).query('select count(*) from kept', [], 'lists');
    await expect(put(of(name), null, value, null, null, null, null)).rejects.toBeInstanceOf(RangeError);
    await expect(of(name).query('select ?', [value], 'lists')).rejects.toBeInstanceOf(RangeError);
    expect(await of(name).query('select count(*) from kept', [], 'lists')).toEqual(before);
  });

  test('refuses to give a whole number beyond 2^53', async () => {
    const beyond = of(name).query('select 9007199254740992 as n', [], 'rows');
    await expect(beyond).rejects.toBeInstanceOf(RangeError);
    expect(await of(name).query('select 9007199254740991 as n', [], 'rows')).toEqual([{ n: 2 ** 53 - 1 }]);
  });

  test.each([
    ['a link to nothing', 'foreign_key', 'insert into hangs values (1, -9, ?)', 'a'],
    ['a second of what must be one', 'unique', 'insert into hangs values (2, null, ?)', 'twice'],
    ['what a check forbids', 'check', 'insert into kept (truth, text) values (2, ?)', 'a'],
    ['what a trigger forbids', 'trigger', 'insert into hangs values (3, null, ?)', 'no'],
  ])('refuses %s, and the whole batch with it', async (_, kind, sql, value) => {
    if (kind === 'unique')
      await of(name).commit([{ sql: "insert into hangs values (8, null, 'twice')", params: [] }]);
    const counted = () =>
      of(name).query('select (select count(*) from hangs), (select count(*) from kept)', [], 'lists');
    const before = await counted();
    const batch = [
      { sql: 'insert into kept (text) values (?)', params: ['trước'] },
      { sql, params: [value] },
    ];
    const refused = await of(name)
      .commit(batch)
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ kind, ...(kind === 'trigger' && { rule: 'not_told' }) });
    expect(await counted()).toEqual(before);
  });

  test('says what is wrong with a question that cannot be asked', async () => {
    await expect(of(name).query('select nobody', [], 'rows')).rejects.toThrow(/no such column/);
    await expect(
      of(name).commit([{ sql: 'insert into kept (whole) values (?)', params: ['a'] }]),
    ).rejects.toThrow(/cannot store TEXT/);
  });

  test('answers what is asked in one go of one instant', async () => {
    const before = { sql: "insert into hangs values (50, null, 'một')", params: [] };
    const [found] = await Promise.all([
      of(name).query('select count(*) from hangs where id >= 50', [], 'lists'),
      of(name).query('select count(*) from hangs where id >= 50', [], 'lists'),
      of(name).commit([before]),
    ]);
    expect([[[0]], [[1]]]).toContainEqual(found);
    expect(await of(name).query('select count(*) from hangs where id >= 50', [], 'lists')).toEqual([[1]]);
  });

  test('finds words without their marks', async () => {
    await of(name).commit([{ sql: 'insert into words values (?)', params: ['Nghị trường'] }]);
    const found = await of(name).query('select text from words where words match ?', ['nghi'], 'rows');
    expect(found).toEqual([{ text: 'Nghị trường' }]);
  });

  test('says what it is, and is copied whole to a file', async () => {
    expect(await of(name).about()).toMatchObject({ sqlite: expect.stringMatching(/^3\.\d+\.\d+$/) });
    const copy = join(folder, `${name}.copy.db`);
    await of(name).copyTo(copy);
    const opened = new Database(copy, { readonly: true });
    const [[count] = []] = (await of(name).query('select count(*) from kept', [], 'lists')) as number[][];
    expect(opened.prepare('select count(*) from kept').pluck().get()).toBe(count);
    opened.close();
  });
});
