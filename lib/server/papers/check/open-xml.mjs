import { leadsElsewhere, runsScript } from './dangers.mjs';
import { readMarkup } from './markup.mjs';
import { Refused } from './refused.mjs';

const MAIN = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'xlsx',
};
const MACROS = /macroEnabled|vbaProject|vbaData|macrosheet|activeX|intlmacrosheet/i;
/** What may lie on the writer's own disk, where nobody else's program finds it: ISO/IEC 29500-1, 11.3 and 18.14. */
const MAY_BE_ELSEWHERE =
  /\/(attachedTemplate|externalLinkPath|externalLink|xlPathMissing|xlStartup|xlLibrary|externalLinkLongPath)$/i;
/** Fields that ask another program for text, and fields that fetch a file: ISO/IEC 29500-1, 17.16.5. */
const ASKS_A_PROGRAM = /^[\s"]*DDE(AUTO)?\b/i;
const FETCHES = /^[\s"]*(INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD)\b.*([a-z]{2,}:\/\/|[\s"]\\\\+\w)/is;
/**
 * The look at a document of Word or Excel of today: ISO/IEC 29500.
 * @param {Buffer} contentTypes the part `[Content_Types].xml`
 */
export function checkOpenXml(contentTypes) {
  /** @type {'docx' | 'xlsx' | null} */
  let kind = null;
  readMarkup(contentTypes, {
    open({ attributes: { ContentType = '' } }) {
      if (MACROS.test(ContentType)) throw new Refused('macros');
      kind ??= /** @type {Record<string, 'docx' | 'xlsx'>} */ (MAIN)[ContentType.trim()] ?? null;
    },
  });
  return { kind, checkName, checkMarkup };
}

/** @param {string} name */
function checkName(name) {
  if (/(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|macrosheets\/|activeX\/)/i.test(name))
    throw new Refused('macros');
}

/**
 * @param {string} name
 * @param {Buffer} content
 */
function checkMarkup(name, content) {
  if (/\.rels$/i.test(name)) readMarkup(content, { open: checkRelationship });
  else checkFields(content);
}

/** @param {import('./markup.mjs').Element} element */
function checkRelationship({ attributes: { Type = '', Target = '', TargetMode = '' } }) {
  if (MACROS.test(Type)) throw new Refused('macros');
  if (runsScript(Target)) throw new Refused('script');
  if (!/^\s*external\s*$/i.test(TargetMode) || /\/hyperlink$/i.test(Type)) return;
  if (!MAY_BE_ELSEWHERE.test(Type) || leadsElsewhere(Target)) throw new Refused('remote');
}

/** @param {Buffer} content */
function checkFields(content) {
  // The words of one field may stand in many runs; a field within a field is set apart by its braces.
  let fields = '';
  let formula = '';
  readMarkup(content, {
    open({ name, attributes }) {
      if (name === 'fldChar') fields += attributes.fldCharType === 'begin' ? '{' : '}';
      if (name === 'fldSimple') fields += `{${attributes.instr ?? ''}}`;
      if (name === 'ddeLink' || name === 'ddeItem') throw new Refused('remote');
      if (name === 'f') formula += '\n';
    },
    text(text, parent) {
      if (parent === 'instrText' || parent === 'delInstrText') fields += text;
      if (parent === 'f') formula += text;
    },
  });
  const asked = fields.split(/[{}]/);
  if (asked.some((field) => ASKS_A_PROGRAM.test(field) || FETCHES.test(field))) throw new Refused('remote');
  if (formulaAsksAProgram(formula)) throw new Refused('remote');
}

/**
 * «=cmd|'/c calc'!A0» starts a program; a bar between quotes does nothing.
 * @param {string} formula
 */
export const formulaAsksAProgram = (formula) =>
  /\w\s*\|\s*('[^']*'|[^!|]*)!|\bDDE\s*\(/i.test(formula.replace(/"[^"]*"/g, '""'));
