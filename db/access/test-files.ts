import 'server-only';
import sharp from 'sharp';
import { testPdf } from '@/lib/server/papers/test-pdf';
import { getSection, saveSection } from './desk/sections';
import { storePaper, storePhoto } from './files/files';
import { must, TEST_NOW, type TestCouncil } from './test-database';

/** Sends a paper for a session and gives the digest it is kept under; no row names it yet. */
export async function sendTestPaper(
  { viewers }: TestCouncil,
  sessionId: string,
  title: string,
): Promise<string> {
  const upload = { sessionId, bytes: testPdf(title), name: 'a.pdf' };
  return must(await storePaper(viewers.clerk, upload, TEST_NOW)).digest;
}

/** Sends a photo wide enough for two sizes and saves the photos section with it alone; gives its digest. */
export async function saveTestPhoto({ viewers }: TestCouncil, sessionId: string): Promise<string> {
  const picture = sharp({ create: { width: 600, height: 300, channels: 3, background: '#8a2' } });
  const upload = { sessionId, bytes: await picture.png().toBuffer(), name: 'a.png' };
  const { digest, widthPx, heightPx } = must(await storePhoto(viewers.clerk, upload, TEST_NOW));
  const base = (await getSection(viewers.clerk, sessionId, 'photos'))?.version ?? 0;
  const photo = { id: `anh-${sessionId}`, label: '', caption: '', alt: 'Hội trường', fileDigest: digest };
  const rows = { photos: [{ ...photo, widthPx, heightPx }] };
  must(await saveSection(viewers.clerk, { sessionId, section: 'photos', base, rows }, TEST_NOW));
  return digest;
}
