import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root } from './support/run.mjs';
import { ourFiles } from './support/stages.mjs';
import {
  commandsIn,
  deadLinks,
  headingsIn,
  missingPaths,
  pathsOf,
  read,
  spansIn,
  staleExcerpts,
  targetsIn,
  unknownCommands,
  unknownLabels,
  verbsOf,
} from './support/test-documents.mjs';

const files = ourFiles();
const paths = pathsOf(files);
const scripts = new Set(Object.keys(JSON.parse(read('package.json')).scripts));
const verbs = verbsOf(read('bin/council.ts'));
const documents = files.filter((path) => path === 'README.md' || /^docs\/.*\.md$/.test(path));

describe.each(documents)('%s', (path) => {
  const text = read(path);

  test('names files and folders that are there', () => {
    expect(missingPaths(text, paths)).toEqual([]);
  });

  test('links to pages, headings and pictures that are there', () => {
    expect(deadLinks(text, path, paths)).toEqual([]);
  });

  test('names commands that are there', () => {
    expect(unknownCommands(text, scripts, verbs)).toEqual([]);
  });

  test('quotes code as it stands', () => {
    expect(staleExcerpts(text)).toEqual([]);
  });
});

describe('the checks see what is wrong', () => {
  const some = pathsOf(['lib/rules/tally.ts', 'app/(public)/[council]/page.tsx', 'docs/a.md']);

  test.each([
    ['`lib/rules/tallies.ts`', ['lib/rules/tallies.ts', 'lib/rules/tallies.ts']],
    ['the folder lib/rule, and `tally.tsx`', ['lib/rule', 'tally.tsx']],
    ['`lib/rules/`, (lib/rules/tally.ts), app/(public)/[council]/page.tsx. See `tally.ts`', []],
    ['from `@/lib/nowhere`, https://a.example/lib/nowhere', []],
  ])('paths: %s', (text, missing) => {
    expect(missingPaths(text, some)).toEqual(missing);
  });

  test.each([
    ['[a](b.md) ![p](p.png) <img src="q.png">', ['b.md', 'p.png', 'q.png']],
    ['# Kỳ họp: đã họp\n[a](#kỳ-họp-đã-họp) [b](#đã-họp)', ['#đã-họp']],
    ['[a](../lib/rules) [b](https://a.example/b)', []],
  ])('links: %s', (text, dead) => {
    expect(deadLinks(text, 'docs/a.md', some)).toEqual(dead);
  });

  test.each([
    ['`npm run fly` · `npm go` · `npm install`', ['npm run fly', 'npm go']],
    ['    npm start # serves\n\n```\nnpm run strat\n```\n', ['npm run strat']],
    ['`npm run council -- export <a> \\| erase <b>`', ['erase']],
  ])('commands: %s', (text, unknown) => {
    const known = new Set(['start', 'council']);
    expect(unknownCommands(text, known, new Set(['export']))).toEqual(unknown);
  });

  test('excerpts: a changed line is told', () => {
    const excerpt = (/** @type {string} */ line) => `\`\`\`json package.json\n{\n…\n  ${line}\n\`\`\`\n`;
    expect(staleExcerpts(excerpt('"private": true,'))).toEqual([]);
    expect(staleExcerpts(excerpt('"private": false,'))).toEqual(['package.json: "private": false,']);
  });

  test('labels: numbers may differ, words may not', () => {
    const screens = ['`Duyệt và công bố bản $', '{nextVersion}` <h1>Kiểm\n  tra</h1>'].join('');
    expect(unknownLabels('**Duyệt và công bố bản 2** **Kiểm tra**', screens)).toEqual([]);
    expect(unknownLabels('**Duyệt bản 2**', screens)).toEqual(['Duyệt bản 2']);
  });
});

test('every command and every verb is in the README', () => {
  const told = commandsIn(read('README.md')).join('\n');
  const missing = [...scripts, ...verbs].filter((name) => !new RegExp(`[\\s]${name}(?![\\w:-])`).test(told));
  expect(missing).toEqual([]);
});

test('the README says the same in both languages', () => {
  const shape = (/** @type {string} */ text) => ({
    headings: headingsIn(text).map((heading) => heading.replace(/ .*/, '')),
    rows: (text.match(/^\|/gm) ?? []).length,
    pictures: targetsIn(text)
      .map((target) => target.replace(/^.*\//, ''))
      .filter((name) => name.endsWith('.png')),
    // Code is the same in every language.
    code: spansIn(text).toSorted(),
    commands: commandsIn(text).map((command) => command.replace(/\s{2,}.*/, '')),
  });
  expect(shape(read('docs/README.vi.md'))).toEqual(shape(read('README.md')));
});

test('the clerk’s guide quotes labels as the screen has them', () => {
  const screens = files
    .filter((path) => /^(app|components|lib)\/.*\.tsx?$/.test(path) && !/\.test\.ts$/.test(path))
    .map(read)
    .join('\n');
  expect(unknownLabels(read('docs/clerk-guide.vi.md'), screens)).toEqual([]);
});

test('every picture is used, has words for whoever does not see it, and is small', () => {
  const pictures = files.filter((path) => path.startsWith('docs/pictures/'));
  const texts = documents.map(read);
  const unused = pictures.filter(
    (path) => !texts.some((text) => text.includes(path.replace('docs/pictures/', 'pictures/'))),
  );
  const silent = texts.flatMap((text) => text.match(/!\[\s*\]|<img(?![^>]*\salt="[^"]+")[^>]*>/g) ?? []);
  const sizes = pictures.map((path) => statSync(root + path).size);
  expect({ unused, silent }).toEqual({ unused: [], silent: [] });
  expect(Math.max(...sizes), 'bytes of the largest').toBeLessThan(150_000);
  expect(
    sizes.reduce((sum, size) => sum + size, 0),
    'bytes of all',
  ).toBeLessThan(2_000_000);
});
