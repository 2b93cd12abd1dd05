import { openPost } from '@/lib/server/mail/post';
import { sendDue } from './sender';

/* A sender as a process of its own, to be killed: `test-sender.ts URL NOW`, with DATABASE_URL in its environment. */
const [url = '', now = ''] = process.argv.slice(2);
const post = openPost({ url, from: 'thu@nha.example' }, 5_000, 5_000);
process.stdout.write('ready\n');
await sendDue(post, () => now);
post.close();
