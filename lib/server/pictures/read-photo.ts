import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Metadata, type OutputInfo, type Sharp } from 'sharp';
import type { RefusalCode } from '@/lib/refusal';
import { fileSizeRefusal, MOST_PIXELS, MOST_PIXELS_HELD } from '@/lib/rules/file-size';
import { type PhotoWidth, photoWidths } from '@/lib/rules/photo-widths';
import { queue } from '../in-turn';

const ENDINGS: Readonly<Record<string, RegExp>> = {
  'image/jpeg': /\.(jpe?g|jfif|jpe)$/i,
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
  const refused = fileSizeRefusal(bytes.byteLength, 'photo');
  if (refused) return refused;
  // A file that trips the reader of types up is no photo.
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (/^image\/hei[cf]/.test(type?.mime ?? '')) return 'file.heic';
  if (!type || !ENDINGS[type.mime]?.test(name)) return 'file.type';
  // The limits below are ours, and each has a sentence of its own.
  const picture = sharp(bytes, { limitInputPixels: false, failOn: 'error' });
  const header = await picture.metadata().catch(() => null);
  if (!header) return 'file.unreadable';
  const tooMany = pixelRefusal(header);
  if (tooMany) return tooMany;
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

/** One at a time: a picture may unfold into hundreds of megabytes, and ten clerks may send one at once. */
const inTurn = queue();

/** A picture that comes line by line is never held whole, however large; one that is woven through itself must be. */
function pixelRefusal({ width, height, isProgressive, format }: Metadata): RefusalCode | null {
  const pixels = width * height;
  if (pixels > MOST_PIXELS) return 'file.pixels';
  const isHeld = isProgressive || format === 'webp';
  return isHeld && pixels > MOST_PIXELS_HELD ? 'file.pixels_held' : null;
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
