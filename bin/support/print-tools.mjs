import { delimiter, join } from 'node:path';
import { Stop } from './run.mjs';
import { installPackages, isProgram } from './system-packages.mjs';

/** What papers are read with by others than us, and the Debian package each is in. */
const TOOLS = {
  qpdf: 'qpdf',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  soffice: 'libreoffice-writer-nogui',
};

const isThere = (/** @type {string} */ name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder && isProgram(join(folder, name)));

/** Finds the programs that read our papers as others do, or installs them. */
export async function ensurePrintTools() {
  const missing = () => Object.entries(TOOLS).filter(([name]) => !isThere(name));
  const packages = [...new Set(missing().map(([, name]) => name))];
  if (packages.length === 0) return;
  console.log(`Fetching ${packages.join(', ')}…`);
  const said = await installPackages(packages);
  const [still] = missing();
  if (!still) return;
  console.error(said);
  throw new Stop(`No ${still[0]}: install ${packages.join(', ')}.`);
}
