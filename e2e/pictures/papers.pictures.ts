import { paths } from '@/lib/paths';
import { drawPage, expect, test } from './camera';

const COUNCIL = 'mau';
const SESSION = { slug: 'khoa-2-ky-2', desk: 'mau-khoa-2-ky-2' };
const RESOLUTION = 'khoa-2-ky-2-phe-chuan-quyet-toan-thu-chi-ngan-sach-phuong-nam-2025';

const paper = (name: string) => paths.deskPaper(SESSION.desk, name, 'pdf');

/** Six papers of one session, each as its first page is printed. */
const PAPERS: readonly [picture: string, address: string][] = [
  ['bien-ban', paths.paper(COUNCIL, SESSION.slug, 'bien-ban', 'pdf')],
  ['nghi-quyet', paths.resolutionPaper(COUNCIL, RESOLUTION, 'pdf')],
  ['trich-bien-ban', paths.paper(COUNCIL, SESSION.slug, 'trich-nghi-quyet-1', 'pdf')],
  ['giay-trieu-tap', paper('giay-trieu-tap')],
  ['diem-danh', paper('diem-danh')],
  ['thong-bao', paths.paper(COUNCIL, SESSION.slug, 'thong-bao-ket-qua', 'pdf')],
];

test('papers of a session', async ({ look }) => {
  const page = await look({ account: 'thuky@mau.example' });
  for (const [picture, address] of PAPERS) {
    const answer = await page.request.get(address);
    expect([address, answer.status()]).toEqual([address, 200]);
    await drawPage(await answer.body(), `papers/${picture}.png`);
  }
});
