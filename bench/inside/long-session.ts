import { papersOf } from '@/lib/print/session-file';
import { mauRecord } from '@/lib/record/fixture-mau';
import { type ArchiveFile, archiveOf } from '@/lib/server/print/archive';
import { print } from '@/lib/server/print/print';

/*
 * One session whose file has more than three hundred pages, archived as it is sent: how large this process gets while it goes on,
 * against how large it was when the first pages had gone through.
 */

const RESOLUTIONS = 75;
const ARTICLES = 22;
/** Fonts are loaded and the press is warm by then. */
const FIRST_PAGES = 60;
const EDITION = { version: 1, digest: 'a3f1'.repeat(16), at: '2026-11-29T08:15:00.000Z' };

const megabytes = () => process.memoryUsage().rss / 2 ** 20;
const [model] = mauRecord.resolutions;
if (!model) throw new Error('The fixture has no resolution.');
const text = 'Ủy ban nhân dân phường tổ chức thực hiện và báo cáo Hội đồng nhân dân tại kỳ họp sau. '.repeat(
  3,
);
const articles = Array.from({ length: ARTICLES }, (_, at) => ({
  id: `d${at}`,
  heading: `Nội dung ${at + 1}`,
  text,
  clauses: [],
}));
const resolutions = Array.from({ length: RESOLUTIONS }, (_, at) => ({
  ...{ ...model, articles },
  ...{ id: `nq${at}`, slug: `nq-${at}`, title: `Nghị quyết thứ ${at + 1}`, number: `${at + 1}/NQ-HĐND` },
}));

let [pages, first, peak] = [0, 0, 0];
async function* files(): AsyncGenerator<ArchiveFile> {
  for (const { name, compose } of papersOf({ ...mauRecord, resolutions }, EDITION, 'office')) {
    const { bytes, pages: count } = await print(compose(), 'pdf');
    pages += count ?? 0;
    yield { name: `${name}.pdf`, bytes };
    if (pages < FIRST_PAGES) continue;
    first ||= megabytes();
    peak = Math.max(peak, megabytes());
  }
}

// The press does not keep a process alive.
const alive = setInterval(() => undefined, 1_000);
const reader = archiveOf(files(), EDITION.at).getReader();
for (let part = await reader.read(); !part.done; part = await reader.read());
clearInterval(alive);
console.log(JSON.stringify({ pages, first, peak }));
