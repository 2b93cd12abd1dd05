import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Result, refusals } from '@/lib/refusal';
import { spoilt } from '@/lib/test-hostile';
import { tries } from '@/lib/test-tries';
import { renameAccount, setPassword } from './accounts/account-changes';
import { changeRoles } from './accounts/account-roles';
import { createAccount } from './accounts/accounts';
import { changePassword } from './accounts/own-account';
import { reopenSession } from './desk/session-moves';
import { createSession } from './desk/sessions';
import { submitSession, withdrawSession } from './publications/publishing';
import { addMandates } from './register/add-mandates';
import { renameCouncil, setQuorum } from './register/councils';
import { addMandate, correctMandate, endMandate } from './register/mandates';
import { addOffice, correctOffice, endOffice } from './register/offices';
import { sayRegisterComplete } from './register/register-complete';
import { correctTerm, createTerm } from './register/terms';
import { proposeAmendment } from './review/amendments';
import { answerComment } from './review/answers';
import { addComment, withdrawComment } from './review/comments';
import { markRead } from './review/read-marks';
import {
  createTestCouncil,
  fingerprint,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  TEST_PASSWORD,
  type TestCouncil,
} from './test-database';
import { createTestSession, type TestSession } from './test-session';

let closeDatabase: () => void;
let restore: () => void;
let home: TestCouncil;
let draft: TestSession;
let published: TestSession;
let versions: { draft: number; published: number };
let [officeId, commentId] = ['', ''];

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  published = await createTestSession(home, 12);
  await published.saveGeneral({ occurrence: 'held' });
  await published.publish();
  draft = await createTestSession(home);
  await draft.saveGeneral({ reviewOpen: true });
  await draft.release(true);
  const mandateId = home.delegates[1]?.mandateId ?? '';
  const office = { mandateId, kind: 'group_head', title: 'Tổ trưởng', startedOn: '2021-07-01' };
  officeId = must(await addOffice(home.viewers.admin, office, TEST_NOW)).officeId;
  const comment = { key: 'c1', resolutionId: 'r1', pieceId: null, body: 'Đồng ý.' };
  commentId = must(await addComment(home.viewers.councillor, comment, TEST_NOW)).commentId;
  versions = { draft: await draft.version(), published: await published.version() };
  restore = rememberTestDatabase();
});
afterAll(() => closeDatabase());

/** Refused, it names a known reason and wrote nothing; done, everything is put back for the next try. */
async function expectCleanly(run: () => Promise<Result | null>): Promise<void> {
  const before = fingerprint();
  const done = await run();
  if (done?.ok) return restore();
  if (done) expect(refusals[done.code]).toBe(done.message);
  expect(fingerprint(), 'refused, it wrote nothing').toBe(before);
}

type Input = Record<string, unknown>;
type Case = [name: string, share: number, input: () => Input, run: (input: Input) => Promise<Result | null>];

const { admin, clerk, chair, councillor } = {
  admin: () => home.viewers.admin,
  clerk: () => home.viewers.clerk,
  chair: () => home.viewers.chair,
  councillor: () => home.viewers.councillor,
};
const first = () => home.delegates[0]?.mandateId ?? '';

/** A step of the published session for the reason given. */
const step = ({ reason }: Input) => ({
  sessionId: published.sessionId,
  base: versions.published,
  reason: reason as string,
});

const cases: Case[] = [
  [
    'a new session',
    0.1,
    () => ({
      ...{ termId: home.termId, ordinal: '14', series: 'main', kind: '', label: 'Kỳ họp thứ 14' },
      ...{ startsOn: '12/6/2024', endsOn: '12/6/2024', key: 'moi' },
    }),
    (input) => createSession(clerk(), input, TEST_NOW),
  ],
  [
    'a comment',
    0.1,
    () => ({ key: 'c2', resolutionId: 'r1', pieceId: 'r1-1', body: 'Đồng ý.' }),
    (input) => addComment(councillor(), input, TEST_NOW),
  ],
  [
    'an answer to a comment',
    0.1,
    () => ({ commentId, kind: 'accepted', answer: 'Đã sửa.', seen: '' }),
    (input) => answerComment(clerk(), input, TEST_NOW),
  ],
  [
    'an amendment',
    0.1,
    () => ({ key: 'a2', resolutionId: 'r1', pieceId: 'r1-1', kind: 'replace', proposed: 'Khác.', seen: '1' }),
    (input) => proposeAmendment(councillor(), input, TEST_NOW),
  ],
  [
    'a comment taken back',
    0.05,
    () => ({ commentId }),
    (input) => withdrawComment(councillor(), input, TEST_NOW),
  ],
  [
    'a read mark',
    0.05,
    () => ({ resolutionId: 'r1', read: true }),
    (input) => markRead(councillor(), input, TEST_NOW),
  ],
  [
    'a term',
    0.1,
    () => ({ ordinal: '3', label: 'Khóa III', startYear: '2026', endYear: '2031' }),
    (input) => createTerm(admin(), { ...input, councilId: home.councilId }, TEST_NOW),
  ],
  [
    'a register said to be whole',
    0.05,
    () => ({ isRegisterComplete: 'yes' }),
    (input) => sayRegisterComplete(admin(), { ...input, termId: home.termId }, TEST_NOW),
  ],
  [
    'a mandate',
    0.1,
    () => ({ personId: '', name: 'Lê An', unit: 'Tổ 2', startedOn: '1/7/2022' }),
    (input) => addMandate(admin(), { ...input, termId: home.termId }, TEST_NOW),
  ],
  [
    'a mandate corrected',
    0.1,
    () => ({ name: 'Lê An', unit: 'Tổ 2', startedOn: '1/7/2021', reason: 'Nhập nhầm.' }),
    (input) => correctMandate(admin(), { ...input, mandateId: first() }, TEST_NOW),
  ],
  [
    'a mandate ended',
    0.1,
    () => ({ endedOn: '1/7/2022', endedAt: '9h', endReason: 'released', reason: 'Nhập nhầm.' }),
    (input) => endMandate(admin(), { ...input, mandateId: first() }, TEST_NOW),
  ],
  [
    'a pasted list',
    0.1,
    () => ({ text: 'Lê An – Tổ 2', startedOn: '1/7/2022' }),
    (input) => addMandates(admin(), { ...input, termId: home.termId }, TEST_NOW),
  ],
  [
    'an office corrected',
    0.05,
    () => ({ kind: 'group_head', title: 'Tổ trưởng', startedOn: '1/7/2021', endedOn: '', reason: 'Nhầm.' }),
    (input) => correctOffice(admin(), { ...input, officeId }, TEST_NOW),
  ],
  [
    'a term corrected',
    0.05,
    () => ({ label: 'Khóa Hai', startYear: '2021', endYear: '2026' }),
    (input) => correctTerm(admin(), { ...input, termId: home.termId }, TEST_NOW),
  ],
  [
    'a council’s names',
    0.05,
    () => ({ name: 'HĐND phường Nhà', locality: 'Phường Nhà', provinceName: '' }),
    (input) => renameCouncil(admin(), { ...input, councilId: home.councilId }, TEST_NOW),
  ],
  [
    'an account’s name',
    0.05,
    () => ({ name: 'Lê Thị Thư' }),
    (input) =>
      renameAccount(admin(), { ...input, councilId: home.councilId, userId: clerk().userId }, TEST_NOW),
  ],
  [
    'an office',
    0.1,
    () => ({ kind: 'group_head', title: 'Tổ trưởng', startedOn: '1/7/2021', endedOn: '' }),
    (input) => addOffice(admin(), { ...input, mandateId: first() }, TEST_NOW),
  ],
  [
    'an office ended',
    0.05,
    () => ({ endedOn: '1/7/2022' }),
    (input) => endOffice(admin(), { officeId, endedOn: input.endedOn }, TEST_NOW),
  ],
  [
    'a quorum',
    0.05,
    () => ({ numerator: '2', denominator: '3' }),
    ({ numerator, denominator }) =>
      setQuorum(admin(), { councilId: home.councilId, numerator, denominator }, TEST_NOW),
  ],
  [
    'roles',
    0.05,
    () => ({ roles: ['clerk'], personId: '' }),
    ({ roles, personId }) =>
      changeRoles(admin(), { councilId: home.councilId, userId: clerk().userId, roles, personId }, TEST_NOW),
  ],
  [
    'an account',
    0.015,
    () => ({
      email: 'moi@nha.example',
      name: 'Mới',
      password: 'mat-khau-that-dai',
      roles: ['clerk'],
      personId: '',
    }),
    (input) => createAccount(admin(), { ...input, councilId: home.councilId }, TEST_NOW),
  ],
  [
    'a temporary password',
    0.01,
    () => ({ password: 'mat-khau-that-dai' }),
    ({ password }) =>
      setPassword(admin(), { councilId: home.councilId, userId: clerk().userId, password }, TEST_NOW),
  ],
  [
    'one’s own password',
    0.01,
    () => ({ current: TEST_PASSWORD, next: 'mat-khau-that-dai' }),
    ({ current, next }) => changePassword(clerk(), { current, next }, TEST_NOW),
  ],
  [
    'reasons for warnings',
    0.02,
    () => ({ place: 'Nguồn không ghi.', agenda: 'Nguồn không ghi.', future: 'Đã hoãn.' }),
    (reasons) =>
      submitSession(
        clerk(),
        { sessionId: draft.sessionId, base: versions.draft, reasons: reasons as Record<string, string> },
        TEST_NOW,
      ),
  ],
  [
    'a reason to withdraw',
    0.02,
    () => ({ reason: 'Có nhầm lẫn.' }),
    (input) => withdrawSession(chair(), step(input), TEST_NOW),
  ],
  [
    'a reason to reopen',
    0.02,
    () => ({ reason: 'Có nhầm lẫn.' }),
    (input) => reopenSession(clerk(), step(input), TEST_NOW),
  ],
];

describe('whatever is sent to a verb', () => {
  test.each(cases)('%s', async (_name, share, input, run) => {
    expect(await run(input()), 'what is in order is done').toMatchObject({ ok: true });
    restore();
    await fc.assert(
      fc.asyncProperty(spoilt(input(), 2), (sent) => expectCleanly(() => run(sent))),
      tries(share),
    );
  });
});

test('a reason is refused when too long, never cut', async () => {
  const sent = step({ reason: 'Lý do. '.repeat(400) });
  const fields = { reason: 'Dài quá 2.000 ký tự. Rút gọn lại.' };
  const before = fingerprint();
  expect(await withdrawSession(chair(), sent, TEST_NOW)).toMatchObject({ ok: false, fields });
  expect(await reopenSession(clerk(), sent, TEST_NOW)).toMatchObject({ ok: false, fields });
  expect(fingerprint()).toBe(before);
});

test('a session before its term is refused beside its first day, opened or moved there', async () => {
  const sent = { termId: home.termId, ordinal: 15, series: 'main', kind: null, label: 'Kỳ họp thứ 15' };
  const before = fingerprint();
  for (const [startsOn, sentence] of [
    ['31/12/2020', 'Kỳ họp trước khi khóa 2021–2026 bắt đầu. Kiểm tra lại năm hoặc khóa.'],
    ['1/1/2000', 'Chỉ ghi được kỳ họp từ ngày 10/12/2003: trước đó chưa có quy tắc biểu quyết trong sổ.'],
  ])
    expect(await createSession(clerk(), { ...sent, startsOn, endsOn: '1/1/2021' }, TEST_NOW)).toMatchObject({
      ok: false,
      fields: { startsOn: sentence },
    });
  const ends = await createSession(clerk(), { ...sent, startsOn: '2/6/2024', endsOn: '1/6/2024' }, TEST_NOW);
  expect(ends).toMatchObject({ fields: { endsOn: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.' } });
  expect(fingerprint()).toBe(before);
});
