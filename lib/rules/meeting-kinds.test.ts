import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paths } from '@/lib/paths';
import { countedPage } from '@/lib/public/counted-page';
import { readAddress } from '@/lib/public-address';
import { meetingKinds, sections, sessionSeries } from '@/lib/words';
import { hasSection, isMeetingSlug, meetingKindOf, meetingSlug, meetingWords } from './meeting-kinds';
import { sessionSlug } from './session-slug';

describe('the address of a meeting', () => {
  it.each([
    ['joint_conference', '2026-11-05', 'lien-tich-ngay-2026-11-05'],
    ['standing_committee', '2026-11', 'thuong-truc-thang-2026-11'],
    ['committee', '2026', 'ban-nam-2026'],
    ['explanation', '2026-08-19', 'giai-trinh-ngay-2026-08-19'],
    ['voters_meeting', null, 'tiep-xuc-cu-tri-chua-ro-ngay'],
    ['dialogue', '2026-03-02', 'doi-thoai-ngay-2026-03-02'],
  ] as const)('of %s on %s is «%s»', (kind, day, slug) => {
    expect(meetingSlug(kind, day)).toBe(slug);
    expect(isMeetingSlug(slug)).toBe(true);
    expect(isMeetingSlug(`${slug}-2`)).toBe(true);
    expect(paths.session('mau', slug)).toBe(`/mau/hoat-dong/${slug}`);
  });

  it.each([
    'khoa-2-ky-11',
    'giai-trinh',
    'doi-thoai-2026',
    'ban-hop-ngay-2026-01-01',
    'xlien-tich-nam-2026',
    '',
  ])('is not «%s»', (slug) => {
    expect(isMeetingSlug(slug)).toBe(false);
  });

  it('is never what a session of any term, series, number and day is called', () => {
    const term = fc.record({
      ordinal: fc.option(fc.integer({ min: 1, max: 99 })),
      startYear: fc.option(fc.integer({ min: 1946, max: 2199 })),
      endYear: fc.constant(null),
    });
    const startsOn = fc.constantFrom(null, '2026', '2026-11', '2026-11-05');
    fc.assert(
      fc.property(
        term,
        fc.constantFrom(...sessionSeries),
        fc.option(fc.integer({ min: 1, max: 999 })),
        startsOn,
        (of, series, ordinal, day) => {
          expect(isMeetingSlug(sessionSlug({ term: of, series, ordinal, startsOn: day }))).toBe(false);
        },
      ),
    );
  });

  it.each([
    ['/mau/ky-hop/doi-thoai-ngay-2026-03-02', '/mau/hoat-dong/doi-thoai-ngay-2026-03-02'],
    ['/mau/hoat-dong/khoa-2-ky-5/ho-so.json', '/mau/ky-hop/khoa-2-ky-5/ho-so.json'],
    ['/mau/hoat-dong/ban-nam-2026/phien-ban/2', '/mau/hoat-dong/ban-nam-2026/phien-ban/2'],
    ['/MAU/hoat-dong?loai=doi-thoai&nam=2026&trang=1', '/mau/hoat-dong?loai=doi-thoai&nam=2026'],
    ['/mau/hoat-dong?loai=dialogue', '/mau/hoat-dong'],
  ])('asked for as %s is %s', (url, canonical) => {
    expect(readAddress(url)).toMatchObject({ canonical });
  });
});

it.each([
  [
    '/mau/hoat-dong/doi-thoai-ngay-2026-03-02',
    { kind: 'session', council: 'mau', slug: 'doi-thoai-ngay-2026-03-02' },
  ],
  ['/mau/ky-hop/khoa-2-ky-5', { kind: 'session', council: 'mau', slug: 'khoa-2-ky-5' }],
  ['/mau/ky-hop/doi-thoai-ngay-2026-03-02', null],
  ['/mau/hoat-dong/khoa-2-ky-5', null],
])('openings of %s are counted where its page is', (path, page) => {
  expect(countedPage(path)).toEqual(page);
});

it('calls each kind by one word in an address', () => {
  expect(meetingWords.map(meetingKindOf)).toEqual(meetingKinds);
  expect(meetingKindOf('ky-hop')).toBeNull();
});

it('only a body votes, only the standing committee issues resolutions, and a session has every section', () => {
  const having = (section: (typeof sections)[number]) =>
    meetingKinds.filter((kind) => hasSection(kind, section));
  expect(having('votes')).toEqual(['standing_committee', 'committee']);
  expect(having('resolutions')).toEqual(['standing_committee']);
  expect(having('budget')).toEqual([]);
  expect(having('agenda')).toEqual(meetingKinds);
  expect(sections.filter((section) => !hasSection(null, section))).toEqual([]);
});
