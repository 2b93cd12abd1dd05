import { setCommentDeadline } from '@/db/access/review/comment-deadline';
import { must, TEST_NOW, viewerOf } from '@/db/access/test-database';

/* Gives a session of a council that `make-desk` made a deadline for comments that is over since 9/3/2026. */
const [slug = '', sessionId = ''] = process.argv.slice(2);
const clerk = await viewerOf(`clerk@${slug}.example`);
must(await setCommentDeadline(clerk, { sessionId, base: 0, day: '9/3/2026', time: '' }, TEST_NOW));
