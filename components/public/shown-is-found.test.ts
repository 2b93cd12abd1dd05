import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { exactPage } from '@/lib/pages';
import { decisionsOf } from '@/lib/public/decisions';
import type { Edition } from '@/lib/public/edition';
import { silentOne } from '@/lib/record/absences';
import { CLOSED_TITLE } from '@/lib/record/closed';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { foundRecord } from '@/lib/record/fixture-found';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { SessionRecord } from '@/lib/record/schema';
import { searchEntries } from '@/lib/record/search-entries';
import {
  councilWord,
  indexedWords,
  kindWord,
  markedWord,
  senseWord,
  titleWord,
  withoutNoughts,
  wordsOf,
} from '@/lib/record/search-words';
import { termKey } from '@/lib/rules/term';
import { formatDate, isDate } from '@/lib/vi/date';
import { foldForSearch } from '@/lib/vi/fold';
import { sensesIn } from '@/lib/vi/senses';
import { termName } from '@/lib/vi/term-name';
import { DelegateArticle } from './delegate-article';
import { MoneyFigures } from './money-part';
import { ResolutionArticle } from './resolution-article';
import { SessionArticle } from './session-article';

/* The index beside the pages themselves: what is found stands there, and what stands there is found. */

const edition: Edition = {
  version: 1,
  latestVersion: 1,
  digest: 'a'.repeat(64),
  kind: 'first',
  reason: null,
  publishedAt: '2026-09-30T01:30:00.000Z',
  publishedBy: '',
  previousAt: null,
} as Edition;

function pagesOf(record: SessionRecord): ReactElement[] {
  const council = record.council.slug;
  return [
    createElement(SessionArticle, { record, edition: null, withheld: new Map() }),
    ...decisionsOf(record).map((decision) =>
      createElement(ResolutionArticle, { record, decision, edition, tools: null, views: null }),
    ),
    ...record.delegates.map((delegate) =>
      createElement(DelegateArticle, {
        corrections: [],
        council,
        delegate,
        terms: [
          {
            key: termKey(record.term),
            label: termName(record.term),
            isOver: false,
            mandates: [delegate],
            missingOn: null,
          },
        ],
        list: exactPage([], 1),
      }),
    ),
    createElement(MoneyFigures, { figures: record.figures, silentOf: () => silentOne(record) }),
    // The frame around every page says whose it is.
    createElement('p', {}, `${record.council.name} Ngân sách`),
  ];
}

/** What a reader sees: words that are only marked or linked stay together, all else stands apart. */
const textOf = (page: ReactElement): string =>
  renderToStaticMarkup(page)
    .replace(/<\/?(?:strong|a|mark|em|b|small|code)(?:\s[^>]*)?>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

function wordsShown(text: string): Set<string> {
  return new Set([
    ...foldForSearch(text)
      .split(' ')
      .flatMap((word) => [word, withoutNoughts(word)]),
    ...wordsOf(text).flatMap((word) => markedWord(word) ?? []),
    ...sensesIn(text).flatMap(({ keys, wider }) => [...keys, ...wider].map(senseWord)),
  ]);
}

const closed = (record: SessionRecord): SessionRecord => ({
  ...record,
  session: { ...record.session, isClosed: true },
});
const secret: SessionRecord = {
  ...foundRecord,
  sittings: foundRecord.sittings.map((sitting) => ({ ...sitting, isClosed: true })),
  votes: foundRecord.votes.map((vote) => ({ ...vote, sitting: foundRecord.sittings[0]?.id ?? null })),
};

const records: [string, SessionRecord][] = [
  ['a session of a whole record', mauRecord],
  ['a session known from a newspaper', ducThangRecord],
  ['a session with everything', foundRecord],
  ['a planned session', { ...foundRecord, session: { ...foundRecord.session, occurrence: 'planned' } }],
  ['a postponed session', { ...mauRecord, session: { ...mauRecord.session, occurrence: 'postponed' } }],
  ['a closed session', closed(foundRecord)],
  ['a session with a closed sitting', secret],
];

describe.each(records)('%s', (_, record) => {
  const pages = pagesOf(record).map(textOf);
  const shown = pages.join('\n');

  it('is found by nothing that no page shows', () => {
    const known = wordsShown(shown);
    for (const { keys } of sensesIn(shown)) for (const key of keys) known.add(titleWord(key));
    const own = ['session', 'resolution', 'agenda', 'vote', 'figure', 'delegate', 'source'] as const;
    const marks = new Set([councilWord('c'), ...own.map(kindWord)]);
    for (const entry of searchEntries(record)) {
      const words = indexedWords('c', entry).split(' ');
      expect([entry.title, words.filter((word) => !marks.has(word) && !known.has(word))]).toEqual([
        entry.title,
        [],
      ]);
    }
  });

  it('is found by every word of each entry', () => {
    for (const { kind, title, body, path, happenedOn } of searchEntries(record)) {
      const words = new Set(indexedWords('c', { kind, title, body, path, happenedOn }).split(' '));
      for (const word of wordsShown(`${title}\n${body}`)) expect(words).toContain(word);
    }
  });
});

/** What stands on every page alike or is found elsewhere: see lib/record/search-texts. */
const NOT_SOUGHT = new Set(['because', 'threshold', 'slug', 'id', 'format', 'url', 'alt', 'digest']);

function* leaves(value: unknown): Generator<string> {
  if (typeof value === 'string') yield isDate(value) ? formatDate(value) : value;
  else if (value && typeof value === 'object')
    for (const [name, child] of Object.entries(value)) if (!NOT_SOUGHT.has(name)) yield* leaves(child);
}

describe.each(records.filter(([, { session }]) => !session.isClosed).slice(0, 3))('%s', (_, record) => {
  const lines = new Set(pagesOf(record).flatMap((page) => textOf(page).split('\n')));
  const shown = [...lines].join('\n');
  const entries = searchEntries(record).map((entry) => new Set(indexedWords('c', entry).split(' ')));

  it('is found by every text of the record that a page shows', () => {
    const texts = new Set(
      [...leaves(record)].filter((text) => text.length > 1 && text !== CLOSED_TITLE && shown.includes(text)),
    );
    const lost = [...texts].filter((text) => {
      const words = [...wordsShown(text)].filter(Boolean);
      return !entries.some((entry) => words.every((word) => entry.has(word)));
    });
    expect(texts.size).toBeGreaterThan(30);
    expect(lost).toEqual([]);
  });
});
