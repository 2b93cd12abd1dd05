/**
 * Texts of a sitting from which nothing follows. Each is named here once; the form, the record, its changes, the desk, the
 * search and the page all read this list. A new one is a line here and a column in `db/schema/sessions.ts`.
 */
export const sittingTexts = {
  presidedBy: { label: 'Chủ tọa', max: 300 },
  minutesBy: { label: 'Thư ký', max: 300 },
} as const;

type SittingText = keyof typeof sittingTexts;

const names = Object.keys(sittingTexts) as SittingText[];

/** Something for each of them, under its name. */
export const forSittingTexts = <Value>(
  make: (name: SittingText, text: { readonly label: string; readonly max: number }) => Value,
) =>
  Object.fromEntries(names.map((name) => [name, make(name, sittingTexts[name])])) as Record<
    SittingText,
    Value
  >;

/** A sitting of which none is stated. */
export const NO_SITTING_TEXTS = forSittingTexts((): string | null => null);

/** «Chủ tọa: bà Nguyễn Thị An», for each that is stated. */
export const sittingLines = (sitting: Readonly<Record<SittingText, string | null>>): string[] =>
  names.flatMap((name) => (sitting[name] ? [`${sittingTexts[name].label}: ${sitting[name]}`] : []));
