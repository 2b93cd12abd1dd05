/** Makes every table of newly generated migrations STRICT, which drizzle-kit cannot say. Safe to repeat. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../db/migrations/', import.meta.url);
for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.sql'))) {
  const file = new URL(name, folder);
  const before = readFileSync(file, 'utf8');
  const after = before.replace(/(CREATE TABLE `[^;]*?\n\));/g, '$1 STRICT;');
  if (after !== before) writeFileSync(file, after);
}
