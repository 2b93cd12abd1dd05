/** A pattern with what is said in its place; in what is said, digits may be left for a later reading. */
export type Reading = readonly [RegExp, string | ((all: string, ...groups: string[]) => string)];

/** A number as it is printed, and what may not touch one that stands by itself. */
export const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
export const BEFORE = String.raw`(?<![\p{L}\p{N}_/.,])`;
export const AFTER = String.raw`(?![\p{L}\p{N}]|[/.,]\d)`;
