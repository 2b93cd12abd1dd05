/** Endings under which an office's machine would run what it opens. */
const RUNS =
  /\.(exe|com|scr|pif|dll|cpl|msi|msp|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|jar|lnk|scf|url|reg|app|sh|desktop|apk|dmg|iso|img|vhdx?)$/i;

/** First bytes of programs, of scripts that name their own interpreter, and of archives. */
const STARTS = [
  ...['MZ', '\x7fELF', '#!', '\xca\xfe\xba\xbe', '\xcf\xfa\xed\xfe'],
  ...['PK\x03\x04', 'Rar!', '7z\xbc\xaf', '\x1f\x8b', 'MSCF'],
];
/** Drawings that offices keep folded. */
const FOLDED_DRAWING = /\.(emz|wmz|svgz)$/i;

/**
 * Whether something carried inside a document is a program, or an archive that nobody looked into.
 * @param {string} name
 * @param {Uint8Array} bytes
 */
export function isProgramOrArchive(name, bytes) {
  if (RUNS.test(name.trim())) return true;
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return !FOLDED_DRAWING.test(name) && STARTS.some((each) => start.startsWith(each));
}

/**
 * Whether an address leads to another machine: by a scheme, or by the `\\server` of a shared folder. A path on the
 * writer's own disk leads nowhere on anybody else's.
 * @param {string} address
 */
export function leadsElsewhere(address) {
  const path = address
    .trim()
    .replace(/^file:(\/\/(?=\/[^/]))?/i, '')
    .replace(/^\/(?=[a-z]:|[\\/]{2})/i, '');
  if (/^[a-z]:/i.test(path)) return false;
  return /^[a-z][a-z0-9+.-]*:/i.test(path) || /^[\\/]{2}/.test(path);
}

/** @param {string} address */
export const runsScript = (address) =>
  /^[\s\p{Cc}]*(javascript|vbscript|data|macro|vnd\.sun\.star\.script)\s*:/iu.test(address);
