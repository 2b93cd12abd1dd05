const MIB = 1024 * 1024;

/**
 * The largest file taken of each sort, in bytes; asked by the browser before it sends and by the server before it
 * reads. A telephone of 200 megapixels writes photos of up to some 40 MB.
 */
export const MOST_FILE_BYTES = { paper: 20 * MIB, photo: 40 * MIB } as const;
export type FileSort = keyof typeof MOST_FILE_BYTES;

/** The same in the megabytes people read. */
export const mostMegabytes = (sort: FileSort): number => MOST_FILE_BYTES[sort] / MIB;

/** Most pixels of a picture that can be read line by line, as cameras and telephones write them. */
export const MOST_PIXELS = 220_000_000;

/** Most pixels of a picture that must be held whole while it is read: 1.2 GB of memory at 200 megapixels. */
export const MOST_PIXELS_HELD = 60_000_000;

/** Why a file of so many bytes is refused, or `null`. */
export function fileSizeRefusal(bytes: number, sort: FileSort): 'file.empty' | 'file.size' | null {
  if (bytes === 0) return 'file.empty';
  return bytes > MOST_FILE_BYTES[sort] ? 'file.size' : null;
}
