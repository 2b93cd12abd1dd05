import { describe, expect, it } from 'vitest';
import { minutesInput } from '@/lib/forms/minutes';
import { minuteLines } from '@/lib/public/minute-text';
import { buildRecord } from './build';
import { aDraft, aLine } from './test-draft';
import { aPerson, aPersonnelVote } from './test-personnel';

const line = aLine({ kind: 'vote', personnelVoteId: 'n1' });
const draft = (over: object = {}) =>
  aDraft({
    minuteEntries: [line],
    personnelVotes: [
      aPersonnelVote({
        id: 'n1',
        kind: 'election',
        subject: '',
        post: 'Trưởng Ban',
        agendaItemId: null,
        sittingId: null,
        ...over,
      }),
    ],
    personnelPeople: [
      aPerson({
        id: 'p1',
        personnelVoteId: 'n1',
        mandateId: null,
        name: 'Lê Thị Lạ',
        forCount: 3,
        againstCount: 1,
        noOpinionCount: null,
      }),
    ],
  });

describe('a line that stands for a ballot on people', () => {
  it('names it, and says what is found of it now', () => {
    const record = buildRecord(draft());
    expect(record.minutes?.[0]).toMatchObject({ kind: 'vote', personnel: 'n1' });
    expect(minuteLines(record, line.agendaItemId)[0]?.text).toMatch(
      /^(?:.*\n)?Bầu Trưởng Ban: Lê Thị Lạ .+ \(3 đồng ý, 1 không đồng ý\)\.$/s,
    );
  });

  it('says that what was annulled is', () => {
    const record = buildRecord(draft({ isAnnulled: true }));
    expect(minuteLines(record, line.agendaItemId)[0]?.text).toContain('Bầu Trưởng Ban: kết quả bị hủy.');
  });

  it('stands without it once it is gone', () => {
    const record = buildRecord({ ...draft(), personnelVotes: [] });
    expect(record.minutes?.[0]).not.toHaveProperty('personnel');
  });

  it.each([
    ['vote', 'n1'],
    ['conclusion', 'n1'],
    ['speech', null],
  ] as const)('is one of what was voted or concluded: %s', (kind, kept) => {
    const read = minutesInput.parse({ minuteEntries: [{ id: 'l1', kind, personnelVoteId: 'n1' }] });
    expect(read.minuteEntries[0]?.personnelVoteId).toBe(kept);
  });
});
