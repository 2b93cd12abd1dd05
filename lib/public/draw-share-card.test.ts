import { describe, expect, test } from 'vitest';
import { drawShareCard, type Typeface } from './draw-share-card';
import type { ShareCard } from './share-card';

type Line = { text: string; x: number; y: number; size: number; right: number };

/** Every letter is half as wide as it is high; what was drawn where is written down. */
function draw(card: Partial<ShareCard>) {
  const lines: Line[] = [];
  const width: Typeface['width'] = (text, size) => (text.length * size) / 2;
  const path: Typeface['path'] = (text, x, y, size, weight) => {
    lines.push({ text, x, y, size, right: x + width(text, size, weight) });
    return '';
  };
  const figures = [{ value: '23', unit: '/ 27', text: 'đại biểu có mặt' }];
  const whole = {
    council: 'Hội đồng',
    heading: 'Kỳ họp',
    date: 'Họp 1/7',
    figures,
    notice: 'Dữ liệu mẫu',
    ...card,
  };
  const svg = drawShareCard(whole, { width, path });
  const ruleAt = Number(/y="(\d+(?:\.\d+)?)"[^>]*height="3"/.exec(svg)?.[1]);
  return { svg, lines, ruleAt, dateAt: lines.find(({ text }) => text === whole.date)?.y ?? 0 };
}

describe('whatever it says fits', () => {
  const long = 'Về việc phê chuẩn quyết toán thu, chi ngân sách phường năm 2024 và dự toán năm 2026 ';
  test.each([
    ['a short heading', { heading: 'Kỳ họp thứ nhất' }],
    ['a long one', { heading: long.repeat(2) }],
    ['one as long as may be typed', { heading: long.repeat(12) }],
    ['one word without an end', { heading: 'x'.repeat(900), council: 'y'.repeat(400) }],
    [
      'figures with much to say',
      { figures: Array(3).fill({ value: '1.234.567.890', unit: 'nghìn tỷ đồng', text: long.repeat(3) }) },
    ],
    ['a line below the heading as long as may be', { date: long.repeat(2) }],
    ['a council of a long name', { council: long }],
    ['no figures', { figures: [], heading: long.repeat(9) }],
    ['nothing', { heading: '', council: '', figures: [], notice: '' }],
  ] satisfies [string, Partial<ShareCard>][])('%s', (_what, card) => {
    const { lines, ruleAt, dateAt } = draw(card);
    for (const { text, right, y } of lines) {
      expect.soft(right, text.slice(0, 40)).toBeLessThanOrEqual(1200 - 60);
      expect.soft(y, text.slice(0, 40)).toBeLessThanOrEqual(600);
    }
    const heading = lines.filter(({ size, y }) => size >= 32 && y < dateAt);
    for (const { y } of heading) expect.soft(y, 'the date is below').toBeLessThan(dateAt - 30);
    if (Number.isFinite(ruleAt)) expect(dateAt).toBeLessThan(ruleAt - 8);
  });
});

test('a short heading is larger than a long one, and none of a long one is left out', () => {
  const heading = Array.from({ length: 22 }, (_, at) => `chữ${at}`).join(' ');
  const long = draw({ heading }).lines.filter(({ text }) => text.includes('chữ'));
  expect(long.map(({ text }) => text).join(' ')).toBe(heading);
  const [short] = draw({ heading: 'Kỳ họp' }).lines.filter(({ text }) => text === 'Kỳ họp');
  expect(short?.size).toBeGreaterThan(long[0]?.size ?? 99);
});

test('the picture names nothing outside itself and holds no text', () => {
  expect(draw({ heading: '<image href="http://elsewhere.example/x"/>' }).svg).not.toMatch(
    /href|elsewhere|<text|url\(/,
  );
});
