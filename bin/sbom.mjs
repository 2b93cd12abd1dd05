import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { command, npm, root, Stop } from './support/run.mjs';
import { listOfParts } from './support/sbom.mjs';

/** Writes what the product is made of, as CycloneDX, from the lock file: `npm run sbom [-- FILE]`. */
command(async () => {
  // npm runs this in the program's own folder, whatever folder it was called from.
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2] ?? 'sbom.cdx.json');
  const asked = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--loglevel=error'];
  const { code, out } = await npm(asked, { quiet: true });
  if (code !== 0) throw new Stop(`${out}\nnpm sbom không thành công: cần npm 10 trở lên.`);
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(root + name, 'utf8'));
  const parts = listOfParts(JSON.parse(out), read('package-lock.json'), read('package.json'));
  writeFileSync(file, `${JSON.stringify(parts, null, 2)}\n`);
  console.log(`${file}: ${parts.components.length} thành phần`);
});
