import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/* Our papers as other programs read them: qpdf, poppler and LibreOffice (bin/support/print-tools.mjs installs them). */

const start = promisify(execFile);

/** @throws with what the program said, where it does not end well */
async function run(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const options = { env: { ...process.env, ...env } as NodeJS.ProcessEnv, maxBuffer: 2 ** 28 };
  return (await start(program, [...args], options)).stdout;
}

/** Throws where a PDF is not well formed, or has anything to warn of. */
export const checkPdf = (file: string): Promise<string> => run('qpdf', ['--check', file]);

/** The typefaces of a PDF without the name of the cut, and whether each is in the file. */
export async function fontsIn(file: string): Promise<{ family: string; isEmbedded: boolean }[]> {
  const [, , ...lines] = (await run('pdffonts', [file])).trimEnd().split('\n');
  return lines.map((line) => {
    const [name = '', ...rest] = line.trim().split(/\s+/);
    const [isEmbedded] = rest.slice(-5);
    return { family: name.replace(/^[A-Z]{6}\+|-.*$/g, ''), isEmbedded: isEmbedded === 'yes' };
  });
}

export async function pagesOf(file: string): Promise<number> {
  const [, pages] = /^Pages:\s+(\d+)/m.exec(await run('pdfinfo', [file])) ?? [];
  if (!pages) throw new Error(`${file} has no pages.`);
  return Number(pages);
}

/** The text of a PDF in the order of its structure, as it is read aloud. */
export async function spokenText(file: string): Promise<string> {
  const lines = (await run('pdfinfo', ['-enc', 'UTF-8', '-struct-text', file])).split('\n');
  return lines.map((line) => /^\s*"(.*)"\s*$/u.exec(line)?.[1] ?? '').join('');
}

const require = createRequire(import.meta.url);
const tinos = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));

/** Only the typeface of the papers, under the name that Word files ask for: this machine's own fonts decide nothing. */
const fontConfig = (
  cache: string,
) => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${tinos}</dir><cachedir>${cache}</cachedir>
<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>
</fontconfig>`;

const AT_ONCE = 60;

/**
 * What LibreOffice makes of Word files, all at once.
 *
 * @param folder where the files are, and where what is made of them goes, into a folder of each kind
 */
export async function throughLibreOffice(folder: string, to: 'pdf' | 'txt'): Promise<void> {
  const outdir = join(folder, to);
  const fonts = join(folder, `fonts-${to}.conf`);
  mkdirSync(outdir, { recursive: true });
  writeFileSync(fonts, fontConfig(join(folder, `font-cache-${to}`)));
  const words = readdirSync(folder).filter((name) => name.endsWith('.docx'));
  const profile = pathToFileURL(join(folder, `profile-${to}`));
  const filter = to === 'txt' ? 'txt:Text (encoded):UTF8' : 'pdf';
  const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', filter];
  // Of more names than some hundred at once the last are left out.
  for (let at = 0; at < words.length; at += AT_ONCE) {
    const files = words.slice(at, at + AT_ONCE).map((name) => join(folder, name));
    await run('soffice', [...options, '--outdir', outdir, ...files], { FONTCONFIG_FILE: fonts });
  }
  const made = new Set(readdirSync(outdir));
  const missing = words.filter((name) => !made.has(`${basename(name, '.docx')}.${to}`));
  if (missing.length > 0) throw new Error(`LibreOffice did not open ${missing.join(', ')}`);
}

/** What LibreOffice wrote as plain text, in which it marks every list with a dot, whatever mark the list has. */
export const textFile = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .replace(/^(\s*)•/gmu, '$1-');
