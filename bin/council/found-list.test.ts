import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findCouncil } from '@/db/access/publications/published';
import { openTestDatabase, TEST_NOW, writesNothing } from '@/db/access/test-database';
import { verifyStore } from '@/db/access/trail/verify';
import { foundListVerb } from './found-list';
import { createProvinceAdmin, endProvinceAdmin } from './province-admin';
import { endVerb, renameVerb, succeedVerb } from './succession';
import { Stop } from './verb';

const folder = mkdtempSync(join(tmpdir(), 'found-list-'));
const list = join(folder, 'list.csv');
let printed = '';
let closeDatabase: () => void;

beforeAll(() => {
  closeDatabase = openTestDatabase();
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
beforeEach(() => {
  printed = '';
});
afterAll(() => {
  vi.restoreAllMocks();
  closeDatabase();
  rmSync(folder, { recursive: true });
});

const stopped = async (run: Promise<number>): Promise<string> => {
  const error = await run.catch((thrown: unknown) => thrown);
  if (error instanceof Stop) return error.message;
  throw new Error(`Was not stopped: ${String(error)}`);
};
const brought = (lines: readonly string[], options = {}) => {
  writeFileSync(list, ['\uFEFFmã;tên;tỉnh;chủ tọa;thư chủ tọa', ...lines].join('\r\n'));
  return foundListVerb([list], options, TEST_NOW);
};
const GOOD = ['22915;Phường Phú Thủy;Lâm Đồng;Nguyễn Thị An;an@x.example', '22916;Xã Hòa Thắng;68;;'];

describe('the operator brings a list', () => {
  test('that is shown first, and written by --write alone', async () => {
    expect(await writesNothing(() => brought(GOOD))).toBe(0);
    expect(printed).toContain('Dòng 2: Lập mới: Phường Phú Thủy → /phuong-phu-thuy-lam-dong');
    expect(printed).toContain('2 dòng; lập mới: 2.\nChưa ghi gì.');
  });

  test('with a line that is wrong: the others are founded, the exit says so, and the passwords lie in a file of one’s own', async () => {
    const out = join(folder, 'mat-khau.csv');
    expect(await brought([...GOOD, 'x;Xã A;Lâm Đồng;;'], { write: true, out })).toBe(1);
    expect(printed).toContain('Đã lập 2 hội đồng');
    expect(printed).toContain('Dòng 4: Chưa đọc được: Xã A\n    Mã «x» không phải 5 chữ số.');
    expect(printed).not.toMatch(/[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}/);
    expect(readFileSync(out, 'utf8')).toMatch(/an@x\.example,[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}/);
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });

  test('again, and nothing is founded twice', async () => {
    expect(await writesNothing(() => brought(GOOD, { write: true }))).toBe(0);
    expect(printed).toContain('đã có: 2.');
  });

  test('whose passwords have no place to go founds nothing', async () => {
    const more = [...GOOD, '22917;Xã Mới;Lâm Đồng;Lê Bách;bach@x.example'];
    const out = join(folder, 'no', 'mat-khau.csv');
    expect(await writesNothing(() => stopped(brought(more, { write: true, out })))).toContain('Chưa lập gì');
    expect(existsSync(out)).toBe(false);
  });

  test.each([
    ['that is not there', () => foundListVerb([join(folder, 'none')], {}, TEST_NOW), /Không đọc được/],
    ['that is a folder', () => foundListVerb([folder], {}, TEST_NOW), /không phải là một tệp/],
    ['without its name', () => foundListVerb([], {}, TEST_NOW), /needs/],
    ['without a heading', () => brought([]).then(() => foundListVerb([list], {}, TEST_NOW)), /tên cột/],
    [
      'in the letters of an old Windows',
      () => {
        writeFileSync(list, Buffer.from([0x6d, 0xe3, 0x2c, 0xff]));
        return foundListVerb([list], {}, TEST_NOW);
      },
      /UTF-8/,
    ],
  ])('%s', async (_name, run, sentence) => {
    expect(await stopped(run())).toMatch(sentence);
  });
});

test('what becomes of councils is said by the same tool', async () => {
  const [from, to] = ['xa-hoa-thang-lam-dong', 'phuong-phu-thuy-lam-dong'];
  const named = { 'council-name': 'Phường Mới', locality: 'Phường Mới' };
  expect(await renameVerb([to], { on: '2026-03-01', ...named }, TEST_NOW)).toBe(0);
  expect(await succeedVerb([], { from, to, on: '2026-03-01', basis: 'Nghị quyết 1' }, TEST_NOW)).toBe(0);
  expect(await stopped(succeedVerb([], { from: to, to: from, on: '2026-03-01' }, TEST_NOW))).toMatch(
    /kế thừa chính nó|đã kết thúc/,
  );
  expect((await findCouncil(from))?.validTo).toBe('2026-02-28');
  expect(await succeedVerb([], { from, to, undo: true }, TEST_NOW)).toBe(0);
  expect(await endVerb([from], { on: '2026-12-31' }, TEST_NOW)).toBe(0);
  expect(await stopped(endVerb(['khong-co'], { on: '2026-12-31' }, TEST_NOW))).toContain('Không có hội đồng');
  expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
});

test('who looks after a province is let in by the operator, and let go', async () => {
  expect(await createProvinceAdmin(['Lâm Đồng', 'tinh@x.example', 'Trần', 'Tỉnh'], {}, TEST_NOW)).toBe(0);
  expect(printed).toContain('Tỉnh Lâm Đồng: tinh@x.example');
  expect(await stopped(createProvinceAdmin(['Đâu', 'b@x.example', 'B'], {}, TEST_NOW))).toContain(
    'Không có tỉnh',
  );
  expect(await endProvinceAdmin(['tinh@x.example'], {}, TEST_NOW)).toBe(0);
  expect(await stopped(endProvinceAdmin(['tinh@x.example'], {}, TEST_NOW))).toContain(
    'không quản trị tỉnh nào',
  );
});
