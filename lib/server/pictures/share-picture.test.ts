import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type ShareCard, sessionCard } from '@/lib/public/share-card';
import { mauRecord } from '@/lib/record/fixture-mau';
import { drawSharePicture } from './share-picture';
import { beVietnamPro } from './typeface';

const titled = (title: string): ShareCard =>
  sessionCard({ ...mauRecord, session: { ...mauRecord.session, title } });

test('a record is a picture of 1200 × 630 px, the same each time', async () => {
  const [once, again] = [
    await drawSharePicture(sessionCard(mauRecord)),
    await drawSharePicture(sessionCard(mauRecord)),
  ];
  expect(await sharp(once).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(once.equals(again)).toBe(true);
  expect(once.length).toBeLessThan(60_000);
});

test('every letter of Vietnamese has a shape, composed or not', () => {
  const vowels = 'aăâeêioôơuưy'
    .split('')
    .flatMap((vowel) =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => `${vowel}${tone}`),
    );
  for (const letter of [...vowels, ...'bcdđghklmnpqrstvx0123456789.,:;()/%–«»“”…·'])
    for (const spelled of [letter, letter.toUpperCase(), letter.normalize('NFC')])
      for (const weight of [400, 700] as const)
        expect.soft(beVietnamPro.width(spelled, 10, weight), `${spelled} ${weight}`).toBeGreaterThan(0);
  expect(beVietnamPro.width('Ế', 10, 400)).toBe(beVietnamPro.width('Ê\u0301', 10, 400));
});

test('a path is letters and numbers, however small those are', () => {
  for (let at = 0; at < 60; at += 1)
    expect
      .soft(
        beVietnamPro.path('Hội đồng nhân dân phường Mẫu · Khóa II, 2021–2026', at * 7.3, 97, 20 + at, 400),
      )
      .toMatch(/^(?:[MLQCZ](?:-?\d+\.\d ?)*)+$/);
});

test('what the typeface has no letter for is left out, and nobody is asked for it', async () => {
  const emoji = 'Kỳ họp 🎉 thứ 👨‍👩‍👧‍👦 nhất 会議 🇻🇳';
  expect(beVietnamPro.path(emoji, 0, 0, 20, 700)).toBe(beVietnamPro.path('Kỳ họp thứ nhất', 0, 0, 20, 700));
  const plain = await drawSharePicture(titled('Kỳ họp thứ nhất'));
  expect((await drawSharePicture(titled(emoji))).equals(plain)).toBe(true);
  expect((await drawSharePicture(titled('🎉'))).length).toBeGreaterThan(1_000);
});
