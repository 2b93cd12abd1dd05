import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Section } from '@/lib/words';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
} from '../test-database';
import { getSection, saveSection } from './sections';
import { createSession } from './sessions';

let closeDatabase: () => void;
let home: TestCouncil;
let sessionId: string;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  const input = { termId: home.termId, ordinal: 11, series: 'main', kind: null, label: 'Kỳ họp thứ 11' };
  const days = { startsOn: '12/6/2024', endsOn: '12/6/2024' };
  sessionId = must(await createSession(home.viewers.clerk, { ...input, ...days }, TEST_NOW)).sessionId;
});
afterAll(() => closeDatabase());

const RESOLUTION = {
  id: 'resolution',
  kind: 'individual',
  title: 'Về dự toán',
  legalBases: [],
  articles: [],
  annexes: [],
  status: 'draft',
  inReview: false,
};

describe('linking to a row that a colleague has just removed', () => {
  test.each<[string, Section, string, Record<string, unknown>]>([
    [
      'a resolution to an agenda item',
      'resolutions',
      'resolutions.0.agendaItemId',
      { resolutions: [{ ...RESOLUTION, agendaItemId: 'gone' }] },
    ],
    [
      'a vote to a resolution',
      'votes',
      'votes.0.resolutionId',
      {
        votes: [
          {
            ...{ id: 'vote', resolutionId: 'gone', subject: 'Về dự toán', rule: 'ordinary' },
            ...{ entry: 'unanimous_uncounted', printed: 'thống nhất' },
          },
        ],
        ballots: [],
      },
    ],
    [
      'a mark to a sitting',
      'attendance',
      'attendance.0.sittingId',
      {
        attendance: [{ id: 'mark', sittingId: 'gone', mandateId: 'nobody', status: 'present' }],
        attendanceNumbers: [],
      },
    ],
    [
      'stated numbers to a sitting',
      'attendance',
      'attendanceNumbers.0.sittingId',
      {
        attendance: [],
        attendanceNumbers: [{ id: 'said', sittingId: 'gone', present: 23, presentBound: 'exact' }],
      },
    ],
  ])('%s says that it is gone, at the field', async (_, section, path, rows) => {
    const before = everything();
    const base = (await getSection(home.viewers.clerk, sessionId, section))?.version ?? 0;
    const result = await saveSection(home.viewers.clerk, { sessionId, section, base, rows }, TEST_NOW);
    expect(result).toMatchObject({ ok: false, code: 'row.gone' });
    expect(result && !result.ok && result.fields?.[path]).toMatch(/ được chọn vừa bị xóa\. /);
    expect(everything()).toEqual(before);
  });
});
