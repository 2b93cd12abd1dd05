const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'sunos', 'win32'];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/**
 * What a package of native code says by its name about the machine it is for.
 * @param {string} name like `@next/swc-linux-x64-musl`
 */
function machineOf(name) {
  const words = name.toLowerCase().split(/[^a-z0-9]+/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = words.includes('musl') ? ['musl'] : [];
  return { ...(os.length && { os }), ...(cpu.length && { cpu }), ...(libc.length && { libc }) };
}

/**
 * @typedef {object} Locked what we read and write of a locked package
 * @property {string} [version]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/**
 * Adds to a lock file the optional packages it does not mention. npm leaves out what the registry in use does not
 * carry, and `npm ci` then refuses the whole file, even on machines that would never install those packages.
 * @param {{ packages: Record<string, Locked> }} lock not changed
 * @returns {{ lock: { packages: Record<string, Locked> }, added: string[] }} `added` holds paths below `node_modules`
 */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  /** @type {string[]} */
  const added = [];
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const nested = `node_modules/${name}`;
      const machine = machineOf(name);
      const exact = /^\d/.test(version);
      if (
        !path ||
        packages[nested] ||
        packages[`${path}/${nested}`] ||
        !exact ||
        !Object.keys(machine).length
      )
        continue;
      packages[nested] = { version, ...machine, ...(dev && { dev }), optional: true };
      added.push(nested);
    }
  }
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  return { lock: { ...lock, packages: sorted }, added };
}
