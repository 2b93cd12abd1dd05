import { createTestCouncil } from '@/db/access/test-database';
import { publishClosedThenSecret } from '@/db/access/test-secret-vote';
import { createTestSession } from '@/db/access/test-session';

/*
 * Adds a council whose eleventh session is published, with a vote by name behind closed doors that a correction has made
 * secret. Prints the session's id.
 */
const [slug = ''] = process.argv.slice(2);
const council = await createTestCouncil(slug);
const session = await createTestSession(council, 11, `-${slug}`);
await publishClosedThenSecret(council, session, `-${slug}`);
process.stdout.write(JSON.stringify({ session: session.sessionId }));
