import { describe, expect, it } from 'vitest';
import { refusals } from '@/lib/refusal';
import * as words from '@/lib/words';
import * as wordsOfPersonnel from '@/lib/words-of-personnel';
import { terms } from './terms';

const lists = Object.entries({ ...words, ...wordsOfPersonnel }) as [string, readonly string[]][];
const named: [string, Record<string, string>][] = Object.entries(terms);
/** What no English word has. */
const VIETNAMESE = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/i;
const keyOf = (list: readonly string[]) => [...list].sort().join();

describe('terms', () => {
  it.each(lists)('%s has its Vietnamese', (_, list) => {
    expect(named.map(([, term]) => keyOf(Object.keys(term)))).toContain(keyOf(list));
  });

  it.each(named)('%s reads well, and no two of it alike', (_, term) => {
    const read = Object.values(term);
    expect(new Set(read).size).toBe(read.length);
    for (const text of read) {
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text, 'in Vietnamese').toMatch(VIETNAMESE);
    }
  });
});

describe('refusals', () => {
  it.each(Object.entries(refusals))('%s says in a sentence what to do', (_, sentence) => {
    expect(sentence).toBe(sentence.normalize('NFC'));
    expect(sentence).toMatch(/^\p{Lu}.{15,}\.$/u);
    expect(sentence, 'in Vietnamese').toMatch(VIETNAMESE);
  });

  it('never says the same for two reasons', () => {
    expect(new Set(Object.values(refusals)).size).toBe(Object.keys(refusals).length);
  });
});
