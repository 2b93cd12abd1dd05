import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import type { RefusalCode } from '@/lib/refusal';
import { fileSizeProblem } from '@/lib/rules/file-size';
import { type PhotoWidth, photoWidths } from '@/lib/rules/photo-widths';

/** A camera of 50 megapixels passes; a small file that unfolds into gigabytes does not. */
const MOST_PIXELS = 50_000_000;
const ENDINGS: Readonly<Record<string, RegExp>> = {
  'image/jpeg': /\.jpe?g$/i,
  'image/png': /\.png$/i,
  'image/webp': /\.webp$/i,
};

export type ReadPhoto = {
  /** Narrowest first; `width` is the width it stands for, `info.width` what it measures. */
  readonly sizes: readonly { width: PhotoWidth; bytes: Uint8Array; info: OutputInfo }[];
};

/**
 * Checks a photo by what its bytes are, and draws it anew: upright, without metadata, as JPEG. Whatever else the file
 * carried, such as a place, a thumbnail or another file behind the picture, is not in the result.
 */
export async function readPhoto(bytes: Uint8Array, name: string): Promise<ReadPhoto | RefusalCode> {
  const problem = fileSizeProblem(bytes.byteLength);
  if (problem) return problem;
  // A file that trips the reader of types up is no photo.
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (!type || !ENDINGS[type.mime]?.test(name)) return 'file.type';
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
  const header = await picture.metadata().catch(() => null);
  if (!header) return 'file.unreadable';
  const { width } = header.autoOrient;
  const wanted = photoWidths.filter((_, index) => index === 0 || width > (photoWidths[index - 1] ?? 0));
  try {
    return { sizes: await inTurn(() => draw(picture, wanted)) };
  } catch {
    // sharp knows a broken picture from a good one only by its messages; any failure to draw is the picture's.
    return 'file.unreadable';
  }
}

/**
 * The sizes of a photo that was drawn by `readPhoto` once, elsewhere: its widest as it is, so that it keeps its digest, the
 * others drawn from it.
 */
export async function readDrawnPhoto(bytes: Uint8Array): Promise<ReadPhoto | RefusalCode> {
  const drawn = await readPhoto(bytes, 'anh.jpg');
  if (typeof drawn === 'string') return drawn;
  const widest = drawn.sizes.at(-1);
  const { exif, xmp, iptc, width, height } = await sharp(bytes).metadata();
  // What we drew carries nothing but the picture and is no wider than the widest we keep.
  if (!widest || exif || xmp || iptc || width !== widest.info.width || height !== widest.info.height)
    return 'file.unreadable';
  return { sizes: [...drawn.sizes.slice(0, -1), { ...widest, bytes }] };
}

let turn: Promise<unknown> = Promise.resolve();

/** One at a time: a picture of 50 megapixels unfolds into hundreds of megabytes, and ten clerks may send one at once. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work, work);
  turn = mine.catch(() => undefined);
  return mine;
}

/** Unfolded once, to the widest that is wanted; the others are drawn from that. */
async function draw(picture: Sharp, wanted: readonly PhotoWidth[]) {
  const { data, info } = await picture
    .autoOrient()
    .resize({ width: wanted.at(-1), withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return Promise.all(
    wanted.map(async (each) => {
      const drawn = await sharp(data, { raw: { width, height, channels } })
        .resize({ width: each, withoutEnlargement: true })
        .jpeg({ quality: 80, mozjpeg: true })
        .toBuffer({ resolveWithObject: true });
      return { width: each, bytes: drawn.data, info: drawn.info };
    }),
  );
}
