import { describe, expect, test } from 'vitest';
import { minutePhrases } from '@/lib/vi/minute-phrases';
import { minuteKinds } from '@/lib/words';
import { fillPhrase, phrasesFor } from './fill-phrase';

const nothing = { item: null, papers: null, presenter: null, resolution: null };
const phrase = (id: string) => {
  const found = minutePhrases.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('a phrase is filled with what is known', () => {
  test.each([
    [
      'adopted',
      { resolution: 'Nghị quyết về dự toán', papers: 'Tờ trình số 43/TTr-UBND' },
      'Hội đồng nhân dân thống nhất thông qua Nghị quyết về dự toán, theo Tờ trình số 43/TTr-UBND.',
    ],
    [
      'adopted',
      { resolution: 'Nghị quyết về dự toán' },
      'Hội đồng nhân dân thống nhất thông qua Nghị quyết về dự toán.',
    ],
    ['adopted', {}, 'Hội đồng nhân dân thống nhất thông qua …'],
    ['presented', { presenter: 'Ông Ba', papers: 'Báo cáo' }, 'Ông Ba trình bày Báo cáo.'],
    ['presented', { papers: 'Báo cáo' }, 'Trình bày Báo cáo.'],
    ['pause', {}, 'Kỳ họp tạm nghỉ.'],
  ])('%s, %j', (id, known, said) => {
    expect(fillPhrase(phrase(id), { ...nothing, ...known })).toBe(said);
  });

  test.each(minutePhrases.map((one) => [one.id, one] as const))(
    '%s leaves no brace and no bracket',
    (_, one) => {
      expect(fillPhrase(one, nothing)).not.toMatch(/[{}[\]]/u);
      expect(one.text, 'no number is typed into a phrase').not.toMatch(/\d/u);
    },
  );
});

test.each(minuteKinds)('in a line of kind %s the most likely stand first', (kind) => {
  const all = phrasesFor(kind, true, { ...nothing, item: 'Dự toán' });
  const own = all.map(({ phrase: one }) => one.kinds.includes(kind));
  expect(own).toEqual(own.toSorted((a, b) => Number(b) - Number(a)));
  expect(phrasesFor(kind, false, nothing).some(({ phrase: one }) => one.hasVote)).toBe(false);
});

test('one of which all is known stands before one that leaves something open', () => {
  const first = (known: object) => phrasesFor('conclusion', true, { ...nothing, ...known })[0]?.text;
  expect(first({ item: 'Dự toán' })).toBe('Hội đồng nhân dân thống nhất với nội dung «Dự toán».');
  expect(first({ item: 'Dự toán', resolution: 'nghị quyết «A»' })).toMatch(
    /^Hội đồng nhân dân thống nhất thông qua nghị quyết «A»/,
  );
});
