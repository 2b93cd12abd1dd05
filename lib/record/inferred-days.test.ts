import { expect, test } from 'vitest';
import { heldTexts } from '@/lib/public/mandate-text';
import { postedText } from '@/lib/public/session-text';
import { buildRecord } from './build';
import { describeChanges } from './diff';
import { readRecord } from './read-record';
import type { SessionRecord } from './schema';
import { delegateText, sourceText } from './search-texts';
import { aDelegate, aDraft, aSource, asSitting } from './test-draft';

const office = { kind: 'committee_head', title: 'Trưởng ban Pháp chế', endedOn: '2023' } as const;
const left = { startedOn: '2021-07', endedOn: '2023', endReason: 'transferred' } as const;
const whole = buildRecord(
  aDraft({
    session: { ...aDraft().session, startsOn: '2023-06-12', endsOn: '2023-06-12' },
    sittings: [asSitting({ heldOn: '2023-06-12' })],
    delegates: [
      aDelegate(1, {
        ...left,
        startedOnInferredFrom: 'ngày bầu cử',
        endedOnInferredFrom: 'danh sách kỳ họp thứ 8',
        offices: [{ ...office, startedOn: '2021', startedOnInferredFrom: 'tên dưới ảnh' }],
      }),
    ],
    sources: [aSource({ postedOn: '2023-06-15', postedOnInferredFrom: 'địa chỉ bài' })],
  }),
);
const [delegate] = whole.delegates;
const [source] = whole.sources;

/** The record of which nothing was inferred. */
function plain(): SessionRecord {
  const json = JSON.stringify(whole).replace(/,"\w+InferredFrom":"[^"]*"/g, '');
  return JSON.parse(json);
}

test('what days of mandates, offices and sources were inferred from is in the record, and nothing where it is not known', () => {
  expect(delegate).toMatchObject({ startedOnInferredFrom: 'ngày bầu cử' });
  expect(delegate?.offices[0]).toMatchObject({ startedOnInferredFrom: 'tên dưới ảnh' });
  expect(source).toMatchObject({ postedOnInferredFrom: 'địa chỉ bài' });
  const silent = aDraft({ delegates: [aDelegate(1)], sources: [aSource()] });
  expect(JSON.stringify(buildRecord(silent))).not.toContain('InferredFrom');
});

test('is read from a file and written again as it was', () => {
  const read = readRecord(JSON.stringify(whole));
  expect(read).toMatchObject({ ok: true });
  expect(read.ok && read.record).toEqual(whole);
  expect(read.ok && read.rows.general.sources[0]).toMatchObject({ postedOnInferredFrom: 'địa chỉ bài' });
});

test('is said and found where the day is', () => {
  const term = { key: '8', label: 'Khóa VIII', isOver: false, missingOn: null };
  const held = heldTexts({ ...term, mandates: whole.delegates } as never).map(({ span }) => span);
  expect(held).toEqual([
    'tháng 7/2021 – năm 2023, chuyển công tác; ngày đầu suy ra từ ngày bầu cử; ngày cuối suy ra từ danh sách kỳ họp thứ 8',
    'năm 2021 – năm 2023; ngày đầu suy ra từ tên dưới ảnh',
  ]);
  expect(source && postedText(source)).toBe('15/6/2023 (suy ra từ địa chỉ bài)');
  expect(source && sourceText(source)).toContain('suy ra từ địa chỉ bài');
  expect(delegate && delegateText(delegate, whole)).toContain('suy ra từ ngày bầu cử');
});

test('is a change between versions, under its own name', () => {
  const fields = describeChanges(plain(), whole).flatMap((change) => change.fields);
  expect(fields).toContainEqual({
    field: 'Ngày bắt đầu nhiệm vụ suy ra từ',
    before: null,
    after: 'ngày bầu cử',
  });
  expect(fields).toContainEqual({ field: 'Ngày đăng suy ra từ', before: null, after: 'địa chỉ bài' });
  expect(JSON.stringify(fields)).toContain('ngày đầu suy ra từ tên dưới ảnh');
});

test('an office that ended with the mandate ended on a day that was inferred as the mandate’s was', () => {
  const running = { ...delegate, offices: [{ ...office, endedOn: null, startedOn: '2021' }] };
  const term = { key: '8', label: null, isOver: false, missingOn: null, mandates: [running] };
  expect(heldTexts(term as never)[1]?.span).toBe(
    'năm 2021 – năm 2023; ngày cuối suy ra từ danh sách kỳ họp thứ 8',
  );
});
