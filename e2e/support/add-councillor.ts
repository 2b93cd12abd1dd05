import { createSettledAccount, viewerOf } from '@/db/access/test-database';

/* Adds a second councillor, who is no delegate in office, to a council made by make-council. */
const [slug = ''] = process.argv.slice(2);
const admin = await viewerOf(`admin@${slug}.example`);
const councilId = admin.roles[0]?.councilId ?? '';
const account = { email: `councillor2@${slug}.example`, name: 'Trần Văn Bách', personId: null };
await createSettledAccount(admin, { councilId, ...account, roles: ['councillor'] });
