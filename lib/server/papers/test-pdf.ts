import 'server-only';

/** The bytes of a small PDF of its own. */
export const testPdf = (title: string): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog/Title(${title})>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
