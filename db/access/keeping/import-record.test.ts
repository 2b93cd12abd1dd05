import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unsafeOperatorOf } from '@/db/access/keeping/operator';
import { seed } from '@/db/seed/story';
import { readRecord } from '@/lib/record/read-record';
import { PUBLICATION_FORMAT, type SessionRecord } from '@/lib/record/schema';
import { normalizeText } from '@/lib/vi/fold';
import { holds, type Viewer } from '@/lib/viewer';
import { approveSession, getPreview, submitSession } from '../publications/publishing';
import { unsafeCreateCouncil } from '../register/councils';
import { must, openTestDatabase, TEST_NOW, writesNothing } from '../test-database';
import { facts, freeText, leaves, put, wording } from '../test-records';
import { exportFiles, exportPublished, unsafeExportDraft } from './export-record';
import { importRecord } from './import-record';

/** Every public record of the samples, in the order in which the councils wrote them. */
const addresses = [
  ...['khoa-1-ky-6', 'khoa-1-ky-11', 'khoa-1-ky-12', 'khoa-1-ky-13', 'khoa-2-ky-1', 'khoa-2-ky-2'],
  ...['khoa-2-chuyen-de-1', 'doi-thoai-ngay-2026-10-17', 'lien-tich-ngay-2026-11-05', 'khoa-2-ky-3'],
]
  .map((slug): readonly ['mau' | 'duc-thang', string] => ['mau', slug])
  .concat([['duc-thang', 'khoa-2-ky-11']]);

const records = new Map<string, SessionRecord>();
/** Where the files lie that they name. */
const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-tep-'));
let closeDatabase: () => void;

beforeAll(async () => {
  const closeSamples = openTestDatabase();
  await seed();
  for (const [council, slug] of addresses) {
    const found = await exportPublished(council, slug);
    if (!found.ok) continue;
    records.set(`${council}/${slug}`, found.record);
    expect(await exportFiles(found.record, folder)).toEqual([]);
  }
  closeSamples();
  closeDatabase = openTestDatabase();
}, 60_000);
afterAll(() => {
  closeDatabase();
  rmSync(folder, { recursive: true });
});

const found = (address: string) => {
  const record = records.get(address);
  if (!record) throw new Error(`${address} was not exported.`);
  return record;
};

async function newCouncil(slug: string): Promise<Viewer> {
  const council = { slug, name: `Hội đồng ${slug}`, locality: `Phường ${slug}`, level: 'ward' as const };
  return unsafeOperatorOf((await unsafeCreateCouncil(council, TEST_NOW)).councilId);
}
const councilOf = (viewer: Viewer) => viewer.roles[0]?.councilId ?? '';
const bring = (viewer: Viewer, record: unknown) =>
  importRecord(viewer, { councilId: councilOf(viewer), json: JSON.stringify(record), folder }, TEST_NOW);

/** Submits and publishes an imported draft as it is, as a clerk and a chair would. */
async function publish(clerk: Viewer, sessionId: string): Promise<void> {
  const chair: Viewer = {
    ...clerk,
    userId: 'chair',
    roles: [{ councilId: councilOf(clerk), role: 'chair' }],
  };
  const preview = await getPreview(chair, sessionId, TEST_NOW);
  if (!preview) throw new Error('Nothing to publish.');
  const reasons = Object.fromEntries(preview.findings.map(({ key }) => [key, 'Như bản gốc.']));
  must(await submitSession(clerk, { sessionId, base: preview.desk.version, reasons }, TEST_NOW));
  const { recordDigest } = preview;
  must(await approveSession(chair, { sessionId, base: preview.desk.version + 1, recordDigest }, TEST_NOW));
}

describe('export → import → publish', () => {
  test('gives every sample record again, identical apart from identity', async () => {
    const wards = { mau: await newCouncil('xa-ban'), 'duc-thang': await newCouncil('xa-dong') };
    for (const [council, slug] of addresses) {
      const original = found(`${council}/${slug}`);
      const viewer = wards[council];
      const { sessionId } = must(await bring(viewer, original));
      await publish(viewer, sessionId);
      const again = await exportPublished(council === 'mau' ? 'xa-ban' : 'xa-dong', slug);
      expect(again.ok && facts(again.record), slug).toEqual(facts(original));
    }
  }, 30_000);

  test('reads a publication like the record it carries, and a draft like a record', async () => {
    const viewer = await newCouncil('xa-tay');
    const record = found('duc-thang/khoa-2-ky-11');
    must(await bring(viewer, { format: PUBLICATION_FORMAT, version: 3, record }));
    const draft = await unsafeExportDraft('xa-tay', 'khoa-2-ky-11', TEST_NOW);
    expect(draft.ok && facts(draft.record)).toEqual(facts(record));
    expect(await exportPublished('xa-tay', 'khoa-2-ky-11')).toEqual({ ok: false, reason: 'unpublished' });
  });
});

test('a record keeps what the council was called then, and where it lay', async () => {
  const viewer = await newCouncil('xa-bac-cu');
  const record = found('mau/khoa-2-ky-1');
  const { sessionId } = must(await bring(viewer, record));
  await publish(viewer, sessionId);
  const again = await exportPublished('xa-bac-cu', 'khoa-2-ky-1');
  const { slug: _, isSample: __, ...then } = record.council;
  expect(then.provinceName).toBeTruthy();
  expect(again.ok && again.record.council).toMatchObject({ ...then, slug: 'xa-bac-cu' });
});

test('a resolution named like a file has an address of ours: it is never taken for another one’s paper', async () => {
  const viewer = await newCouncil('xa-duoi-tep');
  const record = structuredClone(found('mau/khoa-2-ky-1'));
  const names = ['bao-cao.pdf', 'bao-cao.docx', 'ho-so.json', '../mau'];
  for (const [at, resolution] of record.resolutions.entries())
    Object.assign(resolution, { slug: names[at] ?? resolution.slug, title: `Tệp ${names[at] ?? at}` });
  const { sessionId } = must(await bring(viewer, record));
  await publish(viewer, sessionId);
  const again = await exportPublished('xa-duoi-tep', 'khoa-2-ky-1');
  const slugs = again.ok ? again.record.resolutions.map(({ slug }) => slug) : ['none'];
  expect(slugs.filter((slug) => !/^[a-z0-9-]{5,}$/.test(slug))).toEqual([]);
});

type Spoil = (record: SessionRecord) => unknown;
const spoiled = (address: string, spoil: Spoil) => {
  const record = structuredClone(found(address));
  spoil(record);
  return record;
};
const MIDYEAR = 'mau/khoa-2-ky-2';
const set = (target: object | undefined | null, change: object) => Object.assign(target ?? {}, change);

describe('a file with any fault is refused whole', () => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await newCouncil('xa-nam');
  });

  const faults: readonly [name: string, path: string, spoil: Spoil][] = [
    ['an unknown format', 'format', (r) => set(r, { format: 'other/1' })],
    ['a part that has to be there', 'council', (r) => set(r, { council: undefined })],
    ['a part nobody knows', 'session.mood', (r) => set(r.session, { mood: 'good' })],
    ['a day that never was', 'session.startsOn', (r) => set(r.session, { startsOn: '2026-02-30' })],
    ['a word outside its list', 'votes.0.rule', (r) => set(r.votes[0], { rule: 'majority' })],
    ['an empty text', 'session.label', (r) => set(r.session, { label: '' })],
    ['an id used twice', 'guests.1.id', (r) => set(r.guests[1], { id: r.guests[0]?.id })],
    ['an id no row can have', 'guests.0.id', (r) => set(r.guests[0], { id: 'a b' })],
    ['a vote on no resolution', 'votes.0.resolution', (r) => set(r.votes[0], { resolution: 'nobody' })],
    ['a vote in no sitting', 'votes.0.sitting', (r) => set(r.votes[0], { sitting: 'never' })],
    [
      'a resolution of no item',
      'resolutions.0.agendaItem',
      (r) => set(r.resolutions[0], { agendaItem: 'x' }),
    ],
    [
      'a mark of nobody',
      'sittings.0.attendance.marks.0.delegate',
      (r) => set(r.sittings[0]?.attendance?.marks[0], { delegate: 'x' }),
    ],
    ['more votes than people', 'votes.0.counts', (r) => set(r.votes[0]?.counts, { for: 30 })],
    [
      'counts of an uncounted vote',
      'votes.0.counts',
      (r) => set(r.votes[0], { entry: 'unanimous_uncounted', printed: 'nhất trí' }),
    ],
    ['a counted vote without counts', 'votes.0.counts', (r) => set(r.votes[0], { counts: null })],
    ['an outcome its counts do not give', 'votes.0.outcome', (r) => set(r.votes[0], { outcome: 'rejected' })],
    ['a base that is not the delegates in office', 'votes.0.total', (r) => set(r.votes[0], { total: 30 })],
    ['ballots that are not the counts', 'votes.2.counts.for', (r) => r.votes[2]?.ballots?.shift()],
    [
      'a ballot cast twice',
      'votes.2.ballots.1.delegate',
      (r) => set(r.votes[2]?.ballots?.[1], { delegate: r.votes[2]?.ballots?.[0]?.delegate }),
    ],
    ['a secret vote by name', 'votes.2.method', (r) => set(r.votes[2], { method: 'secret' })],
    ['a value its print does not say', 'figures.0.valueDong', (r) => set(r.figures[0], { valueDong: 1 })],
    [
      'a number longer than any',
      'resolutions.0.number',
      (r) => set(r.resolutions[0], { number: '5'.repeat(61) }),
    ],
    [
      'a delegate before the term',
      'delegates.0.startedOn',
      (r) => set(r.delegates[0], { startedOn: '2020-01-01' }),
    ],
    ['an address of no person', 'delegates.0.slug', (r) => set(r.delegates[0], { slug: '../x' })],
  ];

  test.each(faults)('%s', async (_name, path, spoil) => {
    const result = await writesNothing(() => bring(viewer, spoiled(MIDYEAR, spoil)));
    expect(result).toMatchObject({ ok: false, code: 'input.invalid' });
    expect(Object.keys((result && !result.ok && result.fields) || {})).toContain(path);
  });

  test('text that is not JSON, and JSON that is nothing', async () => {
    for (const json of ['', '{"format":', 'null', '[]', '"x"', '7']) {
      const result = await writesNothing(() =>
        importRecord(viewer, { councilId: councilOf(viewer), json }, TEST_NOW),
      );
      expect(result, json).toMatchObject({ ok: false, code: 'input.invalid' });
    }
  });

  test('a session that is there already, and a register that says otherwise', async () => {
    const other = await newCouncil('xa-bac');
    must(await bring(other, found('mau/khoa-1-ky-12')));
    const again = await writesNothing(() => bring(other, found('mau/khoa-1-ky-12')));
    expect(again).toMatchObject({
      ok: false,
      fields: { 'session.slug': expect.stringContaining('khoa-1-ky-12') },
    });
    const moved = spoiled('mau/khoa-1-ky-13', (r) => set(r.delegates[3], { unit: 'Đơn vị khác' }));
    expect(await writesNothing(() => bring(other, moved))).toMatchObject({
      fields: { 'delegates.3.unit': expect.stringContaining('khác với hồ sơ') },
    });
    const fewer = spoiled('duc-thang/khoa-2-ky-11', (r) => set(r, { term: found('mau/khoa-1-ky-12').term }));
    set((fewer as SessionRecord).session, { startsOn: '2025-06-12', endsOn: '2025-06-12' });
    const unlisted = await writesNothing(() => bring(other, fewer));
    expect(unlisted).toMatchObject({ ok: false, code: 'input.invalid' });
  });

  test('whoever is not both clerk and admin of that council', async () => {
    const clerk: Viewer = { ...viewer, roles: viewer.roles.filter(({ role }) => role === 'clerk') };
    const record = found(MIDYEAR);
    expect(holds(clerk, councilOf(viewer), 'admin')).toBe(false);
    expect(await writesNothing(() => bring(clerk, record))).toMatchObject({
      ok: false,
      code: 'role.missing',
    });
    const stranger = { ...viewer, roles: [{ councilId: 'elsewhere', role: 'admin' as const }] };
    const input = { councilId: councilOf(viewer), json: JSON.stringify(record) };
    expect(await writesNothing(() => importRecord(stranger, input, TEST_NOW))).toBeNull();
  });
});

const optionalLists = ['guests', 'tasks', 'sources', 'indicators', 'figures', 'photos'] as const;

/** A sample record with other words in it and fewer rows. */
const otherRecord = fc
  .tuple(
    fc.constantFrom(...addresses.map(([council, slug]) => `${council}/${slug}`)),
    fc.array(fc.tuple(fc.nat(), wording), { maxLength: 6 }),
    fc.subarray([...optionalLists]),
    fc.nat(),
  )
  .map(([from, words, lists, which]) => {
    const copy = structuredClone(found(from));
    const rows = copy as unknown as Record<string, unknown[]>;
    for (const name of lists) rows[name] = (rows[name] ?? []).filter((_, at) => (which >> at) % 2 === 0);
    const places = leaves(copy).filter((path) => freeText.has(path.at(-1) ?? ''));
    for (const [at, text] of places.length > 0 ? words : [])
      put(copy, places[at % places.length] ?? [], text);
    return copy;
  });

test('export → import → export gives the same record, whatever a clerk may have written in it', async () => {
  let count = 0;
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(otherRecord, async (record) => {
      count += 1;
      const read = readRecord(JSON.stringify(record));
      if (!read.ok) return;
      taken += 1;
      const slug = `vong-${count}`;
      const brought = must(await bring(await newCouncil(slug), record));
      const again = await unsafeExportDraft(slug, brought.slug, TEST_NOW);
      // As it was read: text in the one form in which it is stored.
      expect(again.ok && facts(again.record)).toEqual(facts(read.record));
    }),
    { numRuns: 40 },
  );
  // A property that refuses what it is given says nothing.
  expect(taken).toBeGreaterThan(count / 4);
});

test('whatever stands in one place, it is read as it is written or refused', () => {
  const address = fc.constantFrom(...addresses.map(([council, slug]) => `${council}/${slug}`));
  fc.assert(
    fc.property(address, fc.nat(), fc.jsonValue({ maxDepth: 1 }), (from, seed, value) => {
      const copy = structuredClone(found(from)) as unknown as Record<string, unknown>;
      const places = leaves(copy).filter((path) => path[0] !== 'format');
      const path = places[seed % places.length] ?? [];
      put(copy, path, value);
      const read = readRecord(JSON.stringify(copy));
      if (read.ok)
        expect(read.record).toEqual(
          JSON.parse(JSON.stringify(copy), (_, one) => (typeof one === 'string' ? normalizeText(one) : one)),
        );
      else for (const fault of read.faults) expect(fault.text).toMatch(/\S/);
    }),
    { numRuns: 150 },
  );
}, 30_000);
