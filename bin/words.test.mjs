import { describe, expect, test } from 'vitest';
import { replacedWords } from '../e2e/support/replaced-words';
import { ourFiles } from './support/stages.mjs';
import { read } from './support/test-documents.mjs';

/** The words themselves stand in the list, in what is said of faults, in dated decisions, and in texts that others wrote. */
const QUOTED = /^(?:e2e\/support\/replaced-words\.ts|docs\/faults\.md|docs\/decisions\/|db\/seed\/)/;
/** Spellings that are read and never written are tried in these. */
const READS = /\.test\.(?:ts|mjs)$|^lib\/test-|^lib\/record\/fixture-/;

const texts = ourFiles()
  .filter((path) => /\.(?:ts|tsx|mjs|md)$/.test(path) && !QUOTED.test(path) && !READS.test(path))
  .map((path) => /** @type {[string, string]} */ ([path, read(path).replace(/\s+/g, ' ')]));

describe('words that were replaced are in no text of ours', () => {
  test.each(replacedWords.map(([gone, instead]) => [String(gone), instead, gone]))(
    '%s: %s',
    (_, __, gone) => {
      expect(texts.filter(([, text]) => gone.test(text)).map(([path]) => path)).toEqual([]);
    },
  );

  test('there are texts to look through', () => {
    expect(texts.length).toBeGreaterThan(500);
  });
});
