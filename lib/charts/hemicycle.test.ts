import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hemicycle } from './hemicycle';

describe('hemicycle', () => {
  it('seats everyone once, apart from each other and inside the box', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (count) => {
        const { width, height, seatRadius, seats } = hemicycle(count);
        expect(seats).toHaveLength(count);
        const inside = seats.every(({ x, y }) => Math.min(x, y, width - x, height - y) >= seatRadius);
        expect(inside).toBe(true);
        const gaps = seats.flatMap((seat, index) =>
          seats.slice(index + 1).map((other) => Math.hypot(seat.x - other.x, seat.y - other.y)),
        );
        expect(Math.min(Number.POSITIVE_INFINITY, ...gaps)).toBeGreaterThan(2 * seatRadius);
      }),
    );
  });

  it('is its own mirror image', () => {
    for (const count of [1, 7, 26, 60]) {
      const { width, seats } = hemicycle(count);
      const lonely = seats.filter(
        (seat) => !seats.some((other) => Math.hypot(width - seat.x - other.x, seat.y - other.y) < 0.05),
      );
      expect(lonely).toEqual([]);
    }
  });

  it.each([
    [1, 1],
    [7, 1],
    [9, 2],
    [26, 3],
    [60, 4],
  ])('gives %i seats %i rows', (count, rows) => {
    expect(new Set(hemicycle(count).seats.map((seat) => seat.row)).size).toBe(rows);
  });

  it('draws a small council with seats of the usual size', () => {
    expect(hemicycle(3).width).toBe(hemicycle(1).width);
    expect(hemicycle(3).seatRadius).toBe(hemicycle(60).seatRadius);
  });

  it('goes from the left end to the right', () => {
    const { width, seats } = hemicycle(26);
    expect(seats[0]?.x).toBeLessThan(width / 4);
    expect(seats.at(-1)?.x).toBeGreaterThan((3 * width) / 4);
  });

  it.each([-1, 2.5, Number.NaN])('refuses %s', (count) => {
    expect(() => hemicycle(count)).toThrow(RangeError);
  });
});
