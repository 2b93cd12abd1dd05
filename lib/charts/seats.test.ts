import { describe, expect, it } from 'vitest';
import { countSeats, seatSentence, seatsFromCounts } from './seats';

describe('seats', () => {
  it('groups kinds and fills what no count explains with unknown', () => {
    const seats = seatsFromCounts({ against: 1, for: 2 }, 5);
    expect(seats.map((seat) => seat.kind)).toEqual(['for', 'for', 'against', 'unknown', 'unknown']);
    expect(countSeats(seats)).toEqual({ for: 2, against: 1, unknown: 2 });
  });

  it('says a known zero and keeps silent on what is not known', () => {
    expect(seatSentence({ for: 24, against: 0 })).toBe('24 tán thành · 0 không tán thành');
    expect(seatSentence({})).toBe('');
  });
});
