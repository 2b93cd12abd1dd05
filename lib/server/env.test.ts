import { describe, expect, test } from 'vitest';
import { readEnv, refuseWithoutSecrets } from './env';

const secret = 'x'.repeat(32);

describe('readEnv', () => {
  test('nothing set is a file beside its documents', () => {
    expect(readEnv({}, '/srv/council')).toEqual({
      database: { kind: 'file', path: '/srv/council/data/council.db' },
      dataDir: '/srv/council/data',
      filesDir: '/srv/council/data/files',
      derivedDir: '/srv/council/data/derived',
      signInSecret: undefined,
      secretsBefore: [],
      publicUrl: 'http://localhost:3000',
      metricsToken: undefined,
      mail: null,
      samples: 'open',
      scanner: null,
    });
  });

  test.each([
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['localhost:3310', { host: 'localhost', port: 3310 }],
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['10.1.2.3:3310', { host: '10.1.2.3', port: 3310 }],
    ['[fd00::5]:3310', { host: 'fd00::5', port: 3310 }],
  ])('CLAMD=%s is where the scanner listens', (value, scanner) => {
    expect(readEnv({ CLAMD: value }, '/').scanner).toEqual(scanner);
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
    ['NEXTAUTH_SECRET_BEFORE', `short ${'x'.repeat(40)}`],
    ['METRICS_TOKEN', 'short'],
    ['HSTS_SUBDOMAINS', 'yes'],
    ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'short'],
    ['SAMPLE_DATA', 'yes'],
    ['SAMPLE_DATA', 'ON'],
    ['CLAMD', 'on'],
    ['CLAMD', 'localhost'],
    ['CLAMD', 'localhost:99999'],
    ['CLAMD', 'localhost:0'],
    // What people send before it is published goes to no stranger.
    ['CLAMD', '8.8.8.8:3310'],
    ['CLAMD', 'scanner.example:3310'],
    ['CLAMD', '[2001:4860::1]:3310'],
    ['CLAMD', 'clamd.sock'],
    ['NEXTAUTH_URL', 'hdnd.example.vn'],
    ['NEXTAUTH_URL', 'ftp://hdnd.example.vn'],
  ])('%s=%s is refused in one sentence of each language', (name, value) => {
    expect(() => readEnv({ [name]: value }, '/')).toThrow(new RegExp(`^${name} must .+ / ${name} phải .+$`));
  });

  test('a mail server and whose name letters bear belong together', () => {
    const mail = { SMTP_URL: 'smtps://ten:mat@mail.example:465', MAIL_FROM: 'HĐND phường <thu@nha.example>' };
    expect(readEnv(mail, '/').mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM });
    for (const [name, value] of Object.entries(mail))
      expect(() => readEnv({ [name]: value }, '/')).toThrow(/belong together.+ \/ .+đi đôi/);
    const wrong = ['nobody', 'thu@nha.example\r\nBcc: tat-ca@nha.example', 'A <a@b> <c@d>'];
    for (const MAIL_FROM of wrong)
      expect(() => readEnv({ ...mail, MAIL_FROM }, '/')).toThrow(/^MAIL_FROM must .+ \/ MAIL_FROM phải .+$/);
    for (const SMTP_URL of ['mail.example', 'https://mail.example'])
      expect(() => readEnv({ ...mail, SMTP_URL }, '/')).toThrow(/^SMTP_URL must .+ \/ SMTP_URL phải .+$/);
  });

  const https = 'https://hdnd.example.vn';
  test.each<[string, Record<string, string>, string]>([
    ['nothing set', {}, 'open'],
    ['this machine by name', { HOST: 'localhost' }, 'open'],
    ['this machine by number', { HOST: '127.0.0.53' }, 'open'],
    ['this machine in version six', { HOST: '::1' }, 'open'],
    ['every address', { HOST: '0.0.0.0' }, 'refused'],
    ['every address in version six', { HOST: '::' }, 'refused'],
    ['one network', { HOST: '192.0.2.7' }, 'refused'],
    ['a name that only begins like this machine’s', { HOST: '127.0.0.1.example' }, 'refused'],
    ['a proxy with TLS before this machine', { HOST: '127.0.0.1', NEXTAUTH_URL: https }, 'refused'],
    ['the same, in capitals', { NEXTAUTH_URL: https.toUpperCase() }, 'refused'],
    ['every address, and asked for', { HOST: '0.0.0.0', SAMPLE_DATA: 'on' }, 'open'],
    ['not wanted', { SAMPLE_DATA: 'off' }, 'shut'],
    ['not wanted behind TLS', { SAMPLE_DATA: 'off', NEXTAUTH_URL: https }, 'shut'],
  ])('samples: %s', (_name, source, samples) => {
    expect(readEnv(source, '/').samples).toBe(samples);
  });

  test('samples asked for behind https are refused, with what to write instead', () => {
    expect(() => readEnv({ SAMPLE_DATA: 'on', NEXTAUTH_URL: https }, '/')).toThrow(
      /^SAMPLE_DATA must be off .+ \/ SAMPLE_DATA phải là off .+$/,
    );
  });

  test('what must be secret is asked for before anything is served', () => {
    expect(() => refuseWithoutSecrets({ NEXTAUTH_SECRET: secret })).toThrow(
      /^NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must be set: .+ \/ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY phải được đặt: .+$/,
    );
    expect(() => refuseWithoutSecrets({})).toThrow(/NEXTAUTH_SECRET.+\nNEXT_SERVER_ACTIONS/);
    const key = Buffer.alloc(32, 7).toString('base64');
    refuseWithoutSecrets({ NEXTAUTH_SECRET: secret, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key });
  });

  test('every wrong value is named at once', () => {
    expect(() => readEnv({ DATABASE_URL: 'x', NEXTAUTH_SECRET: 'y' }, '/')).toThrow(
      /DATABASE_URL.+\n.*NEXTAUTH_SECRET/,
    );
  });
});
