/** Distance between neighbouring seats, in SVG units; everything else is measured in it. */
const PITCH = 20;
const SEAT_RADIUS = 7.5;
/** Radius of the innermost row, in pitches: the open floor the rows look onto. */
const INNER = 1.6;

export type Seat = { x: number; y: number; row: number };
export type Hemicycle = { width: number; height: number; seatRadius: number; seats: Seat[] };

/** Most seats a row of `radius` pitches holds, both ends on the base line. */
function capacity(radius: number): number {
  return Math.floor(Math.PI * radius) + 1;
}

function radiiFor(count: number): number[] {
  const radii: number[] = [];
  let room = 0;
  while (room < count || radii.length === 0) {
    const radius = INNER + radii.length;
    radii.push(radius);
    room += capacity(radius);
  }
  return radii;
}

/** Shares `count` seats among rows in proportion to their length, by largest remainder, never above capacity. */
function seatsPerRow(count: number, radii: readonly number[]): number[] {
  const room = radii.map(capacity);
  const whole = room.reduce((sum, seats) => sum + seats, 0);
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
  const outer = (radii.at(-1) ?? INNER) * PITCH;
  const margin = PITCH / 2;
  const placed = seatsPerRow(count, radii).flatMap((seats, row) =>
    Array.from({ length: seats }, (_, index) => {
      const turn = seats === 1 ? 0.5 : index / (seats - 1);
      const radius = (radii[row] ?? INNER) * PITCH;
      return {
        turn,
        row,
        x: round(margin + outer - radius * Math.cos(turn * Math.PI)),
        y: round(margin + outer - radius * Math.sin(turn * Math.PI)),
      };
    }),
  );
  placed.sort((a, b) => a.turn - b.turn || (a.turn < 0.5 ? b.row - a.row : a.row - b.row));
  return {
    width: round(2 * (outer + margin)),
    height: round(outer + 2 * margin),
    seatRadius: SEAT_RADIUS,
    seats: placed.map(({ x, y, row }) => ({ x, y, row })),
  };
}
