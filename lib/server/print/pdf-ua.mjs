import * as mupdf from 'mupdf';

/*
 * The compiler writes for one standard at a time. What it sets meets both: a file for PDF/UA-1 differs from one for PDF/A-2a in what
 * its metadata claim, and PDF/A asks that a claim of another standard be described beside it.
 */

const CLAIM = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';
const DESCRIPTION =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name>' +
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/**
 * The same file, appended to: it says that it is PDF/UA-1 too, and its title stands in the reader's window.
 *
 * @param {Uint8Array} pdf for PDF/A-2a
 * @returns {Uint8Array}
 */
export function alsoForAll(pdf) {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf').asPDF();
  if (!document) throw new TypeError('No PDF.');
  try {
    const root = document.getTrailer().get('Root');
    const metadata = root.get('Metadata');
    const said = metadata.readStream().asString();
    metadata.writeStream(
      said
        .replace('<pdfaid:part>', `${CLAIM}<pdfaid:part>`)
        .replace('<pdfaExtension:schemas><rdf:Bag>', `<pdfaExtension:schemas><rdf:Bag>${DESCRIPTION}`),
    );
    const shown = root.get('ViewerPreferences');
    const preferences = shown.isDictionary() ? shown : document.newDictionary();
    preferences.put('DisplayDocTitle', true);
    root.put('ViewerPreferences', preferences);
    // A copy: the library's own memory moves when it grows.
    return withFixedId(document.saveToBuffer('incremental').asUint8Array().slice());
  } finally {
    document.destroy();
  }
}

/**
 * The library makes up a second identifier at each saving, and writes it as letters or in hex, whichever is shorter. The first, which is
 * of what the paper says, stands for both: the same words have the same bytes. Nothing but the end of the file lies behind it.
 *
 * @param {Uint8Array} bytes
 */
function withFixedId(bytes) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.lastIndexOf('/ID[') + '/ID['.length;
  const first = file.subarray(at, file.indexOf(')', at) + 1);
  return new Uint8Array(
    Buffer.concat([file.subarray(0, at), first, first, file.subarray(file.lastIndexOf(']/Prev'))]),
  );
}
