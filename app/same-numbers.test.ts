import { strFromU8, unzipSync } from 'fflate';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { composeMinutes } from '@/lib/print/minutes';
import type { Edition } from '@/lib/public/edition';
import { canonical } from '@/lib/record/digest';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import { type SessionRecord, sessionRecordSchema } from '@/lib/record/schema';
import { setAsPdf, textOf } from '@/lib/server/print/test-pdf';
import { setAsWord } from '@/lib/server/print/word.mjs';
import { formatInteger, formatPpm, percentHalfUp } from '@/lib/vi/number';
import { SessionArticle } from '../components/public/session-article';

/*
 * One version says the same numbers in its file, on its page, as PDF and as Word. Every number of the record is given a value that
 * stands nowhere else first, so that none is found by chance.
 */

const PUBLISHED = '2023-07-18T01:30:00.000Z';
const edition: Edition = {
  ...{ version: 2, latestVersion: 2, kind: 'correction', digest: 'ab12'.repeat(16), reason: null },
  ...{ publishedAt: PUBLISHED, publishedBy: 'Nguyễn Thị An', previousAt: PUBLISHED },
  ...{ origin: 'https://hdnd.example', format: 2 },
};

/** Every number told of presence, votes, figures and indicators becomes one of its own; what is not known stays so. */
function withNumbersOfItsOwn(record: SessionRecord): SessionRecord {
  let last = 101;
  const own = <T extends number | null>(known: T): T => {
    if (known === null) return known;
    last += 2;
    return last as T;
  };
  return sessionRecordSchema.parse({
    ...record,
    sittings: record.sittings.map((sitting) => ({
      ...sitting,
      attendance: sitting.attendance && {
        ...sitting.attendance,
        total: own(sitting.attendance.total),
        present: own(sitting.attendance.present),
        quorumRequired: own(sitting.attendance.quorumRequired),
      },
    })),
    votes: record.votes.map((vote) => {
      const { counts, total, present, shareOfTotal, shareOfPresent } = vote;
      const [votes, against, notVoting] = [counts?.for, counts?.against, counts?.notVoting].map((known) =>
        own(known ?? null),
      );
      const cast = (votes ?? 0) + (against ?? 0) + (notVoting ?? 0);
      const [there, all] = [present === null ? null : cast + 3, total === null ? null : cast + 5];
      return {
        ...vote,
        // Of a vote by name the page counts the names.
        ballots: null,
        counts: counts && { ...counts, for: votes, against, notVoting },
        ...{ total: all, present: there, required: own(vote.required) },
        shareOfTotal: shareOfTotal && 'of' in shareOfTotal ? { votes, of: all } : shareOfTotal,
        shareOfPresent: shareOfPresent && 'of' in shareOfPresent ? { votes, of: there } : shareOfPresent,
      };
    }),
    figures: record.figures.map((figure) => ({
      ...figure,
      valueDong: own(figure.valueDong),
      percentPpm: own(figure.percentPpm),
    })),
    indicators: record.indicators.map((row) => ({
      ...row,
      countValue: own(row.countValue),
      ratio: row.ratio && { numerator: own(row.ratio.numerator), denominator: own(row.ratio.denominator) },
      percentPpm: own(row.percentPpm),
    })),
  });
}

const share = (of: SessionRecord['votes'][number]['shareOfTotal']): string[] =>
  of && 'of' in of && of.votes !== null && of.of !== null ? [percentHalfUp(of.votes, of.of)] : [];

const numbers = (...given: (number | null | undefined)[]): string[] =>
  given.flatMap((one) => (typeof one === 'number' ? [formatInteger(one)] : []));

/** What people are to read of a record, each named by where it is from. */
function toldOf(record: SessionRecord): [from: string, number: string][] {
  const { sittings, votes, figures, indicators } = record;
  const all: [string, string[]][] = [
    ...sittings.map(({ id, attendance }): [string, string[]] => [
      id,
      numbers(attendance?.total, attendance?.present, attendance?.quorumRequired),
    ]),
    ...votes.map((vote): [string, string[]] => [
      vote.id,
      [
        ...numbers(vote.counts?.for, vote.counts?.against, vote.counts?.notVoting, vote.total, vote.required),
        ...share(vote.shareOfTotal),
        ...share(vote.shareOfPresent),
      ],
    ]),
    ...figures.map((row): [string, string[]] => [
      row.id,
      [
        ...(row.printed ? [row.printed] : numbers(row.valueDong)),
        ...(row.percentPrinted
          ? [row.percentPrinted]
          : row.percentPpm === null
            ? []
            : [formatPpm(row.percentPpm)]),
      ],
    ]),
    ...indicators.map((row): [string, string[]] => [
      row.id,
      row.printed ? [row.printed] : numbers(row.countValue, row.ratio?.numerator, row.ratio?.denominator),
    ]),
  ];
  return all.flatMap(([from, told]) => told.map((number): [string, string] => [from, number]));
}

const plain = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0]+/gu, ' ')
    .normalize('NFC');

/** As a number of its own: not the tail of a longer one. */
const stands = (text: string, number: string) =>
  new RegExp(`(?<![\\d]|\\d[.,])${number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\d]|[.,]\\d)`, 'u').test(
    text,
  );

const missing = (text: string, told: readonly [string, string][]) =>
  told.filter(([, number]) => !stands(plain(text), plain(number)));

describe.each([
  ['everything', mauRecord],
  ['the seed', ducThangRecord],
])('a version of %s', (_, source) => {
  const record = withNumbersOfItsOwn(source);
  const minutes = composeMinutes(record, { version: 2, digest: edition.digest, at: PUBLISHED });
  const told = toldOf(record);

  test('tells numbers at all, each its own', () => {
    const counted = told.filter(([, number]) => /^\d+$/.test(number)).map(([, number]) => number);
    expect([told.length > 3, new Set(counted).size]).toEqual([true, counted.length]);
  });

  test('says every number on its page', () => {
    const page = renderToStaticMarkup(
      createElement(SessionArticle, { record, edition, withheld: new Map() }),
    );
    expect(missing(page.replace(/<[^>]+>/g, ' '), told)).toEqual([]);
  });

  test('says every number as PDF', () => {
    expect(missing(textOf(setAsPdf(minutes)), told)).toEqual([]);
  });

  test('says every number as Word', async () => {
    const xml = strFromU8(unzipSync(await setAsWord(minutes))['word/document.xml'] ?? new Uint8Array());
    expect(missing(xml.replaceAll('</w:p>', ' ').replace(/<[^>]+>/g, ''), told)).toEqual([]);
  });

  test('and its file says what was told, unrounded', () => {
    const file = sessionRecordSchema.parse(JSON.parse(canonical(record)));
    expect(toldOf(file)).toEqual(told);
  });
});
