import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from './support/run.mjs';
import { listOfParts } from './support/sbom.mjs';

const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-sbom-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** @param {string} name */
function write(name) {
  const file = join(folder, name);
  const { status, stderr } = spawnSync(process.execPath, [`${root}bin/sbom.mjs`, file], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return readFileSync(file, 'utf8');
}
const own = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));

test('what the product is made of is written as CycloneDX, with a digest and a licence for each part', () => {
  const text = write('one.json');
  const bom = JSON.parse(text);
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', version: 1 });
  expect(bom.specVersion).toMatch(/^1\.[4-9]$/);
  expect(bom.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  const { component } = bom.metadata;
  expect(component).toMatchObject({ type: 'application', name: own.name, version: own.version });
  expect(component.licenses).toEqual([{ license: { id: own.license } }]);
  const names = bom.components.map((/** @type {{ group?: string, name: string }} */ { group, name }) =>
    group ? `${group}/${name}` : name,
  );
  for (const name of Object.keys(own.dependencies).filter((one) => !own.dependencies[one].startsWith('npm:')))
    expect(names, name).toContain(name);
  for (const part of bom.components) {
    expect(part).toMatchObject({ type: 'library', name: expect.any(String), version: expect.any(String) });
    expect(part.purl).toMatch(/^pkg:npm\/.+@.+$/);
  }
  const refs = bom.components.map((/** @type {{ 'bom-ref': string }} */ part) => part['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  for (const { ref, dependsOn } of bom.dependencies)
    for (const one of [ref, ...dependsOn]) expect([...refs, component['bom-ref']]).toContain(one);
  expect(write('two.json'), 'the same lock file gives the same bytes').toBe(text);
  expect(text).not.toMatch(/localhost|registry|\/work\/|\/tmp\//);
});

test('holds all that runs, and nothing that only develops', () => {
  const refs = JSON.parse(write('two.json')).components.map(
    (/** @type {{ 'bom-ref': string }} */ part) => part['bom-ref'],
  );
  const packages = Object.entries(lock.packages).filter(([path]) => path);
  const refOf = (/** @type {[string, { name?: string, version: string }]} */ [path, { name, version }]) =>
    `${name ?? path.split('node_modules/').at(-1)}@${version}`;
  const runs = new Set(packages.filter(([, { dev }]) => !dev).map(refOf));
  // Builds for other machines that no registry in use carried are named by the lock file alone.
  const unknown = [...runs].filter((ref) => !refs.includes(ref));
  expect(unknown.filter((ref) => !packages.some((one) => refOf(one) === ref && one[1].optional))).toEqual([]);
  expect(refs.filter((/** @type {string} */ ref) => !runs.has(ref))).toEqual([]);
  expect(refs.some((/** @type {string} */ ref) => ref.startsWith('vitest@'))).toBe(false);
});

test('does not depend on the order, the time or the npm it was made with', () => {
  const part = (/** @type {string} */ name) => ({
    'bom-ref': `${name}@1`,
    type: 'library',
    name,
    properties: [],
  });
  const listed = { specVersion: '1.5', serialNumber: 'x', metadata: { timestamp: 't' } };
  const one = {
    ...listed,
    components: [part('a'), part('b')],
    dependencies: [{ ref: 'a@1', dependsOn: ['b@1', 'a@1'] }],
  };
  const other = {
    ...{ ...listed, serialNumber: 'y', metadata: { timestamp: 'u', tools: [] } },
    ...{ components: [part('b'), part('a')], dependencies: [{ ref: 'a@1', dependsOn: ['a@1', 'b@1'] }] },
  };
  const locked = { packages: { 'node_modules/a': { version: '1' }, 'node_modules/b': { version: '1' } } };
  expect(listOfParts(one, locked, own)).toEqual(listOfParts(other, locked, own));
  expect(listOfParts(one, locked, own).components).toHaveLength(2);
  const fewer = listOfParts({ ...one, components: [] }, locked, own);
  expect(fewer.serialNumber).not.toBe(listOfParts(one, locked, own).serialNumber);
});
