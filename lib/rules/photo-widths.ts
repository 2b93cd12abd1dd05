/** Widths a photo is kept in, in px. A photo narrower than one of them is not stretched to it. */
export const photoWidths = [480, 960, 1600] as const;
export type PhotoWidth = (typeof photoWidths)[number];
