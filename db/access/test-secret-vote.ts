import type { SectionInput } from '@/lib/forms/sections';
import type { secretMethods } from '@/lib/rules/secret-vote';
import { reopenSession } from './desk/session-moves';
import { must, TEST_NOW, type TestCouncil } from './test-database';
import type { TestSession } from './test-session';

type Votes = SectionInput<'votes'>;
type Choice = Votes['ballots'][number]['choice'];

/** Votes of one test session, whose ids end in `suffix`: one vote by name, of the council's first delegates. */
export function voteByName(
  { delegates }: TestCouncil,
  suffix: string,
  agendaItemId: string | null,
  choices: readonly Choice[] = ['for', 'against', 'for'],
): Votes {
  return {
    votes: [
      {
        ...{ id: `v${suffix}`, resolutionId: null, agendaItemId, sittingId: `sang${suffix}` },
        ...{ subject: 'Bầu thư ký', rule: 'ordinary', method: 'show_of_hands', heldAt: '09:00' },
        ...{ entry: 'by_name', uncounted: null, printed: null },
        ...{ forCount: null, againstCount: null, notVotingCount: null },
      },
    ],
    ballots: choices.map((choice, at) => ({
      ...{ id: `b${at}${suffix}`, voteId: `v${suffix}`, choice },
      mandateId: delegates[at]?.mandateId ?? '',
    })),
  };
}

/** Opens a correction of a published session. */
export async function openCorrection({ viewers }: TestCouncil, session: TestSession): Promise<void> {
  const step = { sessionId: session.sessionId, base: await session.version(), reason: 'Nhầm.' };
  must(await reopenSession(viewers.clerk, step, TEST_NOW));
}

/** Makes the session's only vote a secret one: the names go first, as the form takes it. */
export async function makeVoteSecret(
  session: TestSession,
  method: (typeof secretMethods)[number] = 'secret',
): Promise<void> {
  const { votes } = (await session.load('votes')) as Votes;
  const counted = votes.map((vote) => ({
    ...{ ...vote, entry: 'totals' as const, forCount: 2, againstCount: 1, notVotingCount: 0 },
  }));
  await session.save('votes', { votes: counted, ballots: [] });
  const secret = counted.map((vote) => ({ ...vote, method }));
  await session.save('votes', { votes: secret, ballots: [] });
}

/** Publishes a session with a vote by name behind closed doors, and makes that vote secret in a correction. */
export async function publishClosedThenSecret(
  council: TestCouncil,
  session: TestSession,
  suffix: string,
  method: (typeof secretMethods)[number] = 'secret',
) {
  await session.saveGeneral({ occurrence: 'held' });
  await session.saveAgenda(null, null);
  await session.save('votes', voteByName(council, suffix, `kin${suffix}`));
  await session.publish();
  await openCorrection(council, session);
  await makeVoteSecret(session, method);
}
