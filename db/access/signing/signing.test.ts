import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonical } from '@/lib/record/digest';
import { getFile } from '@/lib/server/files/by-digest';
import { holder, signed } from '@/lib/server/papers/signed/test-signing';
import { raw } from '../../client';
import { dropCorrection } from '../desk/drop-correction';
import { reopenSession } from '../desk/session-moves';
import { getPaper } from '../files/served-files';
import { withholdFile } from '../files/withhold-file';
import { exportFiles, exportPublished } from '../keeping/export-record';
import { importRecord } from '../keeping/import-record';
import { unsafeOperatorOf } from '../keeping/operator';
import { getPreview } from '../publications/publishing';
import { unsafeCreateCouncil } from '../register/councils';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { endSigning, sendForSigning } from './send-for-signing';
import { fileSignedCopy } from './signed-copy';
import { unsafeSignings } from './signings';

let close: () => void;
let home: TestCouncil;
let session: TestSession;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  session = await createTestSession(home);
  await session.saveGeneral({ occurrence: 'held' });
  await session.saveAgenda(null, null);
  await session.release(false);
  const { resolutions, ...groups } = await session.load('resolutions');
  const status = (id: string) => (id === 'r1' ? ('adopted' as const) : ('rejected' as const));
  await session.save('resolutions', {
    ...groups,
    resolutions: resolutions.map((row) => ({ ...row, status: status(row.id) })),
  });
});
afterAll(() => close());

const clerk = () => home.viewers.clerk;
const minutes = () => ({ sessionId: session.sessionId, resolutionId: null });
const standing = async () => (await unsafeSignings(session.sessionId))[0];
const record = async () => (await getPreview(clerk(), session.sessionId, TEST_NOW))?.record;
const bytesOf = async (digest: string) => (await getFile(digest, ['.pdf']))?.bytes ?? new Uint8Array();
const faults = async () => (await verifyStore()).flatMap((check) => check.faults);

async function handBack(bytes: Uint8Array, name = 'bien-ban-da-ky.pdf') {
  const signingId = (await standing())?.id ?? '';
  return fileSignedCopy(clerk(), { sessionId: session.sessionId, signingId, bytes, name }, TEST_NOW);
}
const asSigned = async () => {
  const sent = await bytesOf((await standing())?.sentDigest ?? '');
  return signed(sent, { by: await holder({ name: 'Nguyễn Văn Mẫu' }), at: '2026-03-13T02:00:00.000Z' });
};

describe('minutes on their way to be signed', () => {
  test('are the paper itself, kept byte for byte', async () => {
    expect(await sendForSigning(home.viewers.chair, minutes(), TEST_NOW)).toMatchObject({
      code: 'role.missing',
    });
    expect(await sendForSigning(home.viewers.councillor, minutes(), TEST_NOW)).toBeNull();
    must(await sendForSigning(clerk(), minutes(), TEST_NOW));
    const out = await standing();
    const pdf = await getPaper(clerk(), out?.sentDigest ?? '', TEST_NOW);
    expect(pdf).toMatchObject({ contentType: 'application/pdf', isPublic: false });
    expect(await getPaper(null, out?.sentDigest ?? '', TEST_NOW)).toBeNull();
    expect(await record()).not.toHaveProperty('session.signedMinutes');
  });

  test('go out with a resolution that was adopted, and not with one that was not', async () => {
    const asked = { sessionId: session.sessionId, resolutionId: 'r2' };
    expect(await writesNothing(() => sendForSigning(clerk(), asked, TEST_NOW))).toMatchObject({
      code: 'signing.not_ready',
    });
    must(await sendForSigning(clerk(), { ...asked, resolutionId: 'r1' }, TEST_NOW));
    const out = (await unsafeSignings(session.sessionId)).find(({ resolutionId }) => resolutionId === 'r1');
    must(await endSigning(clerk(), { sessionId: session.sessionId, signingId: out?.id ?? '' }, TEST_NOW));
  });

  test('come back as something else, and are told from the signed ones', async () => {
    const sent = await bytesOf((await standing())?.sentDigest ?? '');
    expect(await handBack(sent)).toMatchObject({ code: 'signing.not_signed' });
    expect(await handBack(await asSigned(), 'bien-ban.docx')).toMatchObject({ code: 'signing.not_pdf' });
    expect(await handBack(Buffer.from('hello'))).toMatchObject({ ok: false });
  });

  test('come back signed: what was read stands with the record, and is published with the file', async () => {
    expect(await handBack(await asSigned())).toMatchObject({
      copy: {
        match: 'same',
        signatures: [{ state: 'intact', name: 'Nguyễn Văn Mẫu', chain: 'self_signed' }],
      },
    });
    const copy = (await record())?.session.signedMinutes;
    expect(copy).toMatchObject({ file: { name: 'bien-ban-da-ky.pdf' }, sent: { at: TEST_NOW } });
    expect(await getPaper(null, copy?.file.digest ?? '', TEST_NOW)).toBeNull();
    await session.publish();
    expect(await getPaper(null, copy?.file.digest ?? '', TEST_NOW)).toMatchObject({ isPublic: true });
    // The paper as it went out was never published.
    expect(await getPaper(null, copy?.sent.digest ?? '', TEST_NOW)).toBeNull();
    expect(await faults()).toEqual([]);
  });

  test('are closed with the draft', async () => {
    expect(await handBack(await asSigned())).toMatchObject({ code: 'session.not_open' });
    expect(() => raw().prepare('update signings set ended_at = ?').run(TEST_NOW)).toThrow(/session_not_open/);
  });

  test('once the record says something else are no copy of it, until it says the same again', async () => {
    const base = await session.version();
    must(await reopenSession(clerk(), { sessionId: session.sessionId, base, reason: 'Sửa.' }, TEST_NOW));
    expect(await record()).toHaveProperty('session.signedMinutes');
    const before = await session.load('agenda');
    await session.save('agenda', {
      ...before,
      agendaItems: before.agendaItems.map((item) => ({ ...item, discussion: 'Khác.' })),
    });
    expect(await record()).not.toHaveProperty('session.signedMinutes');
    await session.save('agenda', before);
    expect(await record()).toHaveProperty('session.signedMinutes');
  });

  test('dropped in a correction stand again when the correction is dropped', async () => {
    const { sessionId } = session;
    const before = (await standing())?.id ?? '';
    expect(await writesNothing(() => sendForSigning(clerk(), minutes(), TEST_NOW))).toEqual({
      ok: true,
      signingId: before,
    });
    expect(await endSigning(clerk(), { sessionId, signingId: before }, TEST_NOW)).toEqual({ ok: true });
    must(await sendForSigning(clerk(), minutes(), TEST_NOW));
    expect(await record()).not.toHaveProperty('session.signedMinutes');
    expect(
      await writesNothing(() => endSigning(clerk(), { sessionId, signingId: before }, TEST_NOW)),
    ).toEqual({ ok: true });
    must(await dropCorrection(clerk(), { sessionId, base: await session.version() }, TEST_NOW));
    expect((await standing())?.id).toBe(before);
    expect((await getPreview(clerk(), sessionId, TEST_NOW))?.isUnchanged).toBe(true);
    expect(await faults()).toEqual([]);
  });

  test('go out of one installation and into another with their file', async () => {
    const published = await exportPublished('nha', 'khoa-2-ky-11');
    if (!published.ok) throw new Error('It was published.');
    const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-ky-'));
    expect(await exportFiles(published.record, folder)).toEqual([]);
    const json = canonical(published.record);
    const other = { slug: 'khac', name: 'Hội đồng khác', locality: 'Phường Khác', level: 'ward' as const };
    const { councilId } = await unsafeCreateCouncil(other, TEST_NOW);
    const viewer = unsafeOperatorOf(councilId);
    const { sessionId } = must(await importRecord(viewer, { councilId, json, folder }, TEST_NOW));
    rmSync(folder, { recursive: true });
    const brought = (await getPreview(viewer, sessionId, TEST_NOW))?.record;
    expect(brought?.session.signedMinutes).toEqual(published.record.session.signedMinutes);
    expect(await faults()).toEqual([]);
  });

  test('changed by hand are found', async () => {
    raw().exec('drop trigger signings_only_while_open_later');
    raw().prepare("update signings set copy = replace(copy, 'Nguyễn Văn Mẫu', 'Người khác')").run();
    expect((await faults()).join()).toMatch(/signings .*: khác với sự kiện ở copyDigest/);
    raw().prepare("update signings set copy = replace(copy, 'Người khác', 'Nguyễn Văn Mẫu')").run();
  });

  test('whose file was withheld are nobody’s', async () => {
    const { sessionId } = session;
    const digest = (await record())?.session.signedMinutes?.file.digest ?? '';
    must(await withholdFile(home.viewers.chair, { sessionId, digest, reason: 'Có số căn cước.' }, TEST_NOW));
    expect(await getPaper(null, digest, TEST_NOW)).toMatchObject({ reason: 'Có số căn cước.' });
    expect(await record()).not.toHaveProperty('session.signedMinutes');
  });
});
