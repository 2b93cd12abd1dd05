/** Structured data for search engines; «<» is escaped so that no text of a record can end the script. */
export function JsonLd({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every «<» escaped.
  return <script data-own type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
