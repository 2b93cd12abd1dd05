import 'server-only';

/** Strings, names in quotes and comments of SQL, which a `?` in them does not end; then a placeholder. */
const PARTS = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|\?|[@:$]\w+/g;

/**
 * SQL whose placeholders for bytes take them in hexadecimal: values cross to a cluster as JSON, which has no bytes.
 *
 * @param isBytes of the placeholder's place, from 0, or its name without the sign before it
 */
export function withBytesInHex(sql: string, isBytes: (placeholder: number | string) => boolean): string {
  let place = 0;
  return sql.replace(PARTS, (part) => {
    if (part === '?') return isBytes(place++) ? 'unhex(?)' : part;
    const isNamed = /^[@:$]/.test(part);
    return isNamed && isBytes(part.slice(1)) ? `unhex(${part})` : part;
  });
}
