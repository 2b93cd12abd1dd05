/** The number of a format, which its JSON Schema is named after. */
export type FormatNumber = 1 | 2;

const numbers: readonly FormatNumber[] = [1, 2];

/** What a text says of itself; `known` is null where its format is not known here. */
export type Named = {
  readonly kind: 'publication' | 'session-record';
  readonly number: number;
  readonly known: FormatNumber | null;
};

/** What `format` of a parsed text names, in whichever format; null where it names nothing of ours. */
export function formatNamed(json: unknown): Named | null {
  const name = typeof json === 'object' && json !== null && 'format' in json ? json.format : null;
  const [, kind, digits] =
    /^nghi-truong\/(session-record|publication)\/([1-9]\d{0,3})$/.exec(String(name)) ?? [];
  if (typeof name !== 'string' || !kind) return null;
  const number = Number(digits);
  return { kind: kind as Named['kind'], number, known: numbers.find((one) => one === number) ?? null };
}
