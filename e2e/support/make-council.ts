import { createSettledAccount, createTestCouncil } from '@/db/access/test-database';

/*
 * Adds a council with three delegates and one account for each role to the database the server is using, for specs that
 * change things: nobody else's journey is disturbed. A second clerk is there to collide with.
 */
const [slug = '', startYear] = process.argv.slice(2);
const { councilId, viewers } = await createTestCouncil(slug, Number(startYear));
const second = { email: `clerk2@${slug}.example`, name: 'Thư ký thứ hai' };
await createSettledAccount(viewers.admin, { councilId, ...second, roles: ['clerk'], personId: null });
