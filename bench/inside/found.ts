import { unsafeFoundFromList, unsafePreviewFounding } from '@/db/access/register/found-list';
import { packedBytes } from '@/db/seed/archive';
import { onStore, ownStore } from '@/db/store';
import { upgrade } from '@/db/upgrade';
import { provinces } from '@/lib/rules/provinces';
import { now } from './sample-viewer';

/* The country founded from one list: 3,321 communes in 34 provinces, looked at, written, and looked at again. */

const COMMUNES = 3_321;

const lines = Array.from({ length: COMMUNES }, (_, at) => {
  const [code, province] = provinces[at % provinces.length] ?? provinces[0];
  return `${String(at + 1).padStart(5, '0')},Xã Số ${Math.floor(at / provinces.length) + 1},${province},${code}`;
});
const text = ['mã,tên,tỉnh,mã tỉnh', ...lines].join('\n');

const found = await onStore(ownStore(), async () => {
  await upgrade();
  const before = packedBytes();
  const began = performance.now();
  const looked = await unsafePreviewFounding(text);
  if (!looked.ok) throw new Error(looked.message);
  const done = await unsafeFoundFromList({ text, seen: looked.seen }, now());
  if (!done.ok || done.founded !== COMMUNES) throw new Error(JSON.stringify(done));
  const seconds = (performance.now() - began) / 1_000;
  const again = await unsafePreviewFounding(text);
  const isWhole = again.ok && again.lines.every(({ outcome }) => outcome === 'same');
  if (!isWhole) throw new Error('Brought again, the list is not all there.');
  return { seconds, bytes: packedBytes() - before };
});
console.log(JSON.stringify(found));
