import 'server-only';
import { must, TEST_NOW, type TestCouncil } from '../test-database';
import { deskOf } from '../test-session';
import { createSession } from './sessions';

/** Files of meetings that are no sessions, founded as the form does, for tests. */
export function deskMeetings({ termId, viewers }: TestCouncil) {
  async function found(meetingKind: string, over: Record<string, unknown> = {}) {
    const asked = { termId, meetingKind, label: '', startsOn: '2026-02-03', endsOn: '2026-02-03', ...over };
    const { sessionId } = must(await createSession(viewers.clerk, asked, TEST_NOW));
    const desk = deskOf(viewers, sessionId);
    const session = async () => {
      const [row] = (await desk.load('general')).councilSessions;
      if (!row) throw new Error('A file is of a session or meeting.');
      return row;
    };
    const change = async (facts: Record<string, unknown>) => {
      const general = await desk.load('general');
      await desk.save('general', {
        ...general,
        councilSessions: [{ ...(await session()), ...facts }],
      } as never);
    };
    return { sessionId, ...desk, session, change };
  }
  return { found };
}
