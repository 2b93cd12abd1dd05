/**
 * The digit a key stands for where digits are commands, or null. The row of digits counts by where its keys lie, since
 * on a Vietnamese or French keyboard they give letters.
 */
export const digitOfKey = ({ key, code }: { key: string; code: string }): string | null =>
  /^Digit(\d)$/.exec(code)?.[1] ?? (/^\d$/.test(key) ? key : null);
