import { useState } from 'react';
import { legacyOfWord, plainLines, type StoredDraft } from '@/lib/rules/word-text';

/** The lines of a draft; those in letters from before Unicode are read once the clerk has let them be converted. */
export function useWordLines({ word }: StoredDraft) {
  const [isConverted, convert] = useState(false);
  const legacy = legacyOfWord(word);
  return {
    legacy,
    isConverted,
    convert: () => convert(true),
    isReadable: legacy === null || isConverted,
    lines: plainLines(word, isConverted ? legacy : null),
  };
}

export type WordLines = ReturnType<typeof useWordLines>;
