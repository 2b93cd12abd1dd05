import type { SessionDraft } from './draft';
import { noTexts } from './row-texts';

type VoteRow = SessionDraft['personnelVotes'][number];
type PersonRow = SessionDraft['personnelPeople'][number];
type TellerRow = SessionDraft['personnelTellers'][number];

/** A secret election for one post of which nothing but `over` is known; for tests. */
export function aPersonnelVote(over: Partial<VoteRow> = {}): VoteRow {
  return {
    ...{ id: 'p1', kind: 'election', subject: '', post: 'Chủ tịch Hội đồng nhân dân', seats: 1 },
    ...{ dismissedFrom: null, agendaItemId: null, sittingId: 'sitting', heldOn: null, heldAt: '09:00' },
    ...{ method: 'secret', round: null, earlierId: null, tellersVoteId: null, resolutionId: null },
    ...{ printedBallots: null, stampedBallots: null, issuedBallots: null, collectedBallots: null },
    ...{ validBallots: null, invalidBallots: null, unusedBallots: null, destroyedBallots: null },
    ...{ invalidCauses: [], statedTotal: null, statedPresent: null, effectiveOn: null, effectiveAt: null },
    ...{ approvalTo: null, approvalSentOn: null, isAnnulled: false, annulledReason: null, printed: null },
    ...{ sourceId: null, ...noTexts('personnelVotes') },
    ...over,
  };
}

/** Somebody on that ballot of whom nothing but `over` is known. */
export function aPerson(over: Partial<PersonRow> = {}): PersonRow {
  return {
    ...{ id: 'c1', personnelVoteId: 'p1', mandateId: null, name: 'Nguyễn Thị An', office: null, post: null },
    ...{ nominatedBy: null, nominatedByPrinted: null, isWithdrawn: false },
    ...{ forCount: null, againstCount: null, noOpinionCount: null },
    ...{ highCount: null, mediumCount: null, lowCount: null, shares: [], statedResult: null },
    ...{ approvalAnswer: null, approvalAnsweredOn: null, approvalNumber: null },
    ...noTexts('personnelPeople'),
    ...over,
  };
}

/** A teller of that ballot. */
export const aTeller = (over: Partial<TellerRow> = {}): TellerRow => ({
  ...{ id: 't1', personnelVoteId: 'p1', mandateId: null, name: 'Trần Văn Bách', isHead: false },
  ...over,
});

/** A whole election in two rounds, and a confidence session, of the delegates of the fictional ward; every field is used. */
export const wholePersonnel = {
  personnelVotes: [
    aPersonnelVote({
      ...{
        id: 'm-e1',
        subject: 'Bầu Phó Chủ tịch Ủy ban nhân dân',
        post: 'Phó Chủ tịch Ủy ban nhân dân',
        seats: 2,
      },
      ...{ agendaItemId: 'm-a3', sittingId: 'm-s1', heldAt: '10:10', round: 1, resolutionId: 'm-r1' },
      ...{ tellersVoteId: 'm-v1', printedBallots: 30, stampedBallots: 28, issuedBallots: 24 },
      ...{ collectedBallots: 24, validBallots: 23, invalidBallots: 1, unusedBallots: 4, destroyedBallots: 4 },
      ...{
        invalidCauses: [{ cause: 'gạch tên cả hai người', count: 1 }],
        statedTotal: 26,
        statedPresent: 24,
      },
      ...{ approvalTo: 'Chủ tịch Ủy ban nhân dân tỉnh', approvalSentOn: '2023-07-14' },
      ...{ printed: 'trúng cử với số phiếu cao', note: 'Ghi theo biên bản kiểm phiếu' },
      sourceId: 'd-s1',
    }),
    aPersonnelVote({
      ...{ id: 'm-e2', post: 'Phó Chủ tịch Ủy ban nhân dân', seats: 1, earlierId: 'm-e1', round: 2 },
      ...{ sittingId: 'm-s2', heldAt: '14:30', isAnnulled: true, annulledReason: 'phiếu in sai tên' },
    }),
    aPersonnelVote({
      ...{ id: 'm-e3', kind: 'dismissal', dismissedFrom: 'office', post: 'Trưởng Ban Kinh tế', seats: null },
      ...{ sittingId: null, heldOn: '2023-07-12', heldOnInferredFrom: 'ngày đăng bài', heldAt: null },
      ...{ effectiveOn: '2023-07-12', effectiveAt: '16:00' },
    }),
    aPersonnelVote({ id: 'm-e4', kind: 'confidence_levels', post: null, seats: null, sittingId: 'm-s2' }),
  ],
  personnelPeople: [
    aPerson({
      ...{
        id: 'm-e1-a',
        personnelVoteId: 'm-e1',
        mandateId: 'm-d2',
        name: null,
        post: 'Phó Chủ tịch phụ trách kinh tế',
      },
      ...{
        office: 'Trưởng Ban Kinh tế',
        nominatedBy: 'peoples_committee_chair',
        forCount: 20,
        againstCount: 3,
      },
      ...{
        noOpinionCount: 0,
        shares: [{ choice: 'for', printed: '86,95%', of: 'valid' }],
        statedResult: 'passed',
      },
      ...{ approvalAnswer: 'approved', approvalAnsweredOn: '2023-07-20', approvalNumber: '1200/QĐ-UBND' },
      note: 'Trúng cử vòng một',
    }),
    aPerson({
      ...{ id: 'm-e1-b', personnelVoteId: 'm-e1', name: 'Lâm Văn Tài', nominatedBy: 'other', forCount: 12 },
      ...{ nominatedByPrinted: 'Ban Thường vụ Đảng ủy phường' },
    }),
    aPerson({
      id: 'm-e1-c',
      personnelVoteId: 'm-e1',
      name: 'Mai Thị Rút',
      nominatedBy: 'self',
      isWithdrawn: true,
    }),
    aPerson({ id: 'm-e2-a', personnelVoteId: 'm-e2', name: 'Lâm Văn Tài', forCount: 15, againstCount: 8 }),
    aPerson({
      id: 'm-e3-a',
      personnelVoteId: 'm-e3',
      mandateId: 'm-d3',
      name: null,
      forCount: 9,
      againstCount: 14,
    }),
    aPerson({
      ...{ id: 'm-e4-a', personnelVoteId: 'm-e4', mandateId: 'm-d1', name: null },
      ...{ highCount: 15, mediumCount: 6, lowCount: 2 },
    }),
  ],
  personnelTellers: [
    aTeller({ id: 'm-e1-t1', personnelVoteId: 'm-e1', mandateId: 'm-d4', name: null, isHead: true }),
    aTeller({ id: 'm-e1-t2', personnelVoteId: 'm-e1', name: 'Ông Kiểm' }),
  ],
};
