import { useMemo, useState } from 'react';
import { readWordDraft } from '@/lib/rules/word-draft';
import { legacyOfWord, plainLines, type StoredDraft } from '@/lib/rules/word-text';

/** The lines of a draft; those in letters from before Unicode are read once the clerk has let them be converted. */
export function useWordLines({ word }: StoredDraft) {
  const [isConverted, convert] = useState(false);
  const legacy = useMemo(() => legacyOfWord(word), [word]);
  const lines = useMemo(() => plainLines(word, isConverted ? legacy : null), [word, isConverted, legacy]);
  return {
    legacy,
    isConverted,
    convert: () => convert(true),
    isReadable: legacy === null || isConverted,
    lines,
    /** What the lines are. */
    draft: useMemo(() => readWordDraft(lines), [lines]),
  };
}

export type WordLines = ReturnType<typeof useWordLines>;
