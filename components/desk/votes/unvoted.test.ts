import { describe, expect, test } from 'vitest';
import type { VoteContext } from './typed-vote';
import { toRepeat, unvoted, unvotedItems } from './unvoted';

const context = {
  resolutions: [{ id: 'r1', title: 'Sửa đổi Điều 3 của Nghị quyết 05', agendaItemId: 'a1' }],
  agendaItems: [{ id: 'a1', title: 'Phí' }],
} as unknown as VoteContext;
const vote = (subject: string) => ({ resolutionId: 'r1', agendaItemId: 'a1', subject });

describe('what is still to be voted on', () => {
  test.each([
    ['nothing was voted', [], true],
    [
      'an amendment to the draft was',
      [vote('Sửa đổi khoản 2 Điều 1 của dự thảo, theo đề nghị của đại biểu A')],
      true,
    ],
    ['an article was', [vote('Riêng Điều 2')], true],
    ['the whole was', [vote('')], false],
    ['the whole was, by its name', [vote('Sửa đổi Điều 3 của Nghị quyết 05')], false],
    ['a part and the whole were', [vote('Riêng Điều 2'), vote('')], false],
  ])('%s', (_, votes, isOpen) => {
    expect(unvoted(context, votes).length > 0).toBe(isOpen);
    expect(unvotedItems(context, votes).length > 0).toBe(isOpen);
  });

  test('what was voted on and declared void is voted on again, and says what it repeats', () => {
    const annulled = { ...vote(''), id: 'v1', isAnnulled: true };
    expect(unvoted(context, [annulled])).toHaveLength(1);
    expect(toRepeat(context, [annulled], 'r1')).toBe('v1');
    const again = { ...vote(''), id: 'v2' };
    expect(unvoted(context, [annulled, again])).toEqual([]);
    expect(toRepeat(context, [again], 'r1')).toBeNull();
  });

  test('what was voted on with another resolution is done', () => {
    const other = { resolutionId: 'r9', agendaItemId: null, subject: '', alsoResolutionIds: ['r1'] };
    expect(unvoted(context, [other])).toEqual([]);
  });

  test('an item that was voted on by itself is done', () => {
    const own = { resolutionId: null, agendaItemId: 'a1', subject: 'Điều 2' };
    expect(unvotedItems(context, [own])).toEqual([]);
    expect(unvoted(context, [own])).toHaveLength(1);
  });
});
