import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heldTexts } from '@/lib/public/mandate-text';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { SessionRecord } from '@/lib/record/schema';
import { openTestDatabase } from '../test-database';
import { foundCouncilOf, publishAsIs, sessionNumbered } from '../test-publish';
import { getDelegate, listDelegates, sumDelegate } from './published-delegates';
import { listSessions } from './published-lists';

let closeDatabase: () => void;
beforeAll(() => {
  closeDatabase = openTestDatabase();
});
afterAll(() => closeDatabase());

describe('a council over the years', () => {
  const council = { ...mauRecord.council, slug: 'qua-cac-nam' };
  const [an, bich, cuong] = mauRecord.delegates;
  if (!an || !bich || !cuong) throw new Error('The fixture has lost its delegates.');
  const termOne = { ...mauRecord.term, ordinal: 1, label: 'Khóa I', startYear: 2016, endYear: 2021 };
  const old = {
    ...an,
    id: 'an-1',
    startedOn: '2016-06-20',
    offices: [{ kind: 'council_chair' as const, title: 'Chủ tịch', startedOn: '2016-06-20', endedOn: null }],
  };
  const first = {
    ...bich,
    id: 'bich-1',
    startedOn: '2021-07-01',
    endedOn: '2023-07-12',
    endedAt: '09:00',
    endReason: 'transferred' as const,
  };
  const again = { ...bich, id: 'bich-2', startedOn: '2023-07-12' };
  const marks = (...ids: string[]) =>
    ids.map((delegate) => ({ delegate, status: 'present' as const, from: null, to: null }));
  const [sitting] = mauRecord.sittings;
  if (!sitting) throw new Error('The fixture has lost its sitting.');
  const roll = (...ids: string[]) => [
    {
      ...sitting,
      attendance: { total: 3, present: ids.length, quorumRequired: 2, quorumMet: true, marks: marks(...ids) },
    },
  ];
  let councilId: string;

  beforeAll(async () => {
    const founded = await foundCouncilOf({ ...mauRecord, council });
    councilId = founded.councilId;
    const publish = (ordinal: number, startsOn: string, over: Partial<SessionRecord>) => {
      const session = sessionNumbered(ordinal, startsOn, {});
      const rows = session.resolutions.map((row) => ({
        ...row,
        id: `nam-${row.id}`,
        slug: `nam-${row.slug}`,
      }));
      const record = { ...session, council, resolutions: rows, ...over };
      return publishAsIs(founded, record, [
        { kind: 'first', reason: null, publishedAt: `${startsOn}T09:00:00.000Z`, record },
      ]);
    };
    await publish(1, '2019-07-01', { term: termOne, delegates: [old], sittings: [] });
    // Bích was moved in the middle of the session and chosen again; Cường is there for the last time.
    await publish(9, '2023-07-12', {
      delegates: [an, first, again, cuong],
      sittings: roll(an.id, 'bich-1', 'bich-2', cuong.id),
    });
    await publish(10, '2023-07-12', {
      delegates: [an, { ...again, id: 'bich-3' }],
      sittings: [],
      figures: [],
    });
  });

  it('counts in office whoever the newest session’s register has, and says who left', async () => {
    const delegates = await listDelegates(councilId, '2');
    expect(delegates.map(({ slug, isInOffice }) => [slug, isInOffice])).toEqual(
      expect.arrayContaining([
        [an.slug, true],
        [bich.slug, true],
        [cuong.slug, false],
      ]),
    );
  });

  it('orders two sessions of one day by their number, not by its text', async () => {
    const { rows } = await listSessions(councilId, 1);
    expect(rows.map(({ slug }) => slug)).toEqual(['khoa-2-ky-10', 'khoa-2-ky-9', 'khoa-2-ky-1']);
  });

  it('keeps the marks of both mandates of one session', async () => {
    expect(await sumDelegate(councilId, bich.slug)).toMatchObject({ sittingsMarked: 2, sittingsPresent: 2 });
  });

  it('has every mandate and office, by term, each with its end', async () => {
    const found = await getDelegate(councilId, bich.slug);
    expect(found?.terms.flatMap(heldTexts).map(({ title, span }) => `${title}: ${span}`)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('từ 12/7/2023'),
        expect.stringContaining('1/7/2021 – 12/7/2023, chuyển công tác'),
      ]),
    );
    const begun = found?.terms[0]?.mandates.map(({ startedOn }) => startedOn);
    expect(begun, 'one mandate under two ids is one').toEqual(['2023-07-12', '2021-07-01']);
    const gone = await getDelegate(councilId, cuong.slug);
    expect(gone?.terms[0]?.missingOn).toBe('2023-07-12');
    const chair = await getDelegate(councilId, an.slug);
    expect(chair?.terms.map(({ label, isOver }) => [label, isOver])).toEqual([
      [mauRecord.term.label, false],
      ['Khóa I', true],
    ]);
    expect(chair?.terms.flatMap(heldTexts).map(({ title, span }) => `${title}: ${span}`)).toEqual(
      expect.arrayContaining([
        'Đại biểu, Khóa I: từ 20/6/2016, đến hết khóa',
        'Chủ tịch: từ 20/6/2016, đến hết khóa',
      ]),
    );
  });
});
