import { expect, it } from 'vitest';
import { type Finding, finding, reasonsForAll, toldOnce } from './finding';

const photos: Finding[] = ['a', 'b', 'c'].map((id) =>
  finding('warning', 'photos', 'caption', id, 'Chưa có chú thích.'),
);
const place = finding('warning', 'general', 'place', null, 'Chưa ghi địa điểm họp.');
const [first] = photos;

it('tells findings that read the same once, with their number, where the first stood', () => {
  expect(toldOnce([place, ...photos]).map(({ key, count }) => [key, count])).toEqual([
    ['place', 1],
    [first?.key, 3],
  ]);
  const elsewhere = finding('warning', 'agenda', 'caption', 'a', 'Chưa có chú thích.');
  expect(toldOnce([...photos, elsewhere])).toHaveLength(2);
});

it('takes the reason given for the first as the reason for each', () => {
  const reasons = reasonsForAll([place, ...photos], { [first?.key ?? '']: 'Ảnh chụp lại.' });
  expect(reasons).toEqual(Object.fromEntries(photos.map(({ key }) => [key, 'Ảnh chụp lại.'])));
});
