import 'server-only';
import { createHash } from 'node:crypto';

/**
 * What an event may hold of a password: the SHA-256 of its argon2id hash, salt included. It shows a hash that was put in
 * its place by hand, and helps nobody guess.
 */
export const markOf = (passwordHash: string): string =>
  createHash('sha256').update(passwordHash).digest('hex');
