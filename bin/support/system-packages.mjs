import { accessSync, constants } from 'node:fs';
import { run } from './run.mjs';

/** @param {string} file */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const OPTIONS = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
/** Another package manager may be at work: it is waited for. */
const WAIT = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];

/**
 * Installs Debian packages where we are root; elsewhere nothing happens.
 * @param {readonly string[]} names
 * @param {{ first?: boolean }} [choice] `first` is content with the first of them that can be had: not every release has each
 * @returns {Promise<string>} what was said where none could be installed
 */
export async function installPackages(names, { first = false } = {}) {
  if (process.getuid?.() !== 0) return '';
  await run('apt-get', [...WAIT, 'update'], OPTIONS);
  let said = '';
  for (const wanted of first ? names.map((name) => [name]) : [names]) {
    const install = [...WAIT, 'install', '-y', '--no-install-recommends', ...wanted];
    const { code, out } = await run('apt-get', install, OPTIONS);
    if (code === 0) return '';
    said += out;
  }
  return said;
}
