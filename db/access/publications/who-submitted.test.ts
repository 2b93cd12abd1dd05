import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/viewer';
import { raw } from '../../client';
import { createSession } from '../desk/sessions';
import { findDeskSession } from '../desk/standing';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { publicationsOf } from './projections';
import { approveSession, getPreview, submitSession, withdrawSession } from './publishing';

let close: () => void;
let council: TestCouncil;
beforeAll(async () => {
  close = openTestDatabase();
  council = await createTestCouncil();
});
afterAll(() => close());

const at = async (sessionId: string) =>
  (await findDeskSession(council.viewers.clerk, sessionId))?.version ?? 0;

async function published(ordinal: number, submits: Viewer, approves: Viewer): Promise<string> {
  const { termId, viewers } = council;
  const what = { termId, ordinal, series: 'main', label: `Kỳ họp thứ ${ordinal}` };
  const days = { startsOn: '2024-06-12', endsOn: '2024-06-12' };
  const { sessionId } = must(await createSession(viewers.clerk, { ...what, ...days }, TEST_NOW));
  const findings = (await getPreview(submits, sessionId, TEST_NOW))?.findings ?? [];
  const reasons = Object.fromEntries(findings.map(({ key }) => [key, 'Nguồn ghi vậy.']));
  must(await submitSession(submits, { sessionId, base: await at(sessionId), reasons }, TEST_NOW));
  const recordDigest = (await getPreview(approves, sessionId, TEST_NOW))?.recordDigest ?? '';
  must(await approveSession(approves, { sessionId, base: await at(sessionId), recordDigest }, TEST_NOW));
  return sessionId;
}

describe('a publication', () => {
  it('says who submitted, who approved and under which rule; a withdrawal only who withdrew', async () => {
    const { clerk, chair } = council.viewers;
    const sessionId = await published(1, clerk, chair);
    const withdrawal = { sessionId, base: await at(sessionId), reason: 'Sai bản.' };
    must(await withdrawSession(chair, withdrawal, TEST_NOW));
    const [first, second] = await publicationsOf(sessionId);
    expect(first?.parsed).toMatchObject({
      publishedBy: chair.name,
      submission: { by: clerk.name, at: TEST_NOW, rule: 'two_people' },
    });
    expect(second?.parsed).not.toHaveProperty('submission');
  });

  it('says that one person was enough where the council does not ask for two', async () => {
    raw().prepare('update councils set two_person_rule = 0').run();
    const { clerk, chair } = council.viewers;
    const both = { ...clerk, roles: [...clerk.roles, ...chair.roles] };
    const [version] = await publicationsOf(await published(2, both, both));
    expect(version?.parsed).toMatchObject({
      publishedBy: both.name,
      submission: { by: both.name, rule: 'one_person' },
    });
  });
});
