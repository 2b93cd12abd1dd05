import 'server-only';

/** Where copies of the store are kept: a folder on another disk, or a bucket of S3. Names have «/» between their parts. */
export interface Place {
  /** How the operator named it. */
  readonly name: string;
  /** Names of everything there that begins with `prefix`, in order. */
  list(prefix?: string): Promise<string[]>;
  /** Puts a file there under `name`: it appears whole, and is kept, or not at all. */
  put(name: string, path: string): Promise<void>;
  /** Brings what is there under `name` to a path of this machine. */
  fetch(name: string, path: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Why a place did not do what it was asked, for the operator. */
export class PlaceFault extends Error {}
