import 'server-only';
import type { StoreFaultCode } from '@/lib/refusal';

/** The part that could not be read or written: the database's file, or the folder of uploaded files. */
export type StorePart = 'database' | 'files';

const parts: Record<StorePart, string> = { database: 'The database', files: 'The folder of files' };

/** The log's sentence for each: what is wrong and what the operator should do. */
const sentences: Record<StoreFaultCode, string> = {
  'store.full': 'lies on a full disk: free some space.',
  'store.read_only': 'cannot be written to: give the program leave to write there.',
  'store.busy': 'was kept locked by another program: let it finish, or end it.',
  'store.unreachable': 'cannot be reached: see that its disk is there.',
  'store.corrupt': 'is damaged: stop the server, keep a copy, run «npm run council -- verify».',
  'store.replaced': 'was replaced while the server ran: start the server again.',
};

/** Codes, by what they mean for the person. */
export type Meanings = readonly (readonly [RegExp, StoreFaultCode])[];

const ofTheSystem: Meanings = [
  [/^(ENOSPC|EDQUOT)/, 'store.full'],
  [/^(EROFS|EACCES|EPERM)/, 'store.read_only'],
  [
    /^E(IO|NOENT|NOTDIR|ISDIR|NODEV|NXIO|STALE|TIMEDOUT|MFILE|NFILE|NOTCONN|HOSTDOWN|REMOTEIO)$/,
    'store.unreachable',
  ],
];

/**
 * The disk, not the program and not the person: data could not be read or written. Nothing was half-written. `reason`
 * is the code of whatever could not: the operating system's, or the database's.
 */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  /** Of an error on the server, Next tells the page that reports it the digest and nothing else. */
  readonly digest: StoreFaultCode;

  constructor(
    readonly code: StoreFaultCode,
    readonly part: StorePart,
    readonly reason: string,
  ) {
    super(`${parts[part]} ${sentences[code]}`);
    this.digest = code;
  }
}

/** Known by its name: Next loads this module several times over, each with a class of its own. */
export const isStoreFault = (error: unknown): error is StoreFault =>
  error instanceof Error && error.name === 'StoreFault';

/**
 * The fault that `error`, or what caused it, stands for; `null` when it is none of the store's.
 *
 * @param others codes of whatever reads and writes there besides the operating system.
 */
export function storeFaultOf(error: unknown, part: StorePart, others: Meanings = []): StoreFault | null {
  if (isStoreFault(error)) return error;
  if (!(error instanceof Error)) return null;
  const reason = 'code' in error ? String(error.code) : '';
  const meaning = [...others, ...ofTheSystem].find(([codes]) => codes.test(reason));
  return meaning ? new StoreFault(meaning[1], part, reason) : storeFaultOf(error.cause, part, others);
}
