import { expect, test } from 'vitest';
import { petitionsInput } from '@/lib/forms/petitions';
import { buildRecord } from '@/lib/record/build';
import { aDraft } from '@/lib/record/test-draft';
import { composePaper, sessionPaperNames } from './papers';
import { wordsOfPaper } from './test-words';

const EDITION = { version: 1, digest: 'a3f1'.repeat(16), at: '2026-11-29T08:15:00.000Z' };
const reportOf = (petitions: object[], petitionCounts: object[] = []) =>
  buildRecord(
    aDraft(
      petitionsInput.parse({
        petitions: petitions.map((row, at) => ({ id: `p${at}`, body: 'Sửa đường', ...row })),
        petitionCounts: petitionCounts.map((row, at) => ({ id: `c${at}`, ...row })),
      }),
    ),
  );
const words = (record: ReturnType<typeof reportOf>) => {
  const paper = composePaper('tong-hop-kien-nghi', record, EDITION);
  return paper && wordsOfPaper(paper);
};

test('the report of petitions has each matter in a row, what is not known free, and nobody who asked', () => {
  const record = reportOf([
    {
      ...{ petitioner: 'Nguyễn Thị Riêng, số 4 ngõ 2', field: 'Giao thông', place: 'Tổ dân phố số 5' },
      ...{
        responsible: 'UBND phường',
        receivedOn: '2026-05-02',
        dueOn: '2026-06-30',
        extendedTo: '2026-07-15',
      },
      ...{ answeredOn: '2026-07-10', answerNumber: '145/UBND-KT', review: 'partly' },
    },
    {},
  ]);
  const said = words(record);
  expect(said).toContain(
    '1 Sửa đường Giao thông; Tổ dân phố số 5 UBND phường 2/5/2026 30/6/2026; gia hạn 15/7/2026 145/UBND-KT, 10/7/2026 Rà soát: xong một phần',
  );
  expect(said).toMatch(/ 2 Sửa đường {6,}$/u);
  expect(said).not.toContain('Riêng');
});

test('counts stand with it, and a session without any of both has no such paper', () => {
  const total = { axis: 'total', speakers: 12, matters: 84 };
  expect(words(reportOf([], [total]))).toContain('84');
  expect(words(reportOf([]))).toBeNull();
  expect(sessionPaperNames(reportOf([]), 'residents')).not.toContain('tong-hop-kien-nghi');
});

test('the round in which all were raised is said once, and of several each says its own', () => {
  const before = (raisedBefore: string) => ({ raisedBefore });
  const one = words(reportOf([before('Kỳ họp thứ 5'), before('Kỳ họp thứ 5')])) ?? '';
  expect(one).toContain('Các kiến nghị nêu trước Kỳ họp thứ 5.');
  expect(one.match(/Kỳ họp thứ 5/gu)).toHaveLength(1);
  expect(words(reportOf([before('Kỳ họp thứ 4'), before('Kỳ họp thứ 6')]))).toMatch(
    /nêu trước Kỳ họp thứ 4.*nêu trước Kỳ họp thứ 6/u,
  );
});
