import 'server-only';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { drawShareCard } from '@/lib/public/draw-share-card';
import type { ShareCard } from '@/lib/public/share-card';
import { readEnv } from '../env';
import { beVietnamPro } from './typeface';

/** Goes up when the picture's look changes: what was drawn before is then drawn anew. */
const LOOK = 2;

const fileOf = (digest: string) => join(readEnv().derivedDir, `share-${LOOK}-${digest}.png`);

/** A card's picture, 1200 × 630 px, as PNG. Nothing is asked for it but what the package itself holds. */
export async function drawSharePicture(card: ShareCard): Promise<Buffer> {
  const svg = drawShareCard(card, beVietnamPro);
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, compressionLevel: 9 }).toBuffer();
}

/** The picture kept under a digest; `null` when none was drawn, or it was cleared away. */
export async function storedSharePicture(digest: string): Promise<Buffer | null> {
  return readFile(fileOf(digest)).catch(() => null);
}

/** Keeps a picture under a digest. It can be drawn anew at any time, so it need not survive a power cut, only be whole. */
export async function storeSharePicture(digest: string, picture: Buffer): Promise<void> {
  const file = fileOf(digest);
  const unfinished = `${file}.${randomUUID()}.part`;
  await mkdir(readEnv().derivedDir, { recursive: true });
  try {
    await writeFile(unfinished, picture);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}
