import { getSection, saveSection } from '@/db/access/desk/sections';
import { createSession } from '@/db/access/desk/sessions';
import { addMandate } from '@/db/access/register/mandates';
import { createTestCouncil, must, TEST_NOW } from '@/db/access/test-database';

/*
 * Adds a council of twenty-six delegates that held its mid-year session, whose last resolution has a number, to the database
 * the server is using: what a year-end session begins from.
 */
const [slug = ''] = process.argv.slice(2);
const given = [
  ...['Châu', 'Dũng', 'Đức', 'Giang', 'Hải', 'Hạnh', 'Hiếu', 'Hoa', 'Hùng', 'Khánh', 'Lan', 'Liên'],
  ...['Long', 'Mai', 'Nam', 'Nga', 'Phúc', 'Quân', 'Sơn', 'Thảo', 'Toản', 'Tuấn', 'Vinh'],
];
const council = await createTestCouncil(slug);
const { clerk, admin } = council.viewers;
for (const name of given) {
  const person = { name: `Phạm Minh ${name}`, unit: 'Tổ 2', startedOn: '2021-07-01' };
  must(await addMandate(admin, { termId: council.termId, ...person }, TEST_NOW));
}

const days = { startsOn: '2025-07-10', endsOn: '2025-07-10' };
const named = { ordinal: 11, series: 'main', kind: 'regular_midyear', label: 'Kỳ họp thứ 11', ...days };
const { sessionId } = must(await createSession(clerk, { termId: council.termId, ...named }, TEST_NOW));
const general = await getSection(clerk, sessionId, 'general');
const sitting = { id: `${slug}-sang`, label: 'Phiên sáng', heldOn: days.startsOn };
const led = { sittingId: sitting.id, mandateId: null, printed: null };
const guest = { title: null, body: null };
must(
  await saveSection(
    clerk,
    {
      ...{ sessionId, section: 'general', base: general?.version ?? 0 },
      rows: {
        ...general?.rows,
        councilSessions: general?.rows.councilSessions.map((row) => ({
          ...row,
          place: 'Hội trường UBND phường',
          occurrence: 'held',
        })),
        sittings: [{ ...sitting, startsAt: '08:00', endsAt: '11:30', isClosed: false }],
        sessionRoles: [
          { id: `${slug}-chu`, ...led, role: 'presided', name: 'Nguyễn Thị An', office: 'Chủ tịch' },
          { id: `${slug}-ky`, ...led, role: 'minutes', name: 'Ông Trần Văn Bách', office: null },
        ],
        guests: [
          { id: `${slug}-g1`, kind: 'group', name: 'Thường trực Đảng ủy', ...guest },
          { id: `${slug}-g2`, kind: 'group', name: 'Ủy ban MTTQ Việt Nam phường', ...guest },
        ],
      },
    },
    TEST_NOW,
  ),
);
const resolution = { title: 'Nhiệm vụ 6 tháng cuối năm', number: '07/NQ-HĐND', issuedOn: '2025-07-12' };
const texts = { agendaItemId: null, kind: null, printedTitle: null, note: null, effectiveOn: null };
const rest = { legalBases: [], articles: [], annexes: [], adoptedOn: null, signer: null };
const state = { status: 'draft', inReview: false };
must(
  await saveSection(
    clerk,
    {
      ...{ sessionId, section: 'resolutions', base: 0 },
      rows: { resolutions: [{ id: `${slug}-r1`, ...resolution, ...texts, ...rest, ...state }] },
    },
    TEST_NOW,
  ),
);
