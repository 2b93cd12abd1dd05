import { randomUUID } from 'node:crypto';
import { getSection, saveSection } from '@/db/access/desk/sections';
import { reopenSession } from '@/db/access/desk/session-moves';
import { importRecord } from '@/db/access/keeping/import-record';
import { approveSession, getPreview, submitSession } from '@/db/access/publications/publishing';
import { addComment } from '@/db/access/review/comments';
import { createSettledAccount, createTestCouncil, must, TEST_NOW, viewerOf } from '@/db/access/test-database';
import { wholeRecord } from '@/lib/record/test-whole';
import { characters, scripts } from '@/lib/test-hostile';
import { normalizeText } from '@/lib/vi/fold';

/*
 * Adds a council whose people write markup and odd characters into every field there is: a record published once, then
 * opened again for a correction and for the councillors. Prints what was made.
 */
const [slug = ''] = process.argv.slice(2);
const council = await createTestCouncil(slug);
const { councilId, viewers } = council;
const { admin, clerk, councillor } = viewers;

const corpus = [...scripts, ...characters].filter((text) => normalizeText(text.slice(0, 40)) !== '');
let turn = 0;
const hostile = (most: number) => {
  turn += 1;
  return [...normalizeText(corpus[turn % corpus.length] ?? '')]
    .slice(0, most)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
};

/** How much each part that people write in their own words may hold. */
const written: Readonly<Record<string, number>> = {
  ...{ label: 80, title: 160, purpose: 300, summary: 300, name: 110, body: 300, unit: 50 },
  ...{ presenter: 200, discussion: 300, speakers: 300, conclusion: 300, subject: 200, heading: 200 },
  ...{ text: 300, printedTitle: 300, note: 300, signer: 100, period: 90, percentOf: 200, target: 100 },
  ...{ field: 100, place: 200, responsible: 150, answeredBy: 150, reviewNote: 300 },
  ...{ extensionReason: 200, piece: 100, amendedText: 300, adoptedText: 300 },
  ...{ matter: 300, words: 300, lead: 150, programme: 200, bodies: 150, methodPrinted: 100, evidence: 200 },
  ...{ owner: 150, caption: 200, alt: 200, publisher: 200, fromBody: 200, toBody: 200, legalBases: 200 },
};

/** The record with each such part replaced; what is a key, a number or a day stays. */
function spoil(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => spoil(one, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoil(inner, name)]));
  const most = written[key];
  return most !== undefined && (typeof value === 'string' || value === null) ? hostile(most) : value;
}

const record = {
  ...(spoil(wholeRecord) as typeof wholeRecord),
  council: wholeRecord.council,
  term: { ...wholeRecord.term, ordinal: 7, label: hostile(80) },
};
// The council has people of these names already.
record.delegates = record.delegates.map((one) => ({ ...one, slug: `xau-${one.slug}` }));
// What is read in private is titled by the format itself.
record.agenda = record.agenda.map((item, index) =>
  item.isClosed ? (wholeRecord.agenda[index] ?? item) : item,
);

const operator = { ...admin, roles: [...admin.roles, { councilId, role: 'clerk' as const }] };
const { sessionId } = must(
  await importRecord(operator, { councilId, json: JSON.stringify(record) }, TEST_NOW),
);

const named = { email: `ten@${slug}.example`, name: scripts[0], roles: ['chair'] };
await createSettledAccount(admin, { councilId, ...named, personId: null });
const chair = await viewerOf(named.email);

const version = async () => (await getPreview(clerk, sessionId, TEST_NOW))?.desk.version ?? 0;
async function publish(): Promise<void> {
  const findings = (await getPreview(clerk, sessionId, TEST_NOW))?.findings ?? [];
  const reasons = Object.fromEntries(
    findings.map(({ key }, at) => [key, scripts[at % scripts.length] ?? 'x']),
  );
  must(await submitSession(clerk, { sessionId, base: await version(), reasons }, TEST_NOW));
  const recordDigest = (await getPreview(chair, sessionId, TEST_NOW))?.recordDigest ?? '';
  must(await approveSession(chair, { sessionId, base: await version(), recordDigest }, TEST_NOW));
}

await publish();
const reopen = { sessionId, base: await version(), reason: scripts[1] };
must(await reopenSession(clerk, reopen, TEST_NOW));
const general = await getSection(clerk, sessionId, 'general');
if (!general) throw new Error('No draft.');
const [session] = general.rows.councilSessions;
const rows = { ...general.rows, councilSessions: [{ ...session, place: scripts[3] }] };
must(await saveSection(clerk, { sessionId, section: 'general', base: general.version, rows }, TEST_NOW));
await publish();
must(await reopenSession(clerk, { sessionId, base: await version(), reason: scripts[2] }, TEST_NOW));

const again = await getSection(clerk, sessionId, 'general');
const resolutions = await getSection(clerk, sessionId, 'resolutions');
if (!again || !resolutions) throw new Error('No draft.');
const open = [{ ...again.rows.councilSessions[0], reviewOpen: true }];
const reviewed = resolutions.rows.resolutions.map((row) => ({ ...row, inReview: true }));
const save = { sessionId, section: 'resolutions', base: resolutions.version } as const;
must(await saveSection(clerk, { ...save, rows: { resolutions: reviewed } }, TEST_NOW));
const opened = { ...again.rows, councilSessions: open };
must(
  await saveSection(clerk, { sessionId, section: 'general', base: again.version, rows: opened }, TEST_NOW),
);

const resolutionId = reviewed[0]?.id ?? '';
const remark = { key: randomUUID(), resolutionId, pieceId: null, body: scripts.join('\n') };
must(await addComment(councillor, remark, TEST_NOW));

process.stdout.write(JSON.stringify({ sessionId, resolutionId, slug: 'khoa-7-ky-5' }));
