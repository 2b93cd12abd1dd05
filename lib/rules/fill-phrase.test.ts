import { describe, expect, test } from 'vitest';
import { phrasesOf } from '@/lib/templates/phrase';
import { OURS } from '@/lib/templates/template';
import { minuteKinds } from '@/lib/words';
import { fillPhrase, phrasesFor } from './fill-phrase';

const minutePhrases = phrasesOf(OURS);
const nothing = {};
const phrase = (begin: string) => {
  const found = minutePhrases.find(({ text }) => text.startsWith(begin));
  if (!found) throw new Error(begin);
  return found;
};

describe('a phrase is filled with what is known', () => {
  test.each([
    [
      'Hội đồng nhân dân thống nhất thông qua',
      { 'nghị quyết': 'Nghị quyết về dự toán', 'tài liệu': 'Tờ trình số 43/TTr-UBND' },
      'Hội đồng nhân dân thống nhất thông qua Nghị quyết về dự toán, theo Tờ trình số 43/TTr-UBND.',
    ],
    [
      'Hội đồng nhân dân thống nhất thông qua',
      { 'nghị quyết': 'Nghị quyết về dự toán' },
      'Hội đồng nhân dân thống nhất thông qua Nghị quyết về dự toán.',
    ],
    ['Hội đồng nhân dân thống nhất thông qua', {}, 'Hội đồng nhân dân thống nhất thông qua …'],
    [
      '[{người trình bày}',
      { 'người trình bày': 'Ông Ba', 'tài liệu': 'Báo cáo' },
      'Ông Ba trình bày Báo cáo.',
    ],
    ['[{người trình bày}', { 'tài liệu': 'Báo cáo' }, 'Trình bày Báo cáo.'],
    ['Kỳ họp tạm nghỉ', {}, 'Kỳ họp tạm nghỉ.'],
  ])('%s, %j', (id, known, said) => {
    expect(fillPhrase(phrase(id), { ...nothing, ...known })).toBe(said);
  });

  test.each(minutePhrases.map((one) => [one.text, one] as const))(
    '%s leaves no brace and no bracket',
    (_, one) => {
      expect(fillPhrase(one, nothing)).not.toMatch(/[{}[\]]/u);
      expect(one.text, 'no number is typed into a phrase').not.toMatch(/\d/u);
    },
  );
});

test.each(minuteKinds)('in a line of kind %s the most likely stand first', (kind) => {
  const all = phrasesFor(minutePhrases, kind, true, { ...nothing, 'nội dung': 'Dự toán' });
  const own = all.map(({ phrase: one }) => one.kinds.includes(kind));
  expect(own).toEqual(own.toSorted((a, b) => Number(b) - Number(a)));
  expect(phrasesFor(minutePhrases, kind, false, nothing).some(({ phrase: one }) => one.hasVote)).toBe(false);
});

test('one of which all is known stands before one that leaves something open', () => {
  const first = (known: object) =>
    phrasesFor(minutePhrases, 'conclusion', true, { ...nothing, ...known })[0]?.text;
  expect(first({ 'nội dung': 'Dự toán' })).toBe('Hội đồng nhân dân thống nhất với nội dung «Dự toán».');
  expect(first({ 'nội dung': 'Dự toán', 'nghị quyết': 'nghị quyết «A»' })).toMatch(
    /^Hội đồng nhân dân thống nhất thông qua nghị quyết «A»/,
  );
});
