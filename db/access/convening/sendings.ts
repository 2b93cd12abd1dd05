import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { standingAnswer } from '@/lib/convening/answers';
import { db } from '../../client';
import { users } from '../../schema/accounts';
import { convened, conveningAnswers, convenings } from '../../schema/convening';
import { prepared } from '../prepared';

export type Sending = typeof convenings.$inferSelect & { sentByName: string };
type Asked = typeof convened.$inferSelect;
export type Answer = typeof conveningAnswers.$inferSelect & {
  enteredByName: string;
  /** Of the sending it answers. */
  number: number;
};

/** Every sending of a session, the first first. Callers have checked that the viewer may see them. */
export async function unsafeLoadSendings(sessionId: string): Promise<Sending[]> {
  const rows = await db
    .select({ sending: convenings, sentByName: users.name })
    .from(convenings)
    .innerJoin(users, eq(users.id, convenings.sentBy))
    .where(eq(convenings.sessionId, sessionId))
    .orderBy(asc(convenings.number));
  return rows.map(({ sending, sentByName }) => ({ ...sending, sentByName }));
}

/** One asked by the newest sending, with every answer they gave to any and the one that stands. */
export type Convened = Asked & {
  answers: Answer[];
  standing: Answer | null;
};

/**
 * Those the newest sending asked, in its order, each with what they answered: a delegate is known again by who they are, a guest by
 * name and body. Callers have checked that the viewer may see them.
 */
export async function unsafeLoadConvened(sendings: readonly Sending[]): Promise<Convened[]> {
  const newest = sendings.at(-1);
  if (!newest) return [];
  const [asked, given] = await Promise.all([
    db
      .select()
      .from(convened)
      .where(eq(convened.sessionId, newest.sessionId))
      .orderBy(asc(convened.position), asc(convened.id)),
    db
      .select({ answer: conveningAnswers, enteredByName: users.name })
      .from(conveningAnswers)
      .innerJoin(users, eq(users.id, conveningAnswers.enteredBy))
      .where(eq(conveningAnswers.sessionId, newest.sessionId))
      .orderBy(asc(conveningAnswers.enteredAt), asc(conveningAnswers.id)),
  ]);
  const numberOf = new Map(sendings.map(({ id, number }) => [id, number]));
  const ofWhom = new Map(asked.map((row) => [row.id, row]));
  const answers = given.map(({ answer, enteredByName }) => {
    const row = ofWhom.get(answer.convenedId);
    return {
      who: row ? whoOf(row) : '',
      answer: { ...answer, enteredByName, number: numberOf.get(row?.conveningId ?? '') ?? 0 },
    };
  });
  return asked
    .filter(({ conveningId }) => conveningId === newest.id)
    .map((row) => {
      const own = answers.flatMap(({ who, answer }) => (who === whoOf(row) ? [answer] : []));
      return { ...row, answers: own, standing: standingAnswer(own, sendings) };
    });
}

const whoOf = ({ personId, name, body }: Asked): string => personId ?? JSON.stringify([name, body]);

const SENT = `select 1 from convenings v join convened a on a.convening_id = v.id, json_each(v.facts, '$.papers') p
  where a.person_id = ? and json_extract(p.value, '$.digest') = ? limit 1`;

/** Whether a file went to a person with a convening. */
export const wasSentTo = async (personId: string, digest: string): Promise<boolean> =>
  (await prepared(SENT).get(personId, digest)) !== undefined;

/**
 * How many of the delegates the newest sending called have answered; null where nothing was sent. Callers have checked that the
 * viewer may see the desk.
 */
export async function unsafeCountAnswers(
  sessionId: string,
): Promise<{ answered: number; delegates: number } | null> {
  const sendings = await unsafeLoadSendings(sessionId);
  if (sendings.length === 0) return null;
  const delegates = (await unsafeLoadConvened(sendings)).filter(({ kind }) => kind === 'delegate');
  return {
    answered: delegates.filter(({ standing }) => standing !== null).length,
    delegates: delegates.length,
  };
}
