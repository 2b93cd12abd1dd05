/**
 * The one spelling of a JSON value (RFC 8785 for the values we use: strings, whole numbers, booleans, null, lists and
 * objects): keys sorted, no white space. Hashing it gives the same fingerprint everywhere.
 *
 * @throws {TypeError} on a value JSON cannot spell in one way (fractions, undefined, functions).
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return JSON.stringify(value);
    throw new TypeError(`A record holds whole numbers only, not ${value}`);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') {
    const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${pairs.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
  }
  throw new TypeError(`A record cannot hold a ${typeof value}`);
}

/** SHA-256 of the text's UTF-8 bytes, in lower-case hex: what `sha256sum` prints for the same file. */
export async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A fingerprint people can compare by eye: the first 16 hex digits in fours. */
export function shortDigest(digest: string): string {
  return (digest.slice(0, 16).match(/.{4}/g) ?? []).join('·');
}
