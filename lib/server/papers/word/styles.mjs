import { readMarkup } from '../check/markup.mjs';

/** @typedef {{ font: string | null, numId: string | null, level: number | null }} Style */

const UNKNOWN = { font: null, numId: null, level: null };
const MOST_ABOVE = 20;

/**
 * What named styles say of a paragraph that it does not say itself: its typeface and its list. ISO/IEC 29500-1, 17.7.
 * @param {Buffer | null} content the part `word/styles.xml`
 * @returns {(id: string | null) => Style}
 */
export function readStyles(content) {
  /** @type {Map<string, Style & { above: string | null }>} */
  const styles = new Map();
  const base = { ...UNKNOWN, above: null };
  /** @type {Style & { above: string | null }} */
  let open = base;
  let byDefault = '';
  if (content)
    readMarkup(content, {
      open: ({ name, attributes }) => {
        const { val = '' } = attributes;
        if (name === 'style') {
          open = { ...UNKNOWN, above: null };
          styles.set(attributes.styleId ?? '', open);
          if (attributes.type === 'paragraph' && attributes.default === '1')
            byDefault = attributes.styleId ?? '';
        } else if (name === 'basedOn') open.above = val;
        else if (name === 'rFonts') open.font = attributes.ascii ?? attributes.hAnsi ?? open.font;
        else if (name === 'numId') open.numId = val;
        else if (name === 'ilvl') open.level = Number(val);
      },
      close: (name) => {
        if (name === 'style') open = base;
      },
    });
  return (id) => {
    /** @type {Style} */
    const found = { ...UNKNOWN };
    let at = styles.get(id ?? byDefault);
    for (let step = 0; at && step < MOST_ABOVE; step += 1) {
      found.font ??= at.font;
      found.numId ??= at.numId;
      found.level ??= at.level;
      at = at.above === null ? undefined : styles.get(at.above);
    }
    return { ...found, font: found.font ?? base.font };
  };
}
