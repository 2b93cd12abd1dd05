/* Sitemaps as sitemaps.org/protocol.html has them. */

/** The most one file may hold; of the protocol's 50 MB (of 1,024 × 1,024 bytes) ours, of 1,000 bytes an entry, stay below. */
export const MOST_URLS = 50_000;

type Entry = { path: string; changedAt: string | undefined };

const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escapeXml = (text: string) => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);

function entries(element: string, list: readonly Entry[], origin: string): string {
  const lines = list.map(({ path, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt}</lastmod>` : '';
    return `<${element}><loc>${escapeXml(origin + path)}</loc>${changed}</${element}>\n`;
  });
  return lines.join('');
}

/** One part: the addresses themselves. Throws RangeError where there are more than one file may hold. */
export function sitemapPart(list: readonly Entry[], origin: string): string {
  if (list.length > MOST_URLS) throw new RangeError(`${list.length} addresses in one part`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${SCHEMA}">\n${entries('url', list, origin)}</urlset>\n`;
}

/** The list of the parts. */
export const sitemapIndex = (parts: readonly Entry[], origin: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="${SCHEMA}">\n${entries('sitemap', parts, origin)}</sitemapindex>\n`;
