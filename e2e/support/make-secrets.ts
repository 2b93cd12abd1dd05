import { createSecretCouncil } from '@/db/access/test-secrets';

/* Adds a council that wrote one word into every place that is closed, private or secret. Prints what was made. */
const [slug = '', secret = ''] = process.argv.slice(2);
const { sessions, draftResolution } = await createSecretCouncil(slug, secret);
process.stdout.write(JSON.stringify({ draft: sessions.draft.sessionId, draftResolution }));
