import 'server-only';
import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What the standby's copy is made of at one instant. The database is cut into parts of one size, each kept once under its
 * digest: a change rewrites the few parts its pages lie in, and any state is whole by itself, whatever came before it.
 */
export const stateSchema = z.object({
  format: z.literal('nghi-truong/standby/1'),
  /** The instant at which the database was copied. */
  at: z.iso.datetime(),
  migrations: z.int().positive(),
  parts: z.array(sha256).min(1),
  /** Files of the register by their names in the folder, and the digest of what each holds. */
  files: z.array(z.object({ name: z.string().regex(/^[0-9a-f]{64}[a-z0-9.-]{1,16}$/), sha256 })),
  /** Digests the register names whose files were not there. */
  missing: z.array(sha256),
});
export type StandbyState = z.infer<typeof stateSchema>;

/** 16 pages of SQLite: a save touches some ten, and a database of 1 GB has 16,000 parts to list. */
export const PART_BYTES = 64 * 1024;

const STATES = 'states/';
export const partName = (digest: string): string => `parts/${digest.slice(0, 2)}/${digest}.age`;
export const fileName = (name: string): string => `files/${name.slice(0, 2)}/${name}.age`;
export const stateName = (at: string): string => `${STATES}${at.replaceAll(':', '')}.age`;

/** The states among these names, oldest first. */
export const statesIn = (names: readonly string[]): string[] =>
  names.filter((name) => name.startsWith(STATES)).sort();

/** Whether a name is one this program gave, so that nothing of anybody else is ever taken away. */
export const isOfStandby = (name: string): boolean =>
  /^(?:states\/[\dT.Z-]+|(?:parts|files)\/[0-9a-f]{2}\/[0-9a-f]{64}[a-z0-9.-]*)\.age$/.test(name);
