import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, Stop } from '../../bin/support/run.mjs';

/** What Next itself writes around a text, in bytes; the text stands in the page twice, as HTML and as data. */
const AROUND = 4_500;

const layout = `export default function Layout({ children }) {
  return <html lang="vi"><body>{children}</body></html>;
}
`;
const page = (/** @type {string} */ text) => `export default function Page() {
  return <main>{${JSON.stringify(text)}}</main>;
}
`;

/**
 * Builds an app that is Next, React and one prerendered page, does `work` with its folder, and removes it. It lies inside
 * the repository, where Next finds the repository's own packages.
 * @template T
 * @param {number} bytes how large its HTML is to be, to within a few hundred
 * @param {(folder: string) => Promise<T>} work
 */
export async function withBareApp(bytes, work) {
  const folder = join(root, '.bench', String(process.pid));
  mkdirSync(join(folder, 'app'), { recursive: true });
  try {
    const sentence = 'Hội đồng nhân dân phường thông qua nghị quyết số ';
    let text = '';
    for (let number = 1; Buffer.byteLength(text) < (bytes - AROUND) / 2; number++)
      text += `${sentence}${number}. `;
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    writeFileSync(
      join(folder, 'next.config.mjs'),
      `export default { agentRules: false, turbopack: { root: ${JSON.stringify(root)} } };\n`,
    );
    // Without one of its own Next would take the repository's.
    writeFileSync(join(folder, 'instrumentation.js'), 'export function register() {}\n');
    writeFileSync(join(folder, 'app/layout.jsx'), layout);
    writeFileSync(join(folder, 'app/page.jsx'), page(text));
    console.log('Building the bare Next app…');
    const { code, out } = await run(
      process.execPath,
      [`${root}node_modules/next/dist/bin/next`, 'build', folder],
      {
        quiet: true,
        env: { NODE_ENV: 'production' },
      },
    );
    if (code !== 0) throw new Stop(out);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
