import { buildRecord } from '@/lib/record/build';
import type { SessionDraft } from '@/lib/record/draft';
import type { SessionRecord } from '@/lib/record/schema';
import { aDraft, aResolution, aVote, delegates } from '@/lib/record/test-draft';
import { aPerson, aPersonnelVote, aTeller } from '@/lib/record/test-personnel';

/** A first session: an election of one of three, a second round, an election that was annulled, and confidence in two people; for tests. */
export function personnelRecord(over: Partial<SessionDraft> = {}): SessionRecord {
  const draft = aDraft({
    delegates: delegates(26),
    votes: [aVote({ id: 'v-tellers', subject: 'Thông qua Ban kiểm phiếu', resolutionId: null })],
    resolutions: [aResolution()],
    personnelVotes: [
      aPersonnelVote({
        ...{ id: 'e1', post: 'Chủ tịch Hội đồng nhân dân', seats: 1, tellersVoteId: 'v-tellers' },
        ...{ printedBallots: 30, stampedBallots: 28, issuedBallots: 26, collectedBallots: 26 },
        ...{ validBallots: 25, invalidBallots: 1, unusedBallots: 2 },
        ...{ invalidCauses: [{ cause: 'đồng ý cả hai người', count: 1 }] },
      }),
      aPersonnelVote({
        ...{ id: 'e2', kind: 'confidence_levels', post: null, subject: 'Lấy phiếu tín nhiệm', seats: null },
        ...{ issuedBallots: 26, collectedBallots: 26, validBallots: 26, invalidBallots: 0 },
      }),
      aPersonnelVote({
        ...{
          id: 'e3',
          post: 'Phó Chủ tịch Hội đồng nhân dân',
          isAnnulled: true,
          annulledReason: 'in sai tên',
        },
      }),
      aPersonnelVote({ id: 'e4', post: 'Trưởng Ban Pháp chế', seats: null, method: null }),
    ],
    personnelPeople: [
      ...[
        aPerson({
          id: 'e1a',
          personnelVoteId: 'e1',
          name: 'Nguyễn Văn Vinh',
          forCount: 15,
          againstCount: 10,
        }),
        aPerson({ id: 'e1b', personnelVoteId: 'e1', name: 'Trần Thị Ánh', forCount: 9, againstCount: 16 }),
        aPerson({ id: 'e1c', personnelVoteId: 'e1', name: 'Lê Rút Lui', isWithdrawn: true }),
      ],
      aPerson({
        ...{ id: 'e2a', personnelVoteId: 'e2', name: 'Phạm Minh', office: 'Chủ tịch Ủy ban nhân dân' },
        ...{ highCount: 15, mediumCount: 8, lowCount: 3 },
      }),
      aPerson({
        id: 'e2b',
        personnelVoteId: 'e2',
        name: 'Hồ Nam',
        highCount: 2,
        mediumCount: 6,
        lowCount: 18,
      }),
      aPerson({ id: 'e3a', personnelVoteId: 'e3', name: 'Mai An', forCount: 20, againstCount: 5 }),
      aPerson({ id: 'e4a', personnelVoteId: 'e4', name: 'Đỗ Bình' }),
    ],
    personnelTellers: [
      aTeller({ id: 't1', personnelVoteId: 'e1', name: 'Ngô Trưởng', isHead: true }),
      aTeller({ id: 't2', personnelVoteId: 'e1', name: 'Vũ Viên' }),
    ],
    ...over,
  });
  return buildRecord({ ...draft, term: { ...draft.term, isRegisterComplete: true } });
}
