import { approveSession, getPreview } from '@/db/access/publications/publishing';
import { now, sampleViewer } from './sample-viewer';

/*
 * Approves the sample's waiting session in a process of its own, as another server would, and asks the running one until
 * its page is there. The council's home was asked for before, so it was kept, and must be fresh as well.
 */

const SESSION = 'mau-khoa-2-dot-xuat-2';
const LONGEST_MS = 10_000;
const [url] = process.argv.slice(2);

const viewer = await sampleViewer('chutoa');
const preview = await getPreview(viewer, SESSION, now());
if (!preview) throw new Error('The sample chair finds no waiting session.');
const { desk, recordDigest } = preview;
const home = `${url}/mau/ky-hop`;
const path = `/mau/ky-hop/${desk.session.slug}`;
if ((await (await fetch(home)).text()).includes(path)) throw new Error('It is published already.');

const began = performance.now();
const approved = await approveSession(
  viewer,
  { sessionId: SESSION, base: desk.version, recordDigest },
  now(),
);
if (!approved?.ok) throw new Error(JSON.stringify(approved));
let isThere = false;
while (!isThere && performance.now() - began < LONGEST_MS) {
  const [page, list] = await Promise.all([fetch(url + path), fetch(home)]);
  isThere = page.ok && (await list.text()).includes(path);
}
if (!isThere) throw new Error('It was not seen within ten seconds.');
console.log(JSON.stringify({ visible: performance.now() - began }));
