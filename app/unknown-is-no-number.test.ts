import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DelegateArticle } from '@/components/public/delegate-article';
import { MoneyFigures } from '@/components/public/money-part';
import { ResolutionArticle } from '@/components/public/resolution-article';
import { SessionArticle } from '@/components/public/session-article';
import { exactPage } from '@/lib/pages';
import { personnelPapers } from '@/lib/print/of-personnel';
import { papers } from '@/lib/print/paper-names';
import { composePaper } from '@/lib/print/papers';
import { sessionCalendar } from '@/lib/public/calendar';
import { decisionsOf } from '@/lib/public/decisions';
import type { Edition } from '@/lib/public/edition';
import { atomFeed } from '@/lib/public/feed';
import { sessionJsonLd } from '@/lib/public/json-ld';
import { resolutionCard, sessionCard } from '@/lib/public/share-card';
import { silentOne } from '@/lib/record/absences';
import { describeChanges } from '@/lib/record/diff';
import { readRecord } from '@/lib/record/read-record';
import type { SessionRecord } from '@/lib/record/schema';
import { searchEntries } from '@/lib/record/search-entries';
import { partialFile } from '@/lib/record/test-partial';
import { tries } from '@/lib/test-tries';
import { termName } from '@/lib/vi/term-name';

/* What is not known is nowhere a number, an empty date or a word of the program's own. */

const ORIGIN = 'https://hdnd.example';
const PUBLISHED = '2026-11-30T01:30:00.000Z';
const edition = {
  ...{ version: 1, latestVersion: 1, kind: 'first', digest: 'ab'.repeat(32), reason: null, format: 2 },
  ...{
    publishedAt: PUBLISHED,
    publishedBy: 'Trần Thị Bích',
    previousAt: null,
    origin: ORIGIN,
  },
} as const satisfies Edition;

function pagesOf(record: SessionRecord): string[] {
  const council = record.council.slug;
  const term = { key: 'k', label: termName(record.term), isOver: false, missingOn: null };
  const pages = [
    createElement(SessionArticle, { record, edition, withheld: new Map() }),
    createElement(MoneyFigures, { figures: record.figures, silentOf: () => silentOne(record) }),
    ...decisionsOf(record).map((decision) =>
      createElement(ResolutionArticle, { record, decision, edition, tools: null, views: null }),
    ),
    ...record.delegates.map((delegate) =>
      createElement(DelegateArticle, {
        ...{ corrections: [], council, delegate, list: exactPage([], 1) },
        terms: [{ ...term, mandates: [delegate] }],
      }),
    ),
  ];
  return pages.map((page) => renderToStaticMarkup(page));
}

/** Everything residents get of a record that is made without a browser, as the text it carries. */
function outputsOf(record: SessionRecord): Record<string, string> {
  const { session, council } = record;
  const line = { ...session, version: 1, publishedAt: PUBLISHED, isWithdrawn: false, sessionId: session.id };
  const entry = {
    ...{ slug: session.slug, label: session.label, version: 1, kind: 'first' as const, reason: null },
    ...{
      summary: session.summary,
      id: 'u',
      withdrawnAt: null,
      publishedAt: PUBLISHED,
      publishedBy: 'Bà Bích',
    },
  };
  const bare = {
    ...record,
    ...{ delegates: [], sittings: [], guests: [], agenda: [], resolutions: [], votes: [], figures: [] },
    ...{ indicators: [], tasks: [], photos: [], sources: [] },
  };
  return {
    pages: pagesOf(record).map(textOf).join('\n'),
    search: searchEntries(record)
      .map(({ title, body, happenedOn }) => `${title}\n${body}\n${happenedOn ?? ''}`)
      .join('\n'),
    feed: atomFeed(council, [entry], ORIGIN),
    // A long line is folded wherever it is long enough, also within an hour (RFC 5545, 3.1).
    calendar: sessionCalendar(council, [{ ...line, sittings: record.sittings }], ORIGIN).replaceAll(
      '\r\n ',
      '',
    ),
    structured: JSON.stringify(sessionJsonLd(record, ORIGIN)).replaceAll(/:null\b/g, ''),
    cards: JSON.stringify([
      sessionCard(record),
      ...record.resolutions.map((one) => resolutionCard(record, one)),
    ]),
    changes: JSON.stringify([describeChanges(bare, record), describeChanges(record, bare)].flat()).replaceAll(
      /:null\b/g,
      '',
    ),
  };
}

const textOf = (html: string): string => html.replace(/<[^>]+>/g, '\n').replaceAll(/&[a-z#\d]+;/g, ' ');

/** A nought standing alone is a number nobody wrote: no file of these has one. */
const INVENTED =
  /\b(?:null|undefined|NaN|Infinity|Invalid Date|0000|1970)\b|\[object|(?<![\d.,:/#T-])0(?![\d.,:])/;

const NONE_ADOPTED = /\b0\b\D{1,12}\d+\D{1,12}nghị quyết được thông qua/g;

test('what is not known is no number, no date and no word of ours in anything residents get', () => {
  fc.assert(
    fc.property(partialFile, (file) => {
      const read = readRecord(JSON.stringify(file));
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      // That none of them was adopted is known where it is known of each what became of it.
      const isKnown = read.record.resolutions.every(({ status }) => status !== 'draft');
      for (const [name, output] of Object.entries(outputsOf(read.record))) {
        // The least a count can have been is no count.
        const text = output.replaceAll(/từ 0 đến \d+/g, '').replaceAll(isKnown ? NONE_ADOPTED : /$^/g, '');
        const found = INVENTED.exec(text);
        const near = found && text.slice(Math.max(0, found.index - 80), found.index + 40);
        expect(near && `${name}: ${near.replaceAll(/\s+/g, ' ')}`).toBeNull();
      }
    }),
    tries(0.1),
  );
});

test('a nought somebody made up would be seen', () => {
  for (const text of ['0 đại biểu', 'có mặt 0/26', 'ngày null', '>undefined<', 'NaN%', '1970-01-01'])
    expect(text).toMatch(INVENTED);
  for (const text of ['10 đại biểu', '07:00', '2020-06-10', '0,5 tỷ', '1.000'])
    expect(text).not.toMatch(INVENTED);
});

const paperNames = Object.keys(papers);
const PRINTED = { version: 1, digest: edition.digest, at: PUBLISHED };

/** Words that say that it was us who did not write something down. */
const OURS = /(?:không|chưa) ghi(?! là các nguồn không nêu)/gi;

test('of a record made of published sources it is said that they are silent, never that we are', () => {
  const tried = { silent: 0 };
  fc.assert(
    fc.property(partialFile, (file) => {
      const made = { ...file, session: { ...(file.session as object), compiledFrom: 'sources' } };
      const read = readRecord(JSON.stringify(made));
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      const { search, cards } = outputsOf(read.record);
      // With what is said to listeners, which stands in attributes.
      const ofBallots = personnelPapers(read.record).map(({ name }) => name);
      const printed = [...paperNames, ...ofBallots].map((name) =>
        JSON.stringify(composePaper(name, read.record, PRINTED)),
      );
      const said = [...pagesOf(read.record), ...printed, search, cards].join('\n');
      expect(said.match(OURS)).toBeNull();
      tried.silent += Number(/nguồn không nêu/i.test(said));
    }),
    tries(0.06),
  );
  expect(tried.silent).toBeGreaterThan(20);
});
