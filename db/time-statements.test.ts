import { afterEach, expect, test, vi } from 'vitest';
import { log } from '@/lib/server/observe/log';
import { readMetrics } from '@/lib/server/observe/metrics';
import { Database } from './sqlite';
import { timeStatements } from './time-statements';

afterEach(() => {
  vi.restoreAllMocks();
});

function open(slowMs: number) {
  const sqlite = new Database(':memory:');
  timeStatements(sqlite, slowMs);
  sqlite.exec('create table ballots (choice text)');
  return sqlite;
}

test('a slow statement is told with its SQL and its time, never with its values', async () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
  const sqlite = open(0);
  sqlite.prepare('insert into ballots values (?)').run('not_voting');
  expect(sqlite.prepare('select choice from ballots').pluck().get()).toBe('not_voting');
  expect(sqlite.prepare('select choice from ballots').raw().all()).toEqual([['not_voting']]);
  expect(warn.mock.calls.map(([fields]) => fields)).toMatchObject([
    { event: 'db.slow', sql: 'insert into ballots values (?)' },
    { event: 'db.slow', sql: 'select choice from ballots' },
    { event: 'db.slow' },
  ]);
  expect(JSON.stringify(warn.mock.calls)).not.toContain('not_voting');
  expect((await readMetrics()).text).toContain('nghi_truong_slow_queries_total{verb="insert"} 1');
});

test('a quick one is not, and one that fails still throws', () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
  const sqlite = open(1_000);
  expect(() => sqlite.prepare('insert into ballots values (?, 2)').run('x')).toThrow('1 columns');
  sqlite.prepare('insert into ballots values (?)').run('for');
  expect(warn).not.toHaveBeenCalled();
});
