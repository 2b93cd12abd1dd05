import { leastCast } from '@/lib/rules/vote-counts';
import { formatDong, qualifierWord } from '@/lib/vi/money';
import { formatPpm } from '@/lib/vi/number';
import type { DraftRows } from './draft';
import { ducThangRecord } from './fixture-duc-thang';
import { mauRecord } from './fixture-mau';
import { readRecord } from './read-record';
import type { Figure, SessionRecord, Sitting, Vote } from './schema';

const amount = (dong: number | null, word = '') =>
  dong === null ? null : `${word} ${formatDong(dong)}`.trim();

/** A figure with everything it says in numbers also printed, as a clerk has to type it. */
const printed = (figure: Figure): Figure => ({
  ...figure,
  printed: figure.printed ?? amount(figure.valueDong, qualifierWord(figure.qualifier)),
  percentPrinted: figure.percentPrinted ?? (figure.percentPpm === null ? null : formatPpm(figure.percentPpm)),
  basisPrinted: figure.basisPrinted ?? amount(figure.basisDong),
});

/** A sitting of which the source states numbers too, beside the roll. */
const numbered = (sitting: Sitting, index: number): Sitting =>
  index > 0
    ? sitting
    : { ...sitting, stated: { total: 26, present: 23, presentBound: 'at_least', excused: 1, unexcused: 1 } };

/** A vote for which the source states its own numbers; they are those of the register. */
const stated = (vote: Vote, index: number): Vote => {
  const { total, present, counts } = vote;
  if (index > 0 || total === null || counts === null) return vote;
  const because = vote.because.map((reason): typeof reason =>
    reason.code === 'base' ? { ...reason, params: { ...reason.params, from: 'vote' } } : reason,
  );
  return {
    ...vote,
    because,
    stated: { total, present, voting: leastCast(counts) },
  };
};

/** A record that uses every part of the format, as the app itself could have written it; for tests. */
export const wholeRecord: SessionRecord = {
  ...mauRecord,
  sittings: mauRecord.sittings.map(numbered),
  votes: mauRecord.votes.map(stated),
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
