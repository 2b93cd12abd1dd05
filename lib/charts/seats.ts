export const SEAT_KINDS = [
  'for',
  'against',
  'not_voting',
  'other_opinion',
  'blank',
  'recused',
  'absent',
  'unknown',
] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];

/** What each kind is called, after its number: «22 tán thành». */
export const SEAT_WORDS: Record<SeatKind, string> = {
  for: 'tán thành',
  against: 'không tán thành',
  not_voting: 'không biểu quyết',
  other_opinion: 'ý kiến khác',
  blank: 'phiếu trắng',
  recused: 'không tham gia',
  absent: 'vắng',
  unknown: 'chưa rõ',
};

/** `label` is what a pointer sees on the seat, such as the delegate's name in a named vote. */
export type ChamberSeat = { kind: SeatKind; label?: string };

/** How many of each kind; a kind that is left out is not known, which is not zero. */
export type SeatCounts = Partial<Record<SeatKind, number>>;

/** One seat per delegate, kinds together in the order of `SEAT_KINDS`. Seats no count explains are `unknown`. */
export function seatsFromCounts(counts: SeatCounts, total?: number): ChamberSeat[] {
  const seats = SEAT_KINDS.flatMap((kind) =>
    Array.from({ length: counts[kind] ?? 0 }, (): ChamberSeat => ({ kind })),
  );
  const missing = Math.max(0, (total ?? 0) - seats.length);
  return [...seats, ...Array.from({ length: missing }, (): ChamberSeat => ({ kind: 'unknown' }))];
}

/** The counts behind a list of seats; only the kinds that occur. */
export function countSeats(seats: readonly ChamberSeat[]): SeatCounts {
  const counts: SeatCounts = {};
  for (const { kind } of seats) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** The kinds that are known, in order, with their words: «22 tán thành · 1 không tán thành · 2 vắng». */
export function seatSentence(counts: SeatCounts): string {
  return SEAT_KINDS.filter((kind) => counts[kind] !== undefined)
    .map((kind) => `${counts[kind]} ${SEAT_WORDS[kind]}`)
    .join(' · ');
}
