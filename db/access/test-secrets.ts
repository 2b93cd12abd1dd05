import 'server-only';
import type { SectionInput } from '@/lib/forms/sections';
import type { NotePlace } from '@/lib/review/notes';
import { answerConvening } from './convening/answers';
import { unsafeLoadMyConvening } from './convening/my-convening';
import { sendConvening } from './convening/send-convening';
import { sendNotice } from './convening/send-notice';
import { getSection } from './desk/sections';
import { returnSession } from './desk/session-moves';
import { createSession } from './desk/sessions';
import { approveSession, getPreview, submitSession } from './publications/publishing';
import { endMandate } from './register/mandates';
import { declineAmendment } from './review/amendment-decisions';
import { proposeAmendment, recordAmendment } from './review/amendments';
import { answerComment } from './review/answers';
import { addComment } from './review/comments';
import { saveNote } from './review/notes';
import { createTestCouncil, must, TEST_NOW, type TestCouncil } from './test-database';
import { sendTestPaper } from './test-files';
import { writeSecretPersonnel } from './test-secret-personnel';
import { createTestSession, deskOf, type TestSession } from './test-session';

export type SecretCouncil = Awaited<ReturnType<typeof createSecretCouncil>>;

/**
 * A council that wrote `secret` into every place that is closed, private or secret: into a published session with a closed
 * item, a closed sitting, an absence, a secret vote, remarks and notes; into a closed session, published too; and into a
 * draft that was released to a delegate who has been dismissed since.
 */
export async function createSecretCouncil(slug: string, secret: string) {
  const council = await createTestCouncil(slug);
  const open = await createTestSession(council, 11, `-${slug}-11`);
  await writeOpen(council, open, slug, secret);
  await publish(council, open, secret);
  const closed = await createTestSession(council, 12, `-${slug}-12`);
  await writeClosed(closed, slug, secret);
  await publish(council, closed, secret);
  await writeMeeting(council, slug, secret);
  const draft = await createTestSession(council, 13, `-${slug}-13`);
  await draft.saveGeneral({ reviewOpen: true, title: `Dự thảo ${secret}` });
  await draft.save('resolutions', { resolutions: [resolution(`r-${slug}-13`, secret, null)] });
  await callWith(council, draft, secret);
  const end = { mandateId: council.delegates[0]?.mandateId ?? '', endedOn: '2026-04-01', endedAt: '' };
  must(await endMandate(council.viewers.admin, { ...end, endReason: 'dismissed' }, TEST_NOW));
  return { council, sessions: { open, closed, draft }, draftResolution: `r-${slug}-13` };
}

/** Calls the session, has its delegate say why they cannot come, and tells them once that it is put off. */
async function callWith({ viewers }: TestCouncil, session: TestSession, secret: string) {
  const { sessionId } = session;
  const said = { replyBy: '', contact: secret, practical: secret, lateReason: secret };
  const asked = { sessionId, base: 0, papers: [], guests: [], emails: {}, ...said };
  must(await sendConvening(viewers.clerk, asked, TEST_NOW));
  const convening = await unsafeLoadMyConvening(viewers.councillor, sessionId, TEST_NOW);
  const answer = { convenedId: convening?.convenedId, answer: 'absent', reason: secret };
  must(await answerConvening(viewers.councillor, answer, TEST_NOW));
  await session.saveGeneral({ occurrence: 'postponed' });
  must(await sendNotice(viewers.clerk, { sessionId, base: 1, note: secret }, TEST_NOW));
  await session.saveGeneral({ occurrence: 'planned' });
}

const DAY = '2026-03-12';

async function writeOpen(council: TestCouncil, session: TestSession, slug: string, secret: string) {
  const { clerk, councillor } = council.viewers;
  await session.saveGeneral({ occurrence: 'held', reviewOpen: true });
  const general = await getSection(clerk, session.sessionId, 'general');
  const { councilSessions = [], guests = [], sources = [] } = general?.rows ?? {};
  const sitting = (id: string, label: string, startsAt: string, isClosed: boolean) => ({
    ...{ id: `${id}-${slug}`, label, heldOn: DAY, startsAt, endsAt: null, isClosed },
  });
  const sittings = [
    sitting('sang', 'Phiên sáng', '08:00', false),
    sitting('chieu', 'Phiên chiều', '14:00', true),
  ];
  await session.save('general', { councilSessions, sittings, sessionRoles: [], guests, sources });
  const marks = sittings.flatMap(({ id }) =>
    council.delegates.map(({ mandateId }, at) => ({
      ...{ id: `${id}-${at}`, sittingId: id, mandateId, fromTime: null, toTime: null },
      ...{ status: at === 2 ? ('absent' as const) : ('present' as const), reason: at === 2 ? secret : null },
    })),
  );
  await session.save('attendance', { attendance: marks, attendanceNumbers: [] });
  const fileDigest = await sendTestPaper(council, session.sessionId, `${secret} ${slug}`);
  await session.save('agenda', {
    agendaItems: [item(`mo-${slug}`, 'Ngân sách', false), item(`kin-${slug}`, secret, true)],
    papers: [
      {
        ...{ id: `to-${slug}`, agendaItemId: `kin-${slug}`, kind: 'report', number: secret, datedOn: null },
        ...{ fromBody: secret, toBody: secret, title: secret, fileDigest, fileName: `${secret}.pdf` },
      },
    ],
  });
  const open = `r1-${slug}`;
  await session.save('resolutions', {
    resolutions: [resolution(open, 'Ngân sách', null), resolution(`r2-${slug}`, secret, `kin-${slug}`)],
  });
  const said = { key: `loi-${slug}`, resolutionId: open, pieceId: null, body: secret };
  const { commentId } = must(await addComment(councillor, said, TEST_NOW));
  const answer = { commentId, kind: 'explained', answer: secret, seen: '' };
  must(await answerComment(clerk, answer, TEST_NOW));
  const words = {
    resolutionId: open,
    pieceId: 'ten',
    kind: 'replace',
    proposed: secret,
    reason: secret,
    seen: 1,
  };
  const { amendmentId } = must(await proposeAmendment(councillor, words, TEST_NOW));
  must(await declineAmendment(clerk, { amendmentIds: [amendmentId], answer: secret }, TEST_NOW));
  const theirs = { proposerKind: 'other', proposer: secret, coSigners: secret };
  must(await recordAmendment(clerk, { ...words, ...theirs, key: `ghi-${slug}` }, TEST_NOW));
  await writeNotes(council, session, slug, secret);
  await writeVotes(council, session, slug, secret);
  await writeQuestions(session, slug, secret);
  await writeMinutes(session, slug, secret);
  await writeSecretPersonnel(session, slug, secret);
}

/** A councillor's own notes, one at each kind of place. */
async function writeNotes(
  { viewers }: TestCouncil,
  { sessionId }: TestSession,
  slug: string,
  secret: string,
) {
  const places: NotePlace[] = [
    { is: 'session', sessionId },
    { is: 'piece', sessionId, resolutionId: `r1-${slug}`, pieceId: 'ten' },
  ];
  for (const place of places) {
    const note = { place, body: `${secret} của tôi`, base: 0, writer: slug };
    must(await saveNote(viewers.councillor, note, TEST_NOW));
  }
}

type VoteRow = SectionInput<'votes'>['votes'][number];
const vote = (id: string, sittingId: string | null, over: Partial<VoteRow>): VoteRow => ({
  ...{ id, resolutionId: null, agendaItemId: null, sittingId },
  ...{ subject: 'Chương trình', method: 'show_of_hands', rule: 'ordinary', heldAt: '09:00' },
  ...{ entry: 'totals', uncounted: null, printed: null, forCount: 2, againstCount: 0, notVotingCount: 0 },
  ...over,
});

/** Counted votes that are nobody's business, and one by name that turns out to have been secret. */
async function writeVotes({ delegates }: TestCouncil, session: TestSession, slug: string, secret: string) {
  const row = (id: string, over: Partial<VoteRow>) => vote(`${id}-${slug}`, `sang-${slug}`, over);
  const others = [
    row('v1', { resolutionId: `r1-${slug}` }),
    row('v2', { sittingId: `chieu-${slug}`, heldAt: '15:00', subject: secret, printed: `2/3 ${secret}` }),
    row('v3', { agendaItemId: `kin-${slug}`, subject: secret }),
    row('v4', { resolutionId: `r2-${slug}`, subject: secret, heldAt: '10:00' }),
  ];
  const ballots = delegates.slice(0, 2).map(({ mandateId }, at) => ({
    ...{ id: `la${at}-${slug}`, voteId: `v5-${slug}`, mandateId, choice: 'for' as const },
  }));
  const named = row('v5', { entry: 'by_name', subject: 'Bầu', heldAt: '10:30' });
  await session.save('votes', { votes: [...others, named], ballots });
  await session.save('votes', {
    votes: [...others, row('v5', { method: 'secret', subject: 'Bầu', heldAt: '10:30' })],
    ballots: [],
  });
}

/** What was asked on a closed item and in a closed sitting, and what was overseen under a closed item. */
async function writeQuestions(session: TestSession, slug: string, secret: string) {
  const place = { closed: { agendaItemId: `kin-${slug}` }, afternoon: { sittingId: `chieu-${slug}` } };
  await session.save('questions', {
    questions: [asked(`hoi1-${slug}`, secret, place.closed), asked(`hoi2-${slug}`, secret, place.afternoon)],
    questionTurns: [answered(`hoi1-${slug}`, secret), answered(`hoi2-${slug}`, secret)],
  });
  // Whoever asked for something is the desk's alone.
  const petitions = [{ id: `kn1-${slug}`, body: 'Sửa đường', petitioner: secret }];
  await session.save('petitions', { petitions, petitionCounts: [] });
  await session.save('oversight', { oversights: [overseen(`gs1-${slug}`, secret, place.closed)] });
}

const promised = (text: string) => ({
  ...{ promiseBody: text, promiseOwner: text, promiseStatus: 'done' as const, promiseEvidence: text },
});

const asked = (id: string, text: string, place: object) => ({
  ...{ id, name: text, office: text, respondents: [{ name: text, office: text, body: text }] },
  ...{ matter: text, number: text, conclusion: text, note: text, ...promised(text), ...place },
});

const answered = (questionId: string, text: string) => ({
  ...{ id: `tl-${questionId}`, questionId, kind: 'answer' as const, name: text, office: text, words: text },
  number: text,
});

const overseen = (id: string, text: string, place: object) => ({
  ...{ id, subject: text, programme: text, methodPrinted: text, lead: text, bodies: [text], period: text },
  ...{ conclusion: text, number: text, note: text, ...promised(text), ...place },
});

/** What a closed session was told of an earlier promise. */
const reported = (id: string, text: string) => ({
  ...{ id, body: text, status: 'done' as const, evidence: text, madeAt: text, owner: text, note: text },
});

/** What was said of a closed item, in a closed sitting, and what is for the desk alone. */
async function writeMinutes(session: TestSession, slug: string, secret: string) {
  const line = { kind: 'speech' as const, name: secret, office: secret, body: secret };
  await session.save('minutes', {
    minuteEntries: [
      { ...line, id: `dong1-${slug}`, agendaItemId: `kin-${slug}` },
      { ...line, id: `dong2-${slug}`, sittingId: `chieu-${slug}` },
      { ...line, id: `dong3-${slug}`, isInternal: true },
      { ...line, id: `dong4-${slug}`, kind: 'vote', name: null, voteId: `v3-${slug}` },
      { ...line, id: `dong5-${slug}`, kind: 'question', questionId: `hoi2-${slug}` },
    ],
  });
}

async function writeClosed(session: TestSession, slug: string, secret: string) {
  await session.saveGeneral({ occurrence: 'held' });
  const general = await session.load('general');
  const guest = { kind: 'person' as const, name: secret, title: secret, body: secret };
  const url = `https://nguon.example/${secret}`;
  const source = { title: secret, publisher: secret, url, postedOn: null, postedAt: null, views: null };
  await session.save('general', {
    councilSessions: general.councilSessions.map((row) => ({
      ...{ ...row, isClosed: true, title: secret, purpose: secret, summary: secret },
    })),
    sittings: general.sittings,
    sessionRoles: [],
    guests: [{ ...guest, id: `khach-${slug}` }],
    sources: [{ ...source, id: `nguon-${slug}`, body: secret }],
  });
  await session.save('agenda', { agendaItems: [item(`muc-${slug}`, secret, false)], papers: [] });
  await session.save('resolutions', { resolutions: [resolution(`r3-${slug}`, secret, null)] });
  const adopted = { resolutionId: `r3-${slug}`, subject: secret, forCount: 3 };
  await session.save('votes', { votes: [vote(`v6-${slug}`, null, adopted)], ballots: [] });
  const question = asked(`hoi3-${slug}`, secret, {});
  await session.save('questions', { questions: [question], questionTurns: [answered(question.id, secret)] });
  await session.save('oversight', { oversights: [overseen(`gs2-${slug}`, secret, {})] });
  await session.save('followUps', { followUps: [reported(`bao-${slug}`, secret)] });
  const task = { body: secret, period: null, owner: secret, dueOn: null, target: secret };
  await session.save('tasks', { keyTasks: [{ ...task, id: `viec-${slug}` }] });
}

/** A dialogue behind closed doors: a meeting that is no session, with residents nobody names. */
async function writeMeeting(council: TestCouncil, slug: string, secret: string) {
  const asked = { termId: council.termId, meetingKind: 'dialogue', startsOn: DAY, endsOn: DAY };
  const { sessionId } = must(await createSession(council.viewers.clerk, asked, TEST_NOW));
  const desk = deskOf(council.viewers, sessionId);
  const general = await desk.load('general');
  const told = { title: secret, purpose: secret, summary: secret, people: 40, speakers: 9 };
  const held = { ...told, isClosed: true, occurrence: 'held' as const };
  const councilSessions = general.councilSessions.map((row) => ({ ...row, ...held }));
  await desk.save('general', { ...general, councilSessions });
  await desk.save('agenda', { agendaItems: [item(`hoi-${slug}`, secret, false)], papers: [] });
  const line = { id: `thoai-${slug}`, kind: 'question' as const, name: secret, office: secret, body: secret };
  await desk.save('minutes', { minuteEntries: [{ ...line, agendaItemId: `hoi-${slug}` }] });
  await publish(council, { sessionId, ...desk }, secret);
}

/** Submits, is sent back with a note, and publishes: what is written on the way is between the desk and the chair. */
async function publish(
  { viewers }: TestCouncil,
  session: Pick<TestSession, 'sessionId' | 'version'>,
  secret: string,
) {
  const { sessionId, version } = session;
  const submit = async () => {
    const findings = (await getPreview(viewers.clerk, sessionId, TEST_NOW))?.findings ?? [];
    const reasons = Object.fromEntries(findings.map(({ key }) => [key, secret]));
    must(await submitSession(viewers.clerk, { sessionId, base: await version(), reasons }, TEST_NOW));
  };
  await submit();
  must(await returnSession(viewers.chair, { sessionId, base: await version(), reason: secret }, TEST_NOW));
  await submit();
  const recordDigest = (await getPreview(viewers.chair, sessionId, TEST_NOW))?.recordDigest ?? '';
  must(await approveSession(viewers.chair, { sessionId, base: await version(), recordDigest }, TEST_NOW));
}

const item = (
  id: string,
  text: string,
  isClosed: boolean,
): SectionInput<'agenda'>['agendaItems'][number] => ({
  ...{ id, kind: 'report', title: text, presenter: text, discussion: text, speakers: text, conclusion: text },
  // So that every order of the agenda is known, and printed.
  ...(isClosed ? { plannedPosition: 2, adoptedPosition: 2 } : { plannedPosition: 1, adoptedPosition: 1 }),
  isClosed,
});

const resolution = (
  id: string,
  text: string,
  agendaItemId: string | null,
): SectionInput<'resolutions'>['resolutions'][number] => ({
  ...{ id, agendaItemId, number: null, kind: 'individual', title: text, printedTitle: text, note: text },
  ...{ legalBases: [text], annexes: [], adoptedOn: null, issuedOn: null, effectiveOn: null, signer: null },
  ...{ status: 'draft', inReview: true },
  articles: [{ id: `${id}-1`, heading: text, text, clauses: [] }],
});
