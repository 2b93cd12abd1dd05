/*
 * Code that nothing runs is found by names: an export is used when its name stands a second time in its own file, or in
 * another that is no test. A name that two files give to different things hides one of them; a resolver of imports (knip)
 * would not miss it, but is twenty packages more for one list.
 */

const source = /\.[cm]?[jt]sx?$/;

/** Tests, and what only tests are made of. */
const ofTests = /\.(?:test|spec)\.\w+$|(?:^|\/)test-[^/]+$|^e2e\/|\/fixture-[^/]+$/;

/** Exports that Next and the tools' configurations are read by. */
const byConvention =
  /^app\/.*\b(?:page|layout|route|error|global-error|not-found|loading|actions|sitemap|robots|manifest|icon)\.tsx?$|\.config\.\w+$|^instrumentation\.ts$/;

const exported = /^export (?:async )?(?:function\*?|const|let|class|type) (\w+)/gm;
const word = /[A-Za-z_$][\w$]*/g;

/**
 * Exports that nothing uses but, at most, tests.
 * @param {ReadonlyMap<string, string>} files texts by their paths from the root
 * @returns {string[]} one sentence per export
 */
export function unusedExports(files) {
  const sources = [...files].filter(([path]) => source.test(path));
  /** @type {Map<string, Set<string>>} */
  const users = new Map();
  for (const [path, text] of sources)
    for (const [name] of text.matchAll(word)) users.set(name, (users.get(name) ?? new Set()).add(path));
  return sources
    .filter(([path]) => !byConvention.test(path))
    .flatMap(([path, text]) => {
      const isUsed = (/** @type {string} */ name) =>
        [...text.matchAll(word)].filter(([one]) => one === name).length > 1 ||
        [...(users.get(name) ?? [])].some(
          (user) => user !== path && (ofTests.test(path) || !ofTests.test(user)),
        );
      return [...text.matchAll(exported)]
        .map(([, name = '']) => name)
        .filter((name) => !isUsed(name))
        .map((name) => `${path}: ${name} is exported and nothing uses it but tests`);
    });
}
