/**
 * A key's digit where digits are commands, or null. The row above the letters counts by where its keys are, since
 * on a Vietnamese or French keyboard they type letters.
 */
export const digitOfKey = ({ key, code }: { key: string; code: string }): string | null =>
  /^Digit(\d)$/.exec(code)?.[1] ?? (/^\d$/.test(key) ? key : null);
