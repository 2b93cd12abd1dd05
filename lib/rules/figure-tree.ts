/*
 * Figures within figures («trong đó»). `wholeOf` says which one a row is within; one that is not among the rows is none.
 */

type Named = { readonly id: string };
type WholeOf<Row> = (row: Row) => string | null | undefined;

/** The rows a row is within, nearest first, as far as they are known and none comes twice. */
function wholesOf<Row extends Named>(row: Row, rows: ReadonlyMap<string, Row>, wholeOf: WholeOf<Row>): Row[] {
  const found = new Set<Row>();
  let next = rows.get(wholeOf(row) ?? '');
  while (next && !found.has(next)) {
    found.add(next);
    next = rows.get(wholeOf(next) ?? '');
  }
  return [...found];
}

const byId = <Row extends Named>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/** The rows that are, through others, within themselves. */
export function withinThemselves<Row extends Named>(rows: readonly Row[], wholeOf: WholeOf<Row>): Row[] {
  const known = byId(rows);
  return rows.filter((row) => wholesOf(row, known, wholeOf).includes(row));
}

export type Placed<Row> = {
  readonly row: Row;
  readonly whole: Row | null;
  readonly depth: number;
  /** The first among those within one whole. */
  readonly isFirst: boolean;
};

/**
 * The rows in their order, those within another right behind it. A row within itself stands where it would without.
 */
export function inTree<Row extends Named>(rows: readonly Row[], wholeOf: WholeOf<Row>): Placed<Row>[] {
  const known = byId(rows);
  const astray = new Set(withinThemselves(rows, wholeOf));
  const parts = new Map<Row | null, Row[]>();
  for (const row of rows) {
    const whole = astray.has(row) ? null : (known.get(wholeOf(row) ?? '') ?? null);
    parts.set(whole, [...(parts.get(whole) ?? []), row]);
  }
  const under = (whole: Row | null, depth: number): Placed<Row>[] =>
    (parts.get(whole) ?? []).flatMap((row, at) => [
      { row, whole, depth, isFirst: at === 0 },
      ...under(row, depth + 1),
    ]);
  return under(null, 0);
}

/** The outermost row a row is within; itself where it is within none. */
export function outermost<Row extends Named>(rows: readonly Row[], wholeOf: WholeOf<Row>): (row: Row) => Row {
  const known = byId(rows);
  return (row) => wholesOf(row, known, wholeOf).at(-1) ?? row;
}

const hasCircle = <Row extends Named>(rows: readonly Row[], wholeOf: WholeOf<Row>): boolean =>
  withinThemselves(rows, wholeOf).length > 0;

/** The rows as a list where each stands behind what it is within; as they are while one is within itself, which is a mistake. */
export const inTreeOrder = <Row extends Named>(rows: readonly Row[], wholeOf: WholeOf<Row>): Row[] =>
  hasCircle(rows, wholeOf) ? [...rows] : inTree(rows, wholeOf).map(({ row }) => row);

/**
 * The rows in tree order once one of them is moved: past the nearest of its own kind, with all that is within it. Rows of its
 * kind are those within the same whole; it never leaves that one.
 *
 * @param to the place, of those in tree order, that somebody moved it to.
 */
export function movedInTree<Row extends Named>(
  rows: readonly Row[],
  wholeOf: WholeOf<Row>,
  from: number,
  to: number,
): Row[] {
  const [row] = rows.slice(from, from + 1);
  if (row && hasCircle(rows, wholeOf)) return rows.toSpliced(from, 1).toSpliced(to, 0, row);
  const placed = inTree(rows, wholeOf);
  const order = placed.map(({ row }) => row);
  const moved = placed[from];
  if (!moved || from === to) return order;
  const isDown = to > from;
  const alike = placed.flatMap(({ row, whole }, at) => (whole === moved.whole ? [{ row, at }] : []));
  // Nearest first; what is within itself is no place to go to, so the nearest is passed whatever was meant.
  const onWay = isDown ? alike.filter(({ at }) => at > from) : alike.filter(({ at }) => at < from).reverse();
  const passed = onWay.findLast(({ at }) => (isDown ? at <= to : at >= to)) ?? onWay[0];
  if (!passed) return order;
  const others = order.filter((row) => row !== moved.row);
  return inTreeOrder(others.toSpliced(others.indexOf(passed.row) + Number(isDown), 0, moved.row), wholeOf);
}
