/** What a paper may be, each by the ending of its name: its media type, and what people call it. */
export const paperKinds = {
  pdf: { type: 'application/pdf', name: 'PDF' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', name: 'Word' },
  doc: { type: 'application/msword', name: 'Word' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'Excel' },
  xls: { type: 'application/vnd.ms-excel', name: 'Excel' },
  odt: { type: 'application/vnd.oasis.opendocument.text', name: 'OpenDocument' },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', name: 'OpenDocument' },
} as const;

export type PaperKind = keyof typeof paperKinds;

export const paperEndings = Object.keys(paperKinds) as PaperKind[];
