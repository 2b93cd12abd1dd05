const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Every folded word one slip of the hand away: two letters in turn, one too many, one wrong, one missing, or a space left
 * out (two words). A few hundred for a word of ten letters; none is the word itself, none comes twice.
 */
export function oneEditAway(word: string): string[] {
  const cuts = Array.from(
    { length: word.length + 1 },
    (_, at) => [word.slice(0, at), word.slice(at)] as const,
  );
  const edits = cuts.flatMap(([before, after]) => [
    ...(after.length > 1 ? [`${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`] : []),
    ...(after ? [before + after.slice(1)] : []),
    ...(before && after ? [`${before} ${after}`] : []),
    ...(after ? LETTERS.map((letter) => before + letter + after.slice(1)) : []),
    ...LETTERS.map((letter) => before + letter + after),
  ]);
  return [...new Set(edits)].filter((edit) => edit && edit !== word);
}
