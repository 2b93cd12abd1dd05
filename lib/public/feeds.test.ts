import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import * as words from '@/lib/words';
import { type CalendarSession, sessionCalendar } from './calendar';
import { editionOf } from './edition';
import { atomFeed } from './feed';
import { resolutionJsonLd, sessionJsonLd } from './json-ld';
import { qrPath } from './qr';
import { sentenceSpans } from './sentence-spans';
import { withChanges } from './version-history';

const ORIGIN = 'https://hdnd.example';
const council = {
  ...{ slug: 'mau', name: 'Phường Mẫu' },
  ...{ locality: 'Phường Mẫu, quận Sao', provinceName: 'Thành phố Mẫu', level: 'ward' as const },
};

describe('sessionCalendar', () => {
  const session: CalendarSession = {
    sessionId: '0e2f5d0a-2d0e-4a2b-9d0c-1f6a1b2c3d4e',
    slug: 'khoa-2-ky-5',
    label: 'Kỳ họp thứ 5',
    title: null,
    summary: null,
    place: null,
    occurrence: 'held',
    startsOn: '2023-07-12',
    endsOn: '2023-07-13',
    version: 2,
    publishedAt: '2023-07-18T01:30:00.000Z',
    isWithdrawn: false,
    sittings: [],
  };
  const lines = (over: Partial<CalendarSession> = {}) => {
    const text = sessionCalendar(council, [{ ...session, ...over }], ORIGIN);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    return text.split('\r\n');
  };

  it('names the event for ever, by whole days, with the version as its sequence', () => {
    expect(lines()).toEqual(
      expect.arrayContaining([
        `UID:${session.sessionId}`,
        'SEQUENCE:2',
        'DTSTAMP:20230718T013000Z',
        'DTSTART;VALUE=DATE:20230712',
        'DTEND;VALUE=DATE:20230714',
        'STATUS:CONFIRMED',
        'SUMMARY:Kỳ họp thứ 5',
      ]),
    );
  });

  const sitting = (heldOn: string, startsAt: string | null, endsAt: string | null) => ({
    ...{ label: 'Phiên sáng', heldOn, startsAt, endsAt },
  });
  const timesOf = (over: Partial<CalendarSession>) =>
    lines(over).filter((line) => /^(UID|DTSTART|DTEND)/.test(line));

  it('begins and ends with the hours of its day, in Vietnam’s time', () => {
    const sittings = [sitting('2023-07-12', '08:00', '11:30'), sitting('2023-07-12', '13:30', '16:45')];
    expect(timesOf({ endsOn: '2023-07-12', sittings })).toEqual([
      `UID:${session.sessionId}`,
      'DTSTART:20230712T010000Z',
      'DTEND:20230712T094500Z',
    ]);
    expect(lines({ sittings }).join('').replaceAll(' ', '')).toContain('Phiênsáng:12/7/2023\\,08:00–11:30');
  });

  it('is an event a day where there are several, and none of them goes on through the night', () => {
    const sittings = [sitting('2023-07-12', '08:00', '17:00'), sitting('2023-07-13', '07:30', null)];
    expect(timesOf({ sittings })).toEqual([
      ...[`UID:${session.sessionId}`, 'DTSTART:20230712T010000Z', 'DTEND:20230712T100000Z'],
      ...[`UID:${session.sessionId}-2`, 'DTSTART:20230713T003000Z'],
    ]);
  });

  it('is of whole days where an hour is not known', () => {
    const sittings = [sitting('2023-07-12', '08:00', '11:30'), sitting('2023-07-13', null, null)];
    expect(timesOf({ sittings })).toContain('DTSTART;VALUE=DATE:20230712');
  });

  it.each([
    [{ occurrence: 'planned' }, 'TENTATIVE', 'Kỳ họp thứ 5'],
    [{ occurrence: 'postponed' }, 'CANCELLED', 'Hoãn: Kỳ họp thứ 5'],
    [{ occurrence: 'cancelled' }, 'CANCELLED', 'Hủy: Kỳ họp thứ 5'],
    [{ occurrence: 'cancelled', isWithdrawn: true }, 'CANCELLED', 'Hủy: Kỳ họp thứ 5'],
    [{ occurrence: 'planned', isWithdrawn: true }, 'CANCELLED', 'Đã thu hồi lịch họp: Kỳ họp thứ 5'],
    // It took place, whatever became of its record.
    [{ isWithdrawn: true }, 'CONFIRMED', 'Kỳ họp thứ 5'],
  ])('%o is %s, called «%s»', (over, status, title) => {
    expect(lines(over)).toEqual(expect.arrayContaining([`STATUS:${status}`, `SUMMARY:${title}`]));
  });
});

describe('atomFeed', () => {
  const entry = {
    id: '3b0c7c1e-6f54-4d0a-8a8e-0d7a3a1f9b11',
    slug: 'khoa-2-ky-5',
    version: 2,
    kind: 'correction',
    label: 'Kỳ họp <5>',
    summary: null,
    reason: 'Sai số vắng.',
    publishedAt: '2023-07-18T01:30:00.000Z',
    publishedBy: 'Nguyễn Thị An',
    withdrawnAt: null,
  } as const;

  it('gives each publication an id that no address change can touch', () => {
    const xml = atomFeed(council, [entry], ORIGIN);
    expect(xml).toContain('<id>urn:uuid:3b0c7c1e-6f54-4d0a-8a8e-0d7a3a1f9b11</id>');
    expect(xml).toContain('https://hdnd.example/mau/ky-hop/khoa-2-ky-5/phien-ban/2');
    expect(xml).toContain('<updated>2023-07-18T01:30:00.000Z</updated>');
    expect(xml).toContain('Đính chính: Kỳ họp &lt;5&gt;, bản 2');
    expect(xml).not.toContain('<5>');
  });

  it('says of a version that was withdrawn only that, from the instant it was', () => {
    const withdrawn = { ...entry, summary: 'Đã bàn.', withdrawnAt: '2023-07-20T01:00:00.000Z' };
    const xml = atomFeed(council, [withdrawn], ORIGIN);
    expect(xml).toContain('Đã thu hồi: Kỳ họp &lt;5&gt;, bản 2');
    expect(xml).toContain(`<id>urn:uuid:${entry.id}</id>`);
    expect(xml).toContain('<published>2023-07-18T01:30:00.000Z</published>');
    expect(xml).toMatch(/<entry>[\s\S]*<updated>2023-07-20T01:00:00.000Z<\/updated>/);
    for (const words of ['Sai số vắng', 'Đã bàn', '<summary']) expect(xml).not.toContain(words);
  });

  it('is the same whenever it is asked for, even when empty', () => {
    expect(atomFeed(council, [], ORIGIN)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });
});

it('what goes out of a council’s pages says where the council is', () => {
  const calendar = sessionCalendar(council, [], ORIGIN).replaceAll('\r\n ', '');
  for (const text of [calendar, atomFeed(council, [], ORIGIN)])
    expect(text.replaceAll('\\,', ',')).toContain('phường Mẫu, quận Sao, Thành phố Mẫu');
  const located = { ...ducThangRecord, council: { ...ducThangRecord.council, provinceName: 'Hà Nội' } };
  expect(sessionJsonLd(located, ORIGIN)).toMatchObject({ organizer: { address: 'Hà Nội' } });
});

describe('structured data', () => {
  it('says nothing the record does not', () => {
    const json = JSON.parse(JSON.stringify(sessionJsonLd(ducThangRecord, ORIGIN)));
    expect(json).not.toHaveProperty('location');
    expect(json).toMatchObject({ startDate: '2020-06-12', '@type': 'Event' });
    const [resolution] = ducThangRecord.resolutions;
    const legislation = resolution && resolutionJsonLd(ducThangRecord, resolution, ORIGIN);
    expect(JSON.parse(JSON.stringify(legislation))).not.toHaveProperty('legislationIdentifier');
  });

  it.each([...words.resolutionStatuses])('says of a resolution that is %s no more than that', (status) => {
    const [first] = mauRecord.resolutions;
    if (!first) throw new Error('The record has a resolution.');
    const row = { ...first, status, adoptedOn: '2023-07-12', issuedOn: '2023-07-14' };
    const said = Object.keys(JSON.parse(JSON.stringify(resolutionJsonLd(mauRecord, row, ORIGIN))));
    const ofLaw = ['legislationPassedBy', 'legislationDate', 'legislationDateVersion'];
    expect(ofLaw.filter((key) => said.includes(key))).toEqual(status === 'adopted' ? ofLaw : []);
    expect(said.includes('legislationLegalForce')).toBe(status !== 'adopted');
  });
});

describe('versions', () => {
  const line = (version: number, publishedAt: string) => ({
    version,
    kind: version === 1 ? ('first' as const) : ('correction' as const),
    digest: String(version).repeat(64),
    reason: null,
    publishedAt,
    publishedBy: 'An',
  });
  const lines = [line(1, '2023-07-15T01:00:00.000Z'), line(2, '2023-07-18T01:00:00.000Z')];

  const chain = (version: number) => ({ versions: lines, version, format: 2 as const, document: {} });

  it('know the one before and the newest', () => {
    expect(editionOf(chain(2), ORIGIN)).toMatchObject({
      latestVersion: 2,
      previousAt: lines[0]?.publishedAt,
    });
    expect(editionOf(chain(1), ORIGIN)).toMatchObject({ latestVersion: 2, previousAt: null });
    expect(() => editionOf(chain(3), ORIGIN)).toThrow(RangeError);
  });

  it('are compared with the last record before them, past a withdrawal', () => {
    const moved = { ...mauRecord, session: { ...mauRecord.session, place: 'Nhà văn hóa' } };
    const history = withChanges([{ record: mauRecord }, { record: null }, { record: moved }]);
    expect(history.map(({ changes }) => changes?.length ?? null)).toEqual([1, null, null]);
  });
});

it('finds the sentences of a text that was laid out over lines', () => {
  const text = 'Tổng thu  đạt\n 3,5 tỷ (ước). Tổng chi (ước).';
  const spans = sentenceSpans(text, ['Tổng thu đạt 3,5 tỷ (ước).', 'Tổng chi (ước).', 'Không có.']);
  expect(spans.map((span) => span && text.slice(span.start, span.end))).toEqual([
    'Tổng thu  đạt\n 3,5 tỷ (ước).',
    'Tổng chi (ước).',
    null,
  ]);
});

it('draws a QR code whose three corners are finders, square for square as the code is', () => {
  const url = 'https://hdnd.example/mau/ky-hop/khoa-2-ky-5';
  const { size, path } = qrPath(url);
  const rows = path
    .split('M')
    .slice(1)
    .map((row) => {
      const [start = '', ...dashes] = row.split('h');
      const squares: number[] = [];
      let column = Number.parseInt(start, 10);
      for (const dash of dashes) {
        const [width = '', move = '0'] = dash.split('m');
        for (let i = 0; i < Number(width); i += 1) squares.push(column + i);
        column += Number(width) + Number.parseInt(move, 10);
      }
      return { y: Number(start.split(' ')[1]), squares };
    });
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' });
  expect((size - 17) % 4).toBe(0);
  expect(rows[0]?.squares.slice(0, 8)).not.toContain(7);
  expect(rows.map(({ y }) => y)).toEqual(Array.from({ length: size }, (_, row) => row + 0.5));
  expect(rows.map(({ squares }) => squares)).toEqual(
    Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => column).filter((column) => modules.get(row, column)),
    ),
  );
});
