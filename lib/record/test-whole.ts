import { formatDong, qualifierWord } from '@/lib/vi/money';
import { formatPpm } from '@/lib/vi/number';
import type { DraftRows } from './draft';
import { ducThangRecord } from './fixture-duc-thang';
import { mauRecord } from './fixture-mau';
import { readRecord } from './read-record';
import type { Figure, SessionRecord } from './schema';

const amount = (dong: number | null, word = '') =>
  dong === null ? null : `${word} ${formatDong(dong)}`.trim();

/** A figure with everything it says in numbers also printed, as a clerk has to type it. */
const printed = (figure: Figure): Figure => ({
  ...figure,
  printed: figure.printed ?? amount(figure.valueDong, qualifierWord(figure.qualifier)),
  percentPrinted: figure.percentPrinted ?? (figure.percentPpm === null ? null : formatPpm(figure.percentPpm)),
  basisPrinted: figure.basisPrinted ?? amount(figure.basisDong),
});

/** A record that uses every part of the format, as the app itself could have written it; for tests. */
export const wholeRecord: SessionRecord = {
  ...mauRecord,
  figures: mauRecord.figures.map(printed),
  sources: ducThangRecord.sources.map((source) => ({ ...source, postedOn: '2023-07-14' })),
};

/** The same as the rows of its sections. */
export const wholeRows: DraftRows = rowsOf(wholeRecord);

function rowsOf(record: SessionRecord): DraftRows {
  const read = readRecord(JSON.stringify(record));
  if (!read.ok) throw new Error(`The fixture is no record: ${JSON.stringify(read.faults)}`);
  return read.rows;
}
