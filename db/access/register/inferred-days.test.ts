import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildRecord } from '@/lib/record/build';
import { loadDraft } from '../desk/draft';
import { createSession } from '../desk/sessions';
import { findDeskSession } from '../desk/standing';
import { importRecord } from '../keeping/import-record';
import { unsafeOperatorOf } from '../keeping/operator';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { registerFaults } from '../trail/verify-register';
import { addMandates } from './add-mandates';
import { listMandates } from './mandate-list';
import { clearMandateEnd } from './mandate-mistakes';
import { addMandate, correctMandate, endMandate } from './mandates';
import { addOffice, correctOffice, endOffice } from './offices';

let close: () => void;
let home: TestCouncil;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
});
afterAll(() => close());

const admin = () => home.viewers.admin;
const mandateOf = async (name: string) => {
  const found = (await listMandates(admin(), home.termId))?.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

test('an administrator says what a day was inferred from, corrects it and takes it back with the day', async () => {
  const begun = { startedOn: '7/2021', startedOnInferredFrom: 'ngày bầu cử' };
  must(await addMandate(admin(), { termId: home.termId, name: 'Lê An', ...begun }, TEST_NOW));
  const { id: mandateId } = await mandateOf('Lê An');
  const held = { kind: 'committee_head', title: 'Trưởng ban', startedOn: '2021' };
  const inferred = { startedOnInferredFrom: 'tên dưới ảnh' };
  must(await addOffice(admin(), { mandateId, ...held, ...inferred }, TEST_NOW));
  const end = { endedOn: '2023', endReason: 'released', endedOnInferredFrom: 'danh sách kỳ họp thứ 8' };
  must(await endMandate(admin(), { mandateId, ...end }, TEST_NOW));
  const ended = { endedOn: '2023', endedOnInferredFrom: 'danh sách kỳ họp thứ 8' };
  expect(await mandateOf('Lê An')).toMatchObject({
    ...ended,
    startedOnInferredFrom: 'ngày bầu cử',
    offices: [{ ...ended, ...inferred }],
  });
  must(await clearMandateEnd(admin(), { mandateId }, TEST_NOW));
  const none = { endedOn: null, endedOnInferredFrom: null };
  expect(await mandateOf('Lê An')).toMatchObject({ ...none, offices: [{ ...none, ...inferred }] });
  must(
    await correctMandate(
      admin(),
      { mandateId, name: 'Lê An', ...begun, startedOnInferredFrom: '' },
      TEST_NOW,
    ),
  );
  expect(await mandateOf('Lê An')).toMatchObject({ startedOn: '2021-07', startedOnInferredFrom: null });
});

test('an office has its own, also one that is corrected or was over with the mandate', async () => {
  must(await addMandate(admin(), { termId: home.termId, name: 'Lê Bình', startedOn: '7/2021' }, TEST_NOW));
  const { id: mandateId } = await mandateOf('Lê Bình');
  const held = { kind: 'group_head', title: 'Tổ trưởng', startedOn: '2021', endedOn: '' };
  const { officeId } = must(await addOffice(admin(), { mandateId, ...held }, TEST_NOW));
  const end = { officeId, endedOn: '2022', endedOnInferredFrom: 'ngày bầu người thay' };
  must(await endOffice(admin(), end, TEST_NOW));
  expect((await mandateOf('Lê Bình')).offices).toMatchObject([
    { endedOnInferredFrom: 'ngày bầu người thay' },
  ]);
  must(await correctOffice(admin(), { officeId, ...held, startedOnInferredFrom: 'ảnh' }, TEST_NOW));
  const after = { endedOn: null, endedOnInferredFrom: null, startedOnInferredFrom: 'ảnh' };
  expect((await mandateOf('Lê Bình')).offices).toMatchObject([after]);
});

test('a pasted list begins on one day that was inferred once', async () => {
  const begun = { startedOn: '2021', startedOnInferredFrom: 'khóa của hội đồng' };
  const list = { termId: home.termId, text: '1. Lê Cường – Tổ 1 – Trưởng ban Pháp chế', ...begun };
  must(await addMandates(admin(), list, TEST_NOW));
  const { startedOnInferredFrom: from } = begun;
  expect(await mandateOf('Lê Cường')).toMatchObject({
    startedOnInferredFrom: from,
    offices: [{ startedOnInferredFrom: from }],
  });
});

test('a record says it where it is known', async () => {
  const asked = { ordinal: '3', series: 'main', kind: null, label: 'Kỳ họp', startsOn: '2022', endsOn: '' };
  const { sessionId } = must(
    await createSession(home.viewers.clerk, { ...asked, termId: home.termId }, TEST_NOW),
  );
  const desk = await findDeskSession(home.viewers.clerk, sessionId);
  const record = desk && buildRecord(await loadDraft(desk));
  const one = record?.delegates.find(({ name }) => name === 'Lê Cường');
  expect(one).toMatchObject({ startedOnInferredFrom: 'khóa của hội đồng' });
  expect(record?.delegates.find(({ name }) => name === 'Lê An')).not.toHaveProperty('startedOnInferredFrom');
});

const file = (delegate: object) => ({
  format: 'nghi-truong/session-record/2',
  council: { name: 'Phường Nhà', level: 'ward' },
  term: { ordinal: 2, isRegisterComplete: false },
  session: { label: 'Kỳ họp thứ tám', startsOn: '2023-06' },
  delegates: [
    {
      name: 'Lê Dung',
      slug: 'le-dung',
      startedOn: '2021-07',
      startedOnInferredFrom: 'ngày bầu cử',
      ...delegate,
    },
  ],
});
const bring = (delegate: object, label: string) => {
  const given = file(delegate);
  const json = JSON.stringify({ ...given, session: { ...given.session, label, slug: `k-${label}` } });
  return importRecord(unsafeOperatorOf(home.councilId), { councilId: home.councilId, json }, TEST_NOW);
};

test('a file teaches the register what it does not know, and is refused where the two disagree', async () => {
  must(await addMandate(admin(), { termId: home.termId, name: 'Lê Dung', startedOn: '7/2021' }, TEST_NOW));
  must(await bring({ startedOnInferredFrom: null }, 'a'));
  expect(await mandateOf('Lê Dung')).toMatchObject({ startedOnInferredFrom: null });
  must(await bring({}, 'b'));
  expect(await mandateOf('Lê Dung')).toMatchObject({ startedOnInferredFrom: 'ngày bầu cử' });
  must(await bring({ startedOnInferredFrom: null }, 'c'));
  expect(await bring({ startedOnInferredFrom: 'giấy mời' }, 'd')).toMatchObject({
    ok: false,
    fields: { 'delegates.0.startedOnInferredFrom': 'Sổ của hội đồng ghi «ngày bầu cử», khác với hồ sơ.' },
  });
  const end = { endedOn: '2023-06', endReason: 'released', endedOnInferredFrom: 'nghị quyết miễn nhiệm' };
  must(await bring(end, 'e'));
  expect(await mandateOf('Lê Dung')).toMatchObject(end);
  expect((await registerFaults()).faults).toEqual([]);
});
