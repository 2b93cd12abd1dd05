/** A session of five days with every list full takes some five megabytes. */
export const MOST_RECORD_BYTES = 32 * 1024 * 1024;
const MOST_DEPTH = 64;
const MOST_VALUES = 1_000_000;

/**
 * Why a JSON text is not even parsed: values within values without end, or more of them than any record has. Whatever
 * reads a parsed value goes as deep as it does, and keeps a copy of each.
 *
 * @returns a sentence, or `null`.
 */
export function jsonFault(text: string): string | null {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    else if (sign === ',') values += 1;
    if (depth > MOST_DEPTH) return `Tệp lồng nhau quá ${MOST_DEPTH} tầng nên không phải hồ sơ kỳ họp.`;
    if (values > MOST_VALUES) return 'Tệp có quá một triệu giá trị nên không phải hồ sơ một kỳ họp.';
  }
  return null;
}

/** Where the string that begins at `from` ends; the end of the text where it does not. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
