/**
 * The house's rules that a linter of single statements cannot see. Each is a pure function of one file, so that a test
 * can plant the fault. Who may import whom is in `biome.json`.
 */

const source = /\.(ts|tsx|mjs|css)$/;
const test = /(\.test\.(ts|tsx|mjs)|\.spec\.ts)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
const statement = /^\s*(?:export\s[^;]*?\sfrom\s*['"][^'"]+['"]\s*;?\s*)+$/;

/** @param {string} text */
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** @type {Array<{ applies: (path: string) => boolean, fault: (text: string, path: string) => string | false }>} */
const rules = [
  {
    applies: (path) => source.test(path),
    fault: (text) => {
      const lines = text.replace(/\n$/, '').split('\n').length;
      return lines > 300 && `${lines} lines: 300 is the most one file may have`;
    },
  },
  {
    // Next names some files itself: [slug], (public), _components, @slot.
    applies: (path) => source.test(path),
    fault: (_text, path) => {
      const wrong = path
        .split('/')
        .find((part) => !kebab.test(part.replace(/^[.@_(]|[)]$|^\[+(\.\.\.)?|\]+$/g, '')));
      return wrong !== undefined && `${wrong}: names are in kebab-case`;
    },
  },
  {
    // A line that a comment excludes from type-checking is never checked again.
    applies: (path) => /\.[cm]?[jt]sx?$/.test(path),
    fault: (text) => {
      const found =
        /@ts-(?:nocheck|ignore|expect-error)\b|@(?:type|param|returns?|typedef)\s*\{[^}]*\bany\b/.exec(text);
      return found !== null && `${found[0]}: say the true type, or unknown`;
    },
  },
  {
    applies: (path) => /\.tsx?$/.test(path) && path.endsWith('/actions.ts'),
    fault: (text) => !/^['"]use server['"];?\s*\n/.test(text) && "actions.ts begins with 'use server'",
  },
  {
    applies: (path) => /\.tsx?$/.test(path) && !path.endsWith('/actions.ts'),
    fault: (text) =>
      /^\s*['"]use server['"]/m.test(withoutComments(text)) &&
      "'use server' belongs in a file called actions.ts",
  },
  {
    applies: (path) => /\.(ts|tsx|mjs)$/.test(path),
    fault: (text) =>
      statement.test(withoutComments(text)) && 'a barrel: import from the file that defines it',
  },
  {
    applies: (path) => test.test(path),
    fault: (text) =>
      /\b(test|it|describe)(\.\w+)*\.only\(/.test(text) && 'a test left on its own with only()',
  },
  {
    applies: (path) => test.test(path) || path.startsWith('e2e/'),
    fault: (text) =>
      /\.waitForTimeout\(/.test(text) && 'waits for time to pass: wait for what should be seen',
  },
  {
    applies: (path) => /^app\/(.+\/)?page\.tsx$/.test(path),
    fault: (text) =>
      !/export\s+(const\s+metadata\b|(async\s+)?function\s+generateMetadata\b|const\s+generateMetadata\b)/.test(
        text,
      ) && 'a page exports metadata or generateMetadata',
  },
  {
    // On another Node the other version is installed, and `instanceof` with the wrong version's classes is always false.
    applies: (path) => /\.(ts|tsx|mjs)$/.test(path) && path !== 'db/sqlite.ts',
    fault: (text) =>
      /^import\b[^;]*['"]better-sqlite3(-napi)?['"]/m.test(text) &&
      'SQLite comes in two versions: import Database from db/sqlite',
  },
  {
    // Residents' pages have no router, so a link must know whether it leads to one of them.
    applies: (path) => /^(app|components)\/.*\.tsx?$/.test(path) && path !== 'components/ui/link.tsx',
    fault: (text) =>
      /^import\b[^;]*['"]next\/link['"]/m.test(text) &&
      'a link of ours is components/ui/link, or a plain <a>',
  },
  {
    // The policy of our pages lets no style in that is not ours.
    applies: (path) => /^(app|components)\/.*\.tsx$/.test(path),
    fault: (text) =>
      /\sstyle=[{"]/.test(withoutComments(text)) && 'a style of its own: the policy allows classes only',
  },
  {
    // The desk's sections stand in a fieldset, in which Chromium at times leaves what is sized by a container undrawn.
    applies: (path) => /^components\/desk\/.*\.tsx$/.test(path),
    fault: (text) =>
      /["' ]@container\b/.test(withoutComments(text)) &&
      'a container query inside a fieldset: size it by the window',
  },
  {
    // Time and chance are arguments: the same record must come out of the same draft on any day.
    applies: (path) => /^lib\/(?!server\/).*\.tsx?$/.test(path) && !test.test(path),
    fault: (text) => {
      const found = /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\brandomUUID\(|\bprocess\.env\b/.exec(
        withoutComments(text),
      );
      return found !== null && `lib is pure: ${found[0]} is given as an argument`;
    },
  },
];

/**
 * @param {string} path from the root, with `/`
 * @param {string} text
 * @returns {string[]} one sentence per broken rule, empty when the file is in order
 */
export function faultsIn(path, text) {
  return rules.flatMap(({ applies, fault }) => (applies(path) && fault(text, path)) || []);
}
