import { leadsElsewhere, runsScript } from './dangers.mjs';
import { readMarkup } from './markup.mjs';
import { formulaAsksAProgram } from './open-xml.mjs';
import { Refused } from './refused.mjs';

const KINDS = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};
const FAMILY = 'application/vnd.oasis.opendocument.';
/** LibreOffice writes these for a document without macros too: lists of the libraries there would be. */
const EMPTY_LIBRARIES = /^Basic\/([^/]+\/)?(script|dialog)-(lc|lb)\.xml$/i;
/** Elements that only name an address, which a reader may follow or not. */
const LINKS = new Set(['a', 'title', 'bookmark-ref']);

/**
 * The look at an OpenDocument: ISO/IEC 26300.
 * @param {Buffer} mimetype the part of that name
 */
export function checkOpenDocument(mimetype) {
  const type = mimetype.subarray(0, 200).toString('latin1').trim();
  if (!type.startsWith(FAMILY)) throw new Refused('type');
  const kind = /** @type {Record<string, 'odt' | 'ods'>} */ (KINDS)[type] ?? null;
  return { kind, checkName, checkMarkup };
}

/** @param {string} name */
function checkName(name) {
  if (/^(.+\/)?(Basic|Scripts|Dialogs)\//i.test(name) && !EMPTY_LIBRARIES.test(name))
    throw new Refused('macros');
  if (/^encrypted-package$/i.test(name)) throw new Refused('locked');
}

/**
 * @param {string} _name
 * @param {Buffer} content
 */
function checkMarkup(_name, content) {
  readMarkup(content, { open: checkElement });
}

/** @param {import('./markup.mjs').Element} element */
function checkElement({ name, attributes }) {
  if (name === 'event-listener' || name === 'library-linked') throw new Refused('macros');
  if (name.startsWith('dde-')) throw new Refused('remote');
  if (name === 'encryption-data') throw new Refused('locked');
  const { href = '' } = attributes;
  if (runsScript(href)) throw new Refused('script');
  if (!LINKS.has(name) && leadsElsewhere(href)) throw new Refused('remote');
  if (formulaAsksAProgram(attributes.formula ?? '')) throw new Refused('remote');
}
