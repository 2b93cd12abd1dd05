import { createHash } from 'node:crypto';

/**
 * @typedef {{ 'bom-ref': string } & Record<string, unknown>} Part
 * @typedef {object} Listed
 * @property {string} specVersion
 * @property {Part[]} components
 * @property {{ ref: string, dependsOn: string[] }[]} dependencies
 */

/**
 * npm's list of parts as ours: named after the package and not after its folder, and the same for the same lock file
 * whenever, wherever and with whichever npm it is made. CycloneDX asks for neither a time nor a tool. What only develops
 * is left out here: npm's own `--omit=dev` also leaves out what runs as soon as something else develops with it.
 * @param {Listed} listed what `npm sbom --sbom-format cyclonedx` printed
 * @param {{ packages: Record<string, { name?: string, version?: string, dev?: boolean }> }} lock
 * @param {{ name: string, version: string, license: string, description: string }} own `package.json`
 */
export function listOfParts(listed, lock, { name, version, license, description }) {
  const ref = `${name}@${version}`;
  const runs = new Set([ref, ...running(lock)]);
  const parts = listed.components.filter((part) => runs.has(part['bom-ref']));
  const components = inOrder(parts, (part) => part['bom-ref']).map(withoutEmpty);
  const dependencies = inOrder(listed.dependencies, ({ ref }) => ref)
    .filter((one) => runs.has(one.ref))
    .map((one) => ({
      ref: one.ref,
      dependsOn: [...one.dependsOn].filter((on) => runs.has(on)).sort(),
    }));
  const document = {
    metadata: {
      component: {
        type: 'application',
        'bom-ref': ref,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl: `pkg:npm/${name}@${version}`,
      },
    },
    components,
    dependencies,
  };
  return {
    $schema: `http://cyclonedx.org/schema/bom-${listed.specVersion}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion: listed.specVersion,
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(document))}`,
    version: 1,
    ...document,
  };
}

/**
 * What the lock file installs where nobody develops, as `name@version`.
 * @param {Parameters<typeof listOfParts>[1]} lock
 */
function running({ packages }) {
  return Object.entries(packages)
    .filter(([path, { dev }]) => path && !dev)
    .map(([path, { name = path.split('node_modules/').at(-1), version }]) => `${name}@${version}`);
}

/**
 * @template T
 * @param {readonly T[]} rows @param {(row: T) => string} keyOf
 */
const inOrder = (rows, keyOf) => [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/** @param {Record<string, unknown>} part */
const withoutEmpty = (part) =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => !Array.isArray(value) || value.length > 0));

/** A UUID made of a text's digest (RFC 9562, version 8). @param {string} text */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) & 3];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
