import { describe, expect, test } from 'vitest';
import { readEnv } from './env';

const secret = 'x'.repeat(32);

describe('readEnv', () => {
  test('nothing set is a file beside its documents', () => {
    expect(readEnv({}, '/srv/council')).toEqual({
      database: { kind: 'file', path: '/srv/council/data/council.db' },
      filesDir: '/srv/council/data/files',
      derivedDir: '/srv/council/data/derived',
      signInSecret: undefined,
      publicUrl: 'http://localhost:3000',
      metricsToken: undefined,
    });
  });

  test('files follow the database unless told otherwise', () => {
    const url = 'file:/var/lib/council/c.db';
    expect(readEnv({ DATABASE_URL: url }, '/srv').filesDir).toBe('/var/lib/council/files');
    expect(readEnv({ DATABASE_URL: url, FILES_DIR: 'papers' }, '/srv').filesDir).toBe('/srv/papers');
  });

  test('a cluster is a list of members', () => {
    const { database, filesDir } = readEnv({ DATABASE_URL: 'rqlite://a.lan:4001,10.0.0.2:4011' }, '/srv');
    expect(database).toEqual({ kind: 'rqlite', hosts: ['a.lan:4001', '10.0.0.2:4011'] });
    expect(filesDir).toBe('/srv/data/files');
  });

  test('an empty value is not set; a slash at the end of the address is dropped', () => {
    const env = readEnv(
      { DATABASE_URL: '', NEXTAUTH_URL: 'https://hdnd.example.vn/', NEXTAUTH_SECRET: secret },
      '/',
    );
    expect(env).toMatchObject({ publicUrl: 'https://hdnd.example.vn', signInSecret: secret });
  });

  test.each([
    ['DATABASE_URL', 'council.db'],
    ['DATABASE_URL', 'postgres://host/db'],
    ['DATABASE_URL', 'rqlite://host'],
    ['DATABASE_URL', 'file:'],
    ['NEXTAUTH_SECRET', 'short'],
    ['METRICS_TOKEN', 'short'],
    ['HSTS_SUBDOMAINS', 'yes'],
    ['NEXTAUTH_URL', 'hdnd.example.vn'],
    ['NEXTAUTH_URL', 'ftp://hdnd.example.vn'],
  ])('%s=%s is refused in one sentence of each language', (name, value) => {
    expect(() => readEnv({ [name]: value }, '/')).toThrow(new RegExp(`^${name} must .+ / ${name} phải .+$`));
  });

  test('every wrong value is named at once', () => {
    expect(() => readEnv({ DATABASE_URL: 'x', NEXTAUTH_SECRET: 'y' }, '/')).toThrow(
      /DATABASE_URL.+\n.*NEXTAUTH_SECRET/,
    );
  });
});
