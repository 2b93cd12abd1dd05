import { expect, it } from 'vitest';
import { oneEditAway } from './one-edit';

it.each([
  ['two letters in turn', 'thagn', 'thang'],
  ['one too many', 'thaang', 'thang'],
  ['one wrong', 'thabg', 'thang'],
  ['one missing', 'thng', 'thang'],
  ['one missing at the end', 'than', 'thang'],
  ['a space left out', 'uyban', 'uy ban'],
])('%s: %s', (_, typed, meant) => {
  expect(oneEditAway(typed)).toContain(meant);
});

it('gives none twice, not the word itself, and no more than a few hundred', () => {
  const edits = oneEditAway('nghiencuu');
  expect(new Set(edits).size).toBe(edits.length);
  expect(edits).not.toContain('nghiencuu');
  expect(edits.length).toBeLessThan(600);
});
