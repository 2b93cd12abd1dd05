import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from './run.mjs';

/*
 * What the documents name, and whether it is there. Each check gives the names that are not, so that a test can say
 * which; each is a function of a text, so that a test can plant the fault.
 */

/** @param {string} path from the root */
export const read = (path) => readFileSync(root + path, 'utf8');

/** @param {string[]} files @returns {Set<string>} the files, and every folder they lie in */
export function pathsOf(files) {
  const paths = new Set(files);
  for (const file of files)
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) paths.add(folder);
  return paths;
}

/** Code between single backticks; blocks are `blocksIn`'s. @param {string} text @returns {string[]} */
export const spansIn = (text) =>
  [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);

/** @param {string} text @returns {{ about: string, code: string }[]} fenced blocks with what stands after the fence */
const blocksIn = (text) =>
  [...text.matchAll(/^```(.*)\n([\s\S]*?)^```/gm)].map(([, about = '', code = '']) => ({ about, code }));

const OURS = /(?<![\w/@.-])(?:app|bench|bin|components|db|docs|e2e|lib|public)\/[\w()[\]./-]*/g;
const FILE = /^[\w./()[\]-]+\.(?:ts|tsx|mjs|css|sql|md)$/;

/**
 * Paths a text names that are not there. A path begins with one of our folders; a bare file name in backticks is the
 * end of some path.
 * @param {string} text @param {Set<string>} paths @returns {string[]}
 */
export function missingPaths(text, paths) {
  const prose = text.replace(/\]\([^)]*\)|https?:\/\/\S+/g, '');
  const written = (prose.match(OURS) ?? []).map((path) => path.replace(/[./]+$/, ''));
  const bare = spansIn(text).filter((span) => FILE.test(span) && !span.startsWith('.'));
  return [
    ...written.filter((path) => !paths.has(path) && !paths.has(path.replace(/[)\]]+$/, ''))),
    ...bare.filter((name) => ![...paths].some((path) => path === name || path.endsWith(`/${name}`))),
  ];
}

/** GitHub's anchor of a heading. @param {string} heading */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** @param {string} text @returns {string[]} headings with their marks: `## The house` */
export const headingsIn = (text) => text.replace(/^```[\s\S]*?^```/gm, '').match(/^#+ .+$/gm) ?? [];

/** Where links and pictures of a text lead, as written. @param {string} text @returns {string[]} */
export const targetsIn = (text) =>
  [...text.matchAll(/\]\(([^)\s]+)\)|<img[^>]*\ssrc="([^"]+)"/g)].map(([, link, src]) => link ?? src ?? '');

/**
 * Relative links, anchors and pictures that lead nowhere.
 * @param {string} text @param {string} path where the text lies @param {Set<string>} paths @returns {string[]}
 */
export function deadLinks(text, path, paths) {
  return targetsIn(text)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file = '', anchor] = target.split('#');
      const to = file ? normalize(join(dirname(path), file)).replace(/\/$/, '') : path;
      if (!paths.has(to)) return true;
      const heading = (/** @type {string} */ line) => anchorOf(line.replace(/^#+ /, '')) === anchor;
      return anchor !== undefined && !headingsIn(to === path ? text : read(to)).some(heading);
    });
}

/** npm's own commands that a document may name. */
const NPM = new Set(['install', 'ci', 'run']);

/** @param {string} text @returns {string[]} every command in code: `npm start`, `npm run council -- export` */
export const commandsIn = (text) =>
  [...spansIn(text), ...blocksIn(text).flatMap(({ code }) => code.split('\n')), ...indented(text)]
    .map((line) => line.trim().replace(/^\$ /, ''))
    .filter((line) => /^npm /.test(line));

/** @param {string} text */
const indented = (text) => text.match(/^ {4}\S.*$/gm) ?? [];

/**
 * Commands, and verbs of the operator's tool, that do not exist.
 * @param {string} text @param {Set<string>} scripts of package.json @param {Set<string>} verbs @returns {string[]}
 */
export function unknownCommands(text, scripts, verbs) {
  return commandsIn(text).flatMap((command) => {
    const [, run, name = ''] = /^npm (run )?(?:-s )?([\w:-]+)/.exec(command) ?? [];
    if (!scripts.has(name)) return !run && NPM.has(name) ? [] : [command];
    const [, asked] = /^npm run (?:-s )?council -- (.+)$/.exec(command) ?? [];
    const words = asked?.split(/\s*\\?\|\s*/).map((word) => word.split(' ')[0] ?? '') ?? [];
    return words.filter((word) => word && !/^[<…]/.test(word) && !verbs.has(word));
  });
}

/** The verbs `bin/council.ts` knows. @param {string} source @returns {Set<string>} */
export function verbsOf(source) {
  const [, body = ''] = /const verbs[^=]*= \{([\s\S]*?)\n\}/.exec(source) ?? [];
  return new Set([...body.matchAll(/^ {2}'?([\w-]+)'?[:,]/gm)].map(([, verb = '']) => verb));
}

/**
 * Excerpts that are no longer in the file named after their fence. «…» stands for what was left out.
 * @param {string} text @returns {string[]} the first line that is not there, with its file
 */
export function staleExcerpts(text) {
  return blocksIn(text).flatMap(({ about, code }) => {
    const file = about.split(' ')[1];
    if (!file) return [];
    const source = read(file);
    let at = 0;
    for (const line of code.split('\n').map((one) => one.trim())) {
      if (!line || line === '…') continue;
      const found = source.indexOf(line, at);
      if (found < 0) return [`${file}: ${line}`];
      at = found + line.length;
    }
    return [];
  });
}

/** Whatever changes from one screen to the next, numbers above all, as one sign. @param {string} text */
const levelled = (text) =>
  text
    .replace(/\$\{[^{}]*\}/g, '#')
    .replace(/\d[\d:.]*/g, '#')
    .replace(/\s+/g, ' ');

/**
 * Labels a guide prints in bold that no screen has.
 * @param {string} text @param {string} screens the sources of everything people read @returns {string[]}
 */
export function unknownLabels(text, screens) {
  const seen = levelled(screens);
  const labels = [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label.replace(/\s+/g, ' '));
  return [...new Set(labels)].filter((label) => !seen.includes(levelled(label)));
}
