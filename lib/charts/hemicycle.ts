/** Distance between neighbouring seats, in SVG units; everything else is measured in it. */
const PITCH = 20;
const SEAT_RADIUS = 7.5;
/** Up to here one arc is clearer than two. */
const SINGLE_ROW = 7;
/** Inner over outer radius that looks like a chamber: enough open floor, no thin ring. */
const GOOD_RATIO = 0.44;
/** A box never narrower than this, in pitches, so that a small council does not get giant seats. */
const MIN_WIDTH = 8;

type Seat = { x: number; y: number; row: number };
export type Hemicycle = { width: number; height: number; seatRadius: number; seats: Seat[] };

/** Most seats a row of `radius` pitches holds, both ends on the base line. */
function capacity(radius: number): number {
  return Math.floor(Math.PI * radius) + 1;
}

function rowsFrom(inner: number, rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => inner + row);
}

function roomIn(radii: readonly number[]): number {
  return radii.reduce((sum, radius) => sum + capacity(radius), 0);
}

/** The tightest arcs of so many rows that still seat everyone; radii in pitches, innermost first. */
function tightest(count: number, rows: number): number[] {
  let step = 10;
  while (roomIn(rowsFrom(step / 20, rows)) < count) step += 1;
  return rowsFrom(step / 20, rows);
}

/** How far arcs are from looking like a chamber. */
function oddness(radii: readonly number[]): number {
  return Math.abs((radii[0] ?? 0) / (radii.at(-1) ?? 1) - GOOD_RATIO);
}

function radiiFor(count: number): number[] {
  let best = tightest(count, 1);
  if (count <= SINGLE_ROW) return best;
  for (let rows = 2; rows * rows <= count; rows += 1) {
    const radii = tightest(count, rows);
    if (oddness(radii) < oddness(best)) best = radii;
  }
  return best;
}

/** Shares `count` seats among rows in proportion to their length, by largest remainder, never above capacity. */
function seatsPerRow(count: number, radii: readonly number[]): number[] {
  const room = radii.map(capacity);
  const whole = roomIn(radii);
  const exact = room.map((seats) => (seats * count) / whole);
  const rows = exact.map(Math.floor);
  const byRemainder = exact
    .map((share, row) => ({ row, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || b.row - a.row);
  let left = count - rows.reduce((sum, seats) => sum + seats, 0);
  for (const { row } of byRemainder) {
    if (left === 0) break;
    rows[row] = (rows[row] ?? 0) + 1;
    left -= 1;
  }
  return rows;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * Places seats in the arcs of a half circle, ordered from the left end to the right, so that seats of one kind
 * form a wedge. Units are SVG units; the box starts at 0, 0.
 * @param count whole number of seats, zero or more
 * @throws RangeError when `count` is not a whole number of seats
 */
export function hemicycle(count: number): Hemicycle {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a number of seats: ${count}`);
  const radii = radiiFor(count);
  const outer = (radii.at(-1) ?? 0) * PITCH;
  const margin = PITCH / 2;
  const width = Math.max(MIN_WIDTH * PITCH, 2 * (outer + margin));
  const placed = seatsPerRow(count, radii).flatMap((seats, row) =>
    Array.from({ length: seats }, (_, index) => {
      const turn = seats === 1 ? 0.5 : index / (seats - 1);
      const radius = (radii[row] ?? 0) * PITCH;
      return {
        turn,
        row,
        x: round(width / 2 - radius * Math.cos(turn * Math.PI)),
        y: round(margin + outer - radius * Math.sin(turn * Math.PI)),
      };
    }),
  );
  placed.sort((a, b) => a.turn - b.turn || (a.turn < 0.5 ? b.row - a.row : a.row - b.row));
  return {
    width: round(width),
    height: round(outer + 2 * margin),
    seatRadius: SEAT_RADIUS,
    seats: placed.map(({ x, y, row }) => ({ x, y, row })),
  };
}
