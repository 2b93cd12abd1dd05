import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { type ScannerAddress, scannerAddress } from './scanner/scanner-address';
import { StartFault } from './start-fault';

/** One wrong value: what is wrong and what to write instead, for the operator, in both languages. */
const wrong = (english: string, vietnamese: string) => ({ error: `${english} / ${vietnamese}` });

const variables = z.object({
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.+|rqlite:\/\/([^:@/\s]+:[^@/\s]+@)?[\w.-]+:\d+(,[\w.-]+:\d+)*)$/,
      wrong(
        'DATABASE_URL must be file:PATH or rqlite://host:port,host:port',
        'DATABASE_URL phải là file:ĐƯỜNG-DẪN hoặc rqlite://máy:cổng,máy:cổng',
      ),
    )
    .default('file:data/council.db'),
  FILES_DIR: z
    .string()
    .min(1, wrong('FILES_DIR must name a folder', 'FILES_DIR phải là tên một thư mục'))
    .optional(),
  NEXTAUTH_SECRET: z
    .string()
    .min(
      32,
      wrong('NEXTAUTH_SECRET must have at least 32 characters', 'NEXTAUTH_SECRET phải có ít nhất 32 ký tự'),
    )
    .optional(),
  NEXTAUTH_SECRET_BEFORE: z
    .string()
    .transform((text) => text.split(/\s+/).filter(Boolean))
    .refine(
      (secrets) => secrets.every((one) => one.length >= 32),
      wrong(
        'NEXTAUTH_SECRET_BEFORE must be former secrets of at least 32 characters, parted by spaces',
        'NEXTAUTH_SECRET_BEFORE phải là các khóa cũ, mỗi khóa ít nhất 32 ký tự, cách nhau bằng dấu cách',
      ),
    )
    .optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .regex(
      /^[A-Za-z0-9+/]{43}=$/,
      wrong(
        'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must be 32 bytes in base64',
        'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY phải là 32 byte viết theo base64',
      ),
    )
    .optional(),
  NEXTAUTH_URL: z
    .url({
      protocol: /^https?$/,
      ...wrong(
        'NEXTAUTH_URL must be the public address, like https://hdnd.example.vn',
        'NEXTAUTH_URL phải là địa chỉ công khai, ví dụ https://hdnd.example.vn',
      ),
    })
    .default('http://localhost:3000'),
  METRICS_TOKEN: z
    .string()
    .min(
      16,
      wrong('METRICS_TOKEN must have at least 16 characters', 'METRICS_TOKEN phải có ít nhất 16 ký tự'),
    )
    .optional(),
  // Read by the front (bin/serve/content-security.mjs); here it is only made sure that it says something.
  HSTS_SUBDOMAINS: z
    .enum(['on', 'off'], wrong('HSTS_SUBDOMAINS must be on or off', 'HSTS_SUBDOMAINS phải là on hoặc off'))
    .optional(),
  HOST: z.string().optional(),
  SAMPLE_DATA: z
    .enum(['on', 'off'], wrong('SAMPLE_DATA must be on or off', 'SAMPLE_DATA phải là on hoặc off'))
    .optional(),
  CLAMD: z
    .string()
    .refine(
      (text) => scannerAddress(text) !== null,
      wrong(
        'CLAMD must be the path of a socket, or host:port of this machine or a private network',
        'CLAMD phải là đường dẫn của một socket, hoặc máy:cổng của máy này hay mạng nội bộ',
      ),
    )
    .optional(),
});

/** «thu@hdnd.example.vn», or with a name before it in angle brackets. */
const SENDER = /^(?:[^<>@\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

const mailVariables = variables.extend({
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      ...wrong(
        'SMTP_URL must be smtp://user:password@host:port, or smtps:// for TLS from the start',
        'SMTP_URL phải là smtp://tên:mật-khẩu@máy:cổng, hoặc smtps:// nếu dùng TLS ngay từ đầu',
      ),
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      SENDER,
      wrong(
        'MAIL_FROM must be an address, like HĐND phường Mẫu <thu@hdnd.example.vn>',
        'MAIL_FROM phải là một địa chỉ thư, ví dụ HĐND phường Mẫu <thu@hdnd.example.vn>',
      ),
    )
    .optional(),
});

const settings = mailVariables
  .refine(
    ({ SMTP_URL, MAIL_FROM }) => (SMTP_URL === undefined) === (MAIL_FROM === undefined),
    wrong(
      'SMTP_URL and MAIL_FROM belong together: set both, or neither',
      'SMTP_URL và MAIL_FROM đi đôi: đặt cả hai, hoặc không đặt cái nào',
    ),
  )
  .refine(
    ({ SAMPLE_DATA, NEXTAUTH_URL }) => SAMPLE_DATA !== 'on' || !isHttps(NEXTAUTH_URL),
    wrong(
      'SAMPLE_DATA must be off behind https: everybody knows the password of the sample accounts',
      'SAMPLE_DATA phải là off khi NEXTAUTH_URL là https: mật khẩu của các tài khoản mẫu ai cũng biết',
    ),
  );

const isHttps = (url: string) => /^https:/i.test(url);

/** Where nobody comes but from this machine; so it listens unless HOST says otherwise (bin/serve.mjs). */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/**
 * What becomes of the sample councils, whose accounts have a password that everybody knows:
 *
 * | | |
 * |---|---|
 * | `open` | they are loaded into an empty database: nobody else can come, or somebody asked for them |
 * | `shut` | none is loaded, and the samples' password signs nobody in |
 * | `refused` | the same, and a database that has them is not served |
 */
export type Samples = 'open' | 'shut' | 'refused';

function samplesFor(setting: 'on' | 'off' | undefined, host: string, publicUrl: string): Samples {
  if (setting === 'off') return 'shut';
  if (setting === 'on') return 'open';
  return LOOPBACK.test(host) && !isHttps(publicUrl) ? 'open' : 'refused';
}

/** Where the data lives: one file on this machine, or the members of a cluster, with «user:password» where they ask for one. */
export type DatabaseLocation =
  | { kind: 'file'; path: string }
  | { kind: 'rqlite'; hosts: string[]; login: string | undefined };

/** Where letters are handed in, and whose name they bear. */
export type MailSettings = { url: string; from: string };

export type Env = {
  database: DatabaseLocation;
  /** Absolute folder of what lies beside the database: beside its file, or `data` where the database is a cluster. */
  dataDir: string;
  /** Absolute folder of uploaded documents: in that folder unless FILES_DIR says otherwise. */
  filesDir: string;
  /** Absolute folder of what is made of the record and can be made anew: beside the database; it may be cleared. */
  derivedDir: string;
  /** Signs the sign-in cookie. Absent while building and in tools that sign nobody in. */
  signInSecret: string | undefined;
  /** What that was before: private notes sealed then are still opened with it. */
  secretsBefore: readonly string[];
  /** The address residents use, without a slash at the end. */
  publicUrl: string;
  /** The token that readers of `/api/metrics` must show; without one, nobody may read it. */
  metricsToken: string | undefined;
  /** What becomes of the sample councils here. */
  samples: Samples;
  /** Where the virus scanner listens; without one, files are kept by what the app itself sees in them. */
  scanner: ScannerAddress | null;
  /** The mail server; without one, letters wait and everything else works. */
  mail: MailSettings | null;
};

/**
 * Reads the settings from environment variables; relative paths count from `cwd`.
 * @throws {StartFault} naming every wrong value, one sentence a line
 */
export function readEnv(source: Record<string, string | undefined> = process.env, cwd = process.cwd()): Env {
  // `NAME=` in an environment file means "not set".
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(set);
  if (!parsed.success) throw new StartFault(parsed.error.issues.map((issue) => issue.message).join('\n'));
  const { DATABASE_URL, FILES_DIR, NEXTAUTH_SECRET, NEXTAUTH_URL, METRICS_TOKEN, CLAMD } = parsed.data;
  const { HOST = 'localhost', SAMPLE_DATA, SMTP_URL, MAIL_FROM } = parsed.data;
  const { NEXTAUTH_SECRET_BEFORE = [] } = parsed.data;
  const database = locate(DATABASE_URL, cwd);
  const beside = database.kind === 'file' ? dirname(database.path) : join(cwd, 'data');
  return {
    database,
    dataDir: beside,
    filesDir: FILES_DIR ? resolve(cwd, FILES_DIR) : join(beside, 'files'),
    derivedDir: join(beside, 'derived'),
    signInSecret: NEXTAUTH_SECRET,
    secretsBefore: NEXTAUTH_SECRET_BEFORE,
    publicUrl: NEXTAUTH_URL.replace(/\/+$/, ''),
    metricsToken: METRICS_TOKEN,
    samples: samplesFor(SAMPLE_DATA, HOST, NEXTAUTH_URL),
    scanner: CLAMD ? scannerAddress(CLAMD) : null,
    mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null,
  };
}

/**
 * Refuses to serve without what must be secret: Next would fall back on a key that stands in the build.
 * @throws {StartFault} naming each that is missing
 */
export function refuseWithoutSecrets(source: Record<string, string | undefined> = process.env): void {
  const missing = ['NEXTAUTH_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'].filter((name) => !source[name]);
  if (missing.length === 0) return;
  const sentences = missing.map(
    (name) =>
      wrong(
        `${name} must be set: npm run build writes one into .env.local`,
        `${name} phải được đặt: npm run build ghi nó vào .env.local`,
      ).error,
  );
  throw new StartFault(sentences.join('\n'));
}

function locate(url: string, cwd: string): DatabaseLocation {
  if (url.startsWith('file:')) return { kind: 'file', path: resolve(cwd, url.slice('file:'.length)) };
  const [hosts = '', login] = url.slice('rqlite://'.length).split('@').toReversed();
  return { kind: 'rqlite', hosts: hosts.split(','), login };
}
