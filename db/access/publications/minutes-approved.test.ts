import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { minutesApproval } from './minutes-approved';
import { withdrawSession } from './publishing';

let close: () => void;
let home: TestCouncil;
let later: TestSession;
const approved = () => minutesApproval('nha', 'khoa-2-ky-11', '2026-03-12');

beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  const first = await createTestSession(home);
  await first.saveGeneral({ occurrence: 'held' });
  await first.publish();
  later = await createTestSession(home, 12);
  await later.saveGeneral({ occurrence: 'held' });
  await later.saveAgenda(null, null);
});
afterAll(() => close());

describe('where the minutes of a session were approved', () => {
  test('is said by the later session once it is published, by its page alone', async () => {
    const rows = await later.load('agenda');
    const names = (id: string) => (id === 'mo-12' ? 'khoa-2-ky-11' : null);
    await later.save('agenda', {
      ...rows,
      agendaItems: rows.agendaItems.map((item) => ({ ...item, approvesSession: names(item.id) })),
    });
    expect(await approved()).toBeNull();
    await later.publish();
    expect(await approved()).toEqual({ slug: 'khoa-2-ky-12', label: 'Kỳ họp thứ 12', isApproved: true });
    expect(await minutesApproval('nha', 'khoa-2-ky-11', null)).toBeNull();
    expect(await minutesApproval('nha', 'khoa-2-ky-12', '2026-03-12')).toBeNull();
    expect(await minutesApproval('khac', 'khoa-2-ky-11', '2026-03-12')).toBeNull();
  });

  test('is said no more once that session is withdrawn', async () => {
    const step = { sessionId: later.sessionId, base: await later.version(), reason: 'Sai bản.' };
    must(await withdrawSession(home.viewers.chair, step, TEST_NOW));
    expect(await approved()).toBeNull();
  });
});
