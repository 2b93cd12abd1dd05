import { createSettledAccount, viewerOf } from '@/db/access/test-database';

/* Adds a further councillor, who is no delegate in office, to a council made by make-council. */
const [slug = '', n = '2'] = process.argv.slice(2);
const NAMES: Readonly<Record<string, string>> = { 2: 'Trần Văn Bách', 3: 'Lê Thị Cúc' };
const admin = await viewerOf(`admin@${slug}.example`);
const councilId = admin.roles[0]?.councilId ?? '';
const account = {
  email: `councillor${n}@${slug}.example`,
  name: NAMES[n] ?? `Đại biểu ${n}`,
  personId: null,
};
await createSettledAccount(admin, { councilId, ...account, roles: ['councillor'] });
