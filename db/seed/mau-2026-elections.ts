import { mandateOf, type Term } from './mau-council';
import { rareRowsOf } from './mau-rare-rows';

const row = rareRowsOf('mau-2-1');
const CITY_COUNCIL = 'Thường trực Hội đồng nhân dân thành phố';
const CITY_CHAIR = 'Chủ tịch Ủy ban nhân dân thành phố';

/** A post, the hour of its ballot, and the resolution that confirms it; the two heads of committees stood on one ballot. */
const at = (post: string, heldAt: string, resolution?: string) => ({
  ...{ item: 'a3', sitting: 's1', post, heldAt, seats: 1, round: 1, tellersVoteId: 'mau-2-1-v1' },
  ...{ resolutionId: resolution ? `mau-2-1-${resolution}` : null },
});
const sentTo = (approvalTo: string) => ({ approvalTo, approvalSentOn: '2026-04-06' });
const approved = (approvalNumber: string, approvalAnsweredOn: string) =>
  ({ approvalAnswer: 'approved', approvalNumber, approvalAnsweredOn }) as const;

/** Elections of the first session, by secret ballot on paper: from the chair of the council to that of the ward's committee. */
export function electionsOf(term: Term) {
  const delegate = (name: string) => ({ mandateId: mandateOf(term, name) });
  const tellers = ['Dương Thị Hòa', 'Phan Văn Lộc', 'Châu Thị Ý Nhi'].map((name) => mandateOf(term, name));
  const personnelVotes = [
    row.ballot(
      'n1',
      'election',
      { ...at('Chủ tịch Hội đồng nhân dân phường', '08:40', 'r1'), ...sentTo(CITY_COUNCIL) },
      [28, 26, 26, 26, 0],
    ),
    row.ballot(
      'n2',
      'election',
      { ...at('Phó Chủ tịch Hội đồng nhân dân phường', '09:05', 'r2'), ...sentTo(CITY_COUNCIL) },
      [28, 26, 26, 26, 0],
    ),
    row.ballot(
      'n3',
      'election',
      { ...at('Trưởng ban Kinh tế – Ngân sách', '09:30', 'r3') },
      [28, 26, 26, 26, 0],
    ),
    row.ballot(
      'n4',
      'election',
      {
        ...at('Trưởng ban Văn hóa – Xã hội', '09:45', 'r4'),
        invalidCauses: [{ cause: 'Để trống cả hai ô', count: 1 }],
      },
      [28, 26, 26, 25, 1],
    ),
    row.ballot(
      'n5',
      'election',
      {
        ...at('Chủ tịch Ủy ban nhân dân phường', '10:15', 'r5'),
        ...sentTo(CITY_CHAIR),
        item: 'a4',
      },
      [28, 26, 26, 26, 0],
    ),
  ];
  const personnelPeople = [
    row.candidate(
      'n1',
      '1',
      {
        ...delegate('Nguyễn Thị Hồng Vân'),
        ...{ nominatedBy: 'presiding', ...approved('112/NQ-TTHĐND', '2026-04-13') },
      },
      [26, 0],
    ),
    row.candidate(
      'n2',
      '1',
      {
        ...delegate('Phạm Quốc Toản'),
        ...{ nominatedBy: 'council_chair', ...approved('113/NQ-TTHĐND', '2026-04-13') },
      },
      [25, 1],
    ),
    row.candidate('n2', '2', {
      ...delegate('Trần Đức Mạnh'),
      ...{ nominatedBy: 'delegates', isWithdrawn: true },
    }),
    row.candidate('n3', '1', { ...delegate('Lê Thị Bích Ngọc'), nominatedBy: 'council_chair' }, [24, 2]),
    row.candidate('n4', '1', { ...delegate('Đặng Văn Thịnh'), nominatedBy: 'council_chair' }, [25, 0]),
    row.candidate(
      'n5',
      '1',
      {
        ...delegate('Lê Công Bằng'),
        ...{ nominatedBy: 'council_chair', ...approved('845/QĐ-UBND', '2026-04-10') },
      },
      [25, 1],
    ),
  ];
  const personnelTellers = personnelVotes.flatMap(({ id }) =>
    row.tellers(id.slice('mau-2-1-'.length), tellers),
  );
  return { personnelVotes, personnelPeople, personnelTellers };
}
