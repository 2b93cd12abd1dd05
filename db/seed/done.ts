/** What a verb gave. In a story nothing may be refused: a refusal is a fault of the story, told with its sentences. */
export function done<T extends { ok: boolean }>(result: T | null): Extract<T, { ok: true }> {
  if (!result?.ok) throw new Error(`Refused: ${JSON.stringify(result, null, 1)}`);
  return result as Extract<T, { ok: true }>;
}
