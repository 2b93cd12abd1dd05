import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isDate } from '@/lib/vi/date';
import { catalogue } from './catalogue';
import { describeChanges } from './diff';
import { canonical } from './digest';
import type { Thing } from './field-writing';
import { mauRecord } from './fixture-mau';
import { type SessionRecord, sessionRecordSchema } from './schema';
import { wholeRecord, wholeRows } from './test-whole';

const things: Readonly<Record<string, Thing>> = catalogue;

/** What came back signed is told as one field of its paper. */
function signedCopyIn(path: string): Record<string, null> {
  const parts = ['', '.touched', '.signatures', '.file', '.sent'];
  const ofSignature = ['.timestamp', '.certificate', '.later'].map((part) => `.signatures${part}`);
  return Object.fromEntries([...parts, ...ofSignature].map((part) => [path + part, null]));
}

/** The paper of a row is told as one field of it. */
const documentIn = (path: string): Record<string, null> => ({
  [`${path}.document`]: null,
  [`${path}.document.file`]: null,
});

/** Parts of a row that the catalogue tells as one field. */
const untold = (list: string, parts: string): Record<string, null> =>
  Object.fromEntries(parts.split(' ').map((part) => [`${list}.${part}`, null]));

/** Where each object of the record's schema is told; `null` where a field of the row above tells it. */
const TOLD: Readonly<Record<string, string | null>> = {
  '': null,
  council: 'council',
  term: 'term',
  session: 'councilSessions',
  'session.meeting': null,
  'session.meeting.members': null,
  'session.meeting.people': null,
  'session.petitioned': null,
  ...signedCopyIn('session.signedMinutes'),
  ...signedCopyIn('resolutions.signed'),
  delegates: 'delegates',
  'delegates.offices': null,
  sittings: 'sittings',
  'sittings.attendance': null,
  'sittings.attendance.marks': null,
  'sittings.attendance.marks.away': null,
  'sittings.knownMarks': null,
  'sittings.knownMarks.away': null,
  'sittings.stated': null,
  roles: 'sessionRoles',
  guests: 'guests',
  'guests.count': null,
  agenda: 'agendaItems',
  'agenda.order': null,
  'agenda.change': null,
  'agenda.papers': 'papers',
  'agenda.papers.file': null,
  'agenda.papers.counted': null,
  papers: 'papers',
  minutes: 'minuteEntries',
  'papers.file': null,
  'papers.counted': null,
  resolutions: 'resolutions',
  'resolutions.articles': null,
  'resolutions.articles.clauses': null,
  'resolutions.articles.clauses.points': null,
  'resolutions.annexes': null,
  resolutionGroups: 'resolutionGroups',
  votes: 'votes',
  ...untold('votes', 'counts threshold threshold.article ballots bounds shares stated annulled recused'),
  personnel: 'personnelVotes',
  ...untold(
    'personnel',
    'tellers account account.causes stated people.counts people.shares people.approval threshold threshold.article effective approval annulled',
  ),
  'personnel.people': 'personnelPeople',
  figures: 'budgetFigures',
  'figures.comparisons': null,
  'figures.change': null,
  indicators: 'indicators',
  'indicators.plan': null,
  'indicators.plan.ratio': null,
  'indicators.samePeriod': null,
  'indicators.samePeriod.ratio': null,
  'indicators.growth': null,
  'resolutions.sent': null,
  'resolutions.posted': null,
  'indicators.growth.ratio': null,
  'indicators.ratio': null,
  tasks: 'keyTasks',
  petitions: 'petitions',
  'petitions.reminders': null,
  petitionCounts: 'petitionCounts',
  questions: 'questions',
  ...documentIn('questions'),
  'questions.respondents': null,
  'questions.promise': null,
  'questions.turns': 'questionTurns',
  ...documentIn('questions.turns'),
  oversight: 'oversights',
  ...documentIn('oversight'),
  'oversight.promise': null,
  followUps: 'followUps',
  'followUps.of': null,
  photos: 'photos',
  'photos.file': null,
  sources: 'sources',
};

/** Every object of a schema with its place and the names of its fields. */
function objectsOf(schema: z.ZodType, path = ''): [path: string, names: string[]][] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return objectsOf(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return objectsOf(schema.element as z.ZodType, path);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = schema.shape as Record<string, z.ZodType>;
  const inner = Object.entries(shape).flatMap(([name, field]) =>
    objectsOf(field, path ? `${path}.${name}` : name),
  );
  return [[path, Object.keys(shape)], ...inner];
}

const KEYS = ['id', 'slug', 'position', 'sessionId', 'voteId', 'mandateId', 'personnelVoteId'];
const named = (names: readonly string[]) => names.filter((name) => !KEYS.includes(name));

describe('the catalogue', () => {
  it.each(objectsOf(sessionRecordSchema))('has every field of the record at «%s»', (path, names) => {
    expect(TOLD).toHaveProperty([path]);
    const thing = TOLD[path];
    if (thing) expect(Object.keys(things[thing]?.fields ?? {})).toEqual(expect.arrayContaining(named(names)));
  });

  it.each(Object.values(wholeRows).flatMap((tables) => Object.entries(tables) as [string, object[]][]))(
    'has every column of a draft’s %s',
    (table, rows) => {
      const [row] = rows;
      expect(row, 'the whole record has such a row').toBeDefined();
      expect(Object.keys(things[table]?.fields ?? {})).toEqual(
        expect.arrayContaining(named(Object.keys(row ?? {}))),
      );
    },
  );

  it('calls no two fields of a row the same, but for the two names of one', () => {
    const twoNames = (name: string) => name.replace(/Id$|Digest$|Printed$/, '');
    for (const [thing, { fields }] of Object.entries(things)) {
      const labels = new Map(
        Object.entries(fields).map(([name, { label }]) => [`${twoNames(name)} ${label}`, label]),
      );
      expect(new Set(labels.values()).size, thing).toBe(labels.size);
    }
  });
});

type Path = readonly (string | number)[];

function leaves(value: unknown, path: Path = []): [Path, string | number | boolean][] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  return value === null ? [] : [[path, value as string]];
}

function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return isDate(String(value)) ? '1999-01-02' : `${value} khác`;
}

function changedAt(record: SessionRecord, path: Path): SessionRecord {
  const copy = structuredClone(record);
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
  const last = String(path.at(-1));
  const old = (parent as Record<string, unknown>)[last];
  (parent as Record<string, unknown>)[last] = another(old);
  return copy;
}

/** A code, and what it says, are of closed lists. */
const isCode = (path: Path) =>
  path.at(-1) === 'bound' ||
  (path.includes('because') && ['code', 'time', 'of'].includes(String(path.at(-1))));

describe('no change is without words', () => {
  // Two versions are of one session and of one format, and a code is one of those there are.
  const all = leaves(wholeRecord).filter(
    ([path]) => !['format', 'session.id'].includes(path.join('.')) && !isCode(path),
  );

  it('whatever one thing is changed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), ([path]) => {
        const changes = describeChanges(wholeRecord, changedAt(wholeRecord, path));
        expect(changes, path.join('.')).not.toEqual([]);
        const labels = changes.flatMap(({ fields }) => fields.map(({ field }) => field));
        expect(labels).not.toContain('Chi tiết');
      }),
      { numRuns: 400 },
    );
  });

  it('and nothing is told where nothing changed', () => {
    const copy = JSON.parse(canonical(wholeRecord)) as SessionRecord;
    expect(describeChanges(wholeRecord, copy)).toEqual([]);
  });
});

describe('what changed is told in its own words', () => {
  const changed = (change: (record: SessionRecord) => void) => {
    const after = structuredClone(mauRecord);
    change(after);
    return describeChanges(mauRecord, after).flatMap(({ what, fields }) =>
      fields.map(({ field, before, after: now }) => `${what}: ${field}: ${before} → ${now}`),
    );
  };
  const first = <Row>(rows: readonly Row[]): Row => {
    const [row] = rows;
    if (!row) throw new Error('The fixture has lost its rows.');
    return row;
  };

  it.each<[string, (record: SessionRecord) => void, string[]]>([
    [
      'a session put off is not a resolution put off',
      ({ session }) => {
        session.occurrence = 'postponed';
      },
      ['Thông tin chung: Tình trạng: Đã họp → Hoãn'],
    ],
    [
      'a year without a dot',
      ({ figures }) => {
        first(figures).year = 2024;
      },
      [`${first(mauRecord.figures).label}: Năm: ${first(mauRecord.figures).year} → 2024`],
    ],
    [
      'a day as people write it',
      ({ session }) => {
        session.endsOn = '2023-07-19';
      },
      ['Thông tin chung: Ngày kết thúc: 12/7/2023 → 19/7/2023'],
    ],
    [
      'a vote moved to another sitting',
      ({ votes }) => {
        first(votes).sitting = 'm-s2';
      },
      [
        `${first(mauRecord.votes).subject}: Phiên: ${mauRecord.sittings[0]?.label} → ${mauRecord.sittings[1]?.label}`,
      ],
    ],
    [
      'one mark by its name',
      ({ sittings }) => {
        const mark = first(sittings[0]?.attendance?.marks ?? []);
        mark.status = 'excused';
      },
      ['Phiên sáng: Điểm danh: Nguyễn Thị An: Có mặt → Vắng có lý do'],
    ],
    [
      'two ballots swapped, by their names',
      ({ votes }) => {
        const ballots = first(votes).ballots ?? [];
        const [yes, no] = [
          ballots.find(({ choice }) => choice === 'for'),
          ballots.find(({ choice }) => choice === 'against'),
        ];
        if (yes && no) [yes.choice, no.choice] = [no.choice, yes.choice];
      },
      [
        expect.stringMatching(/Phiếu của .+: Tán thành → Không tán thành/),
        expect.stringMatching(/Phiếu của .+: Không tán thành → Tán thành/),
      ] as unknown as string[],
    ],
    [
      'an amount inside Điều 1, by its clause',
      ({ resolutions }) => {
        const clause = first(first(first(resolutions).articles).clauses);
        clause.text = clause.text.replace('8.412', '8.512');
      },
      [
        expect.stringMatching(/Điều 1, khoản 1: .*8\.412\.000\.000 đồng\. → .*8\.512\.000\.000 đồng\./),
      ] as unknown as string[],
    ],
  ])('%s', (_name, change, told) => {
    expect(changed(change)).toEqual(told);
  });
});
