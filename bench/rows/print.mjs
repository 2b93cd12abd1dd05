import { unzipSync } from 'fflate';
import * as mupdf from 'mupdf';
import { Stop } from '../../bin/support/run.mjs';
import { ARCHIVE, database, inside } from '../support/data.mjs';
import { median, row } from '../support/row.mjs';
import { product, residentMb } from '../support/sites.mjs';

/** What OpenCouncil (7d2a6483, Node 24) took on two cores for minutes of 20 items as a Word file, warm: 2026-11-23, peers compared. */
const PEER_MS = 242;
/** At least three times as fast. */
const MOST = 0.333;
const WARM_UP = 3;
const ROUNDS = 12;
/** At least so many pages go through memory, and it may end a quarter larger than it was when the first had. */
const PAGES = 300;
const MOST_GROWTH = 1.25;

/**
 * Minutes of 20 items and 26 delegates, and whole sessions, through the server. Each is of a session that was not asked for
 * before, so that nothing is sent from memory.
 * @param {string} folder
 */
export async function measure(folder) {
  const file = await database(folder, 'many');
  const site = await product(file);
  try {
    const sessions = (await addresses(site.url)).values();
    const pdf = await medianOf(site.url, sessions, 'bien-ban.pdf');
    const docx = await medianOf(site.url, sessions, 'bien-ban.docx');
    const whole = await wholeSessions(site, sessions);
    const long = await inside('long-session', [], file);
    if (long.pages < PAGES) throw new Stop(`The long session has ${long.pages} pages only.`);
    return [
      row('print.pdf', { measured: pdf, control: PEER_MS, unit: 'ms', most: MOST }),
      row('print.docx', { measured: docx, control: PEER_MS, unit: 'ms', most: MOST }),
      row('print.session', { measured: whole.perPaper, control: PEER_MS, unit: 'ms a paper', most: MOST }),
      row('print.session.memory', {
        ...{ measured: whole.last, control: whole.first, most: MOST_GROWTH },
        unit: `MB after ${whole.pages} pages`,
      }),
      row('print.session.long', {
        ...{ measured: long.peak, control: long.first, most: MOST_GROWTH },
        unit: `MB at most, one session of ${long.pages} pages`,
      }),
    ];
  } finally {
    await site.close();
  }
}

/** The archive's sessions, which are all alike. @param {string} url */
async function addresses(url) {
  const map = await (await fetch(`${url}/${ARCHIVE.council}/so-do.xml`)).text();
  const found = [...map.matchAll(/<loc>[^<]*(\/[^/<]+\/ky-hop\/khoa-\d+-ky-\d+)<\/loc>/g)].map(
    ([, path = '']) => path,
  );
  if (found.length < 2 * (WARM_UP + ROUNDS)) throw new Stop('The archive names too few sessions.');
  return found;
}

/** @param {string} address */
async function taken(address) {
  const began = performance.now();
  const answer = await fetch(address);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (!answer.ok) throw new Stop(`${address}: ${answer.status}`);
  return { ms: performance.now() - began, bytes };
}

/** @param {string} url @param {Iterator<string>} sessions @param {string} file */
async function medianOf(url, sessions, file) {
  const times = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++)
    times.push((await taken(`${url}${sessions.next().value}/${file}`)).ms);
  return median(times.slice(WARM_UP));
}

/**
 * Archives of whole sessions until enough pages were in them: how long a paper takes, and the server's memory after the first
 * archive and after the last.
 * @param {import('../support/sites.mjs').Site} site @param {Iterator<string>} sessions
 */
async function wholeSessions({ url, pid }, sessions) {
  let [papers, pages, ms, first] = [0, 0, 0, 0];
  while (pages < PAGES) {
    const { ms: took, bytes } = await taken(`${url}${sessions.next().value}/ho-so.zip`);
    first ||= residentMb(pid);
    const files = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.pdf'));
    for (const [, file] of files) pages += mupdf.Document.openDocument(file, 'application/pdf').countPages();
    papers += files.length;
    ms += took;
  }
  return { perPaper: ms / papers, pages, first, last: residentMb(pid) };
}
