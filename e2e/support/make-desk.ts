import { unsafeCreateProvinceAdmin } from '@/db/access/accounts/province-accounts';
import { getPreview, submitSession } from '@/db/access/publications/publishing';
import { createTestCouncil, must, TEST_NOW, TEST_PASSWORD } from '@/db/access/test-database';
import { sendTestPaper } from '@/db/access/test-files';
import { createTestSession } from '@/db/access/test-session';
import { EVERY_PROVINCE } from '@/lib/policies/provinces';

/*
 * Adds a council with one session still a draft, whose two papers – the second of a closed item – have a file each and
 * whose first resolution is in review, and one that waits for its chair. Prints their ids and the files' digests.
 */
const [slug = ''] = process.argv.slice(2);
const council = await createTestCouncil(slug);
const province = {
  email: `province@${slug}.example`,
  name: 'Quản trị cấp tỉnh',
  provinceCode: EVERY_PROVINCE,
};
must(await unsafeCreateProvinceAdmin({ ...province, password: TEST_PASSWORD }, TEST_NOW, false));
const draft = await createTestSession(council, 11, `-${slug}`);
await draft.saveGeneral({});
const open = await sendTestPaper(council, draft.sessionId, `Thu chi ${slug}`);
const closed = await sendTestPaper(council, draft.sessionId, `Nhân sự ${slug}`);
await draft.saveAgenda(open, closed);
await draft.release(true);
const line = { kind: 'speech' as const, agendaItemId: `mo-${slug}`, at: '08:30' };
await draft.save('minutes', {
  minuteEntries: [
    { ...line, id: `loi-${slug}`, mandateId: council.delegates[0]?.mandateId ?? null, body: 'Tôi nói vậy.' },
  ],
});

const waiting = await createTestSession(council, 12, `-${slug}-12`);
// A letter no typeface of ours has: nobody elsewhere may be asked for it.
await waiting.saveGeneral({ occurrence: 'held', title: 'Bàn việc chung 🎉' });
const preview = await getPreview(council.viewers.clerk, waiting.sessionId, TEST_NOW);
const warnings = (preview?.findings ?? []).map(({ key }) => key);
const reasons = Object.fromEntries(warnings.map((key) => [key, 'Nguồn không ghi.']));
const base = await waiting.version();
must(await submitSession(council.viewers.clerk, { sessionId: waiting.sessionId, base, reasons }, TEST_NOW));

const { councilId } = council;
process.stdout.write(
  JSON.stringify({
    ...{ councilId, draft: draft.sessionId, waiting: waiting.sessionId, warnings },
    files: { open, closed },
  }),
);
