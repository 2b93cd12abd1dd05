import { describe, expect, it, test } from 'vitest';
import { readRecord } from './read-record';

/* What a file written by hand says of results, of kinds and of what was closed. */

const least = {
  format: 'nghi-truong/session-record/2',
  council: { name: 'Hội đồng nhân dân xã Thử', level: 'commune' },
  session: { label: 'Kỳ họp thứ ba', startsOn: '2018-07-12' },
};

function recordOf(over: object) {
  const read = readRecord(JSON.stringify({ ...least, ...over }));
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 1));
  return read.record;
}

describe('what a file says', () => {
  test.each([
    ['what the file says of it', { outcome: 'adopted' }, 'adopted'],
    ['what its source is said to state', { stated: { outcome: 'rejected' } }, 'rejected'],
    ['nothing', {}, 'undetermined'],
  ])('of a vote with counts and no base is %s', (_, vote, outcome) => {
    const { votes, resolutions } = recordOf({
      resolutions: [{ id: 'r', title: 'Thu phí' }],
      votes: [{ resolution: 'r', counts: { for: 20 }, printed: '20 đại biểu', ...vote }],
    });
    expect(votes[0]).toMatchObject({ entry: 'totals', total: null, outcome });
    expect(resolutions[0]?.status).toBe(outcome === 'undetermined' ? 'draft' : outcome);
  });

  it('of a kind is that of no list', () => {
    const { agenda, guests, votes } = recordOf({
      agenda: [{ title: 'Mặc niệm', papers: [{ kindPrinted: 'Quyết định', number: '118-QĐ/TU' }] }],
      guests: [{ name: 'Ông Ba' }, { body: 'Các khu phố' }],
      votes: [{ subject: 'Chương trình', shares: [{ choice: 'for', printed: '100%' }], outcome: 'adopted' }],
    });
    expect(agenda[0]).toMatchObject({
      kind: 'other',
      papers: [{ kind: 'other', kindPrinted: 'Quyết định' }],
    });
    expect(guests.map(({ kind }) => kind)).toEqual(['person', 'group']);
    expect(votes[0]?.shares).toEqual([{ choice: 'for', printed: '100%', of: 'unstated' }]);
  });

  it('beside what is closed is read as beside what is open', () => {
    const closed = { title: 'Nhân sự', isClosed: true, conclusion: 'Chưa quyết định' };
    const { agenda, votes } = recordOf({
      agenda: [
        { id: 'a', ...closed },
        { title: 'Thu phí', kind: 'resolution' },
      ],
      votes: [
        { subject: 'Nhân sự', agendaItem: 'a', counts: { for: 20 } },
        { subject: 'Thu phí', counts: { for: 21 }, outcome: 'adopted' },
      ],
    });
    expect(agenda.map(({ title }) => title)).toEqual(['Nội dung họp kín', 'Thu phí']);
    expect(votes.map(({ subject }) => subject)).toEqual(['Thu phí']);
  });
});

test.each([
  [{ counts: { for: 20 } }, 'undetermined'],
  [{ shares: [{ choice: 'for', printed: 'hơn 90%' }] }, 'adopted'],
  [{ printed: '100% đại biểu có mặt tán thành' }, 'adopted'],
])('the day a resolution was adopted says so, and of a vote in words what they say: %j', (vote, outcome) => {
  const { votes, resolutions } = recordOf({
    resolutions: [{ id: 'r', title: 'Thu phí', adoptedOn: '2018-07-12' }],
    votes: [{ resolution: 'r', ...vote }],
  });
  expect(votes[0]?.outcome).toBe(outcome);
  expect(resolutions[0]).toMatchObject({ status: 'adopted', adoptedOn: '2018-07-12' });
});

test('a kind that is in no list is refused with the way to say so', () => {
  const agenda = [{ title: 'Công bố', papers: [{ kind: 'decree', number: '1686/NQ-UBTVQH15' }] }];
  const read = readRecord(JSON.stringify({ ...least, agenda }));
  expect(read.ok ? [] : read.faults).toMatchObject([
    {
      path: 'agenda.0.papers.0.kind',
      text: expect.stringMatching(/Không có trong danh sách thì ghi «other»\.$/),
    },
  ]);
});
