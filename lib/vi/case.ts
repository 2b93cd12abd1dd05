/** «Tổng thu» → «tổng thu»: a title's words as they stand inside a sentence. */
export const lowerFirst = (text: string): string => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);

/** «tổng thu» → «Tổng thu». */
export const upperFirst = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
