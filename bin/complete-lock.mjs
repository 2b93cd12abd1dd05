import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock } from './support/lock.mjs';
import { root } from './support/run.mjs';

// After a dependency was added where the registry lacks other machines' builds, so that `npm ci` works everywhere.
const file = `${root}package-lock.json`;
const { lock, added } = completeLock(JSON.parse(readFileSync(file, 'utf8')));
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} added`);
