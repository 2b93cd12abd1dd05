import { expect, test } from 'vitest';
import { issueProposal } from './issue-proposal';
import { aDelegate, aDraft, asSitting } from './test-draft';

const chair = { id: 'k', role: 'presided' as const, printed: null, sittingId: null };
const named = { ...chair, mandateId: null, name: 'Nguyễn Thị An', office: 'Chủ tịch' };
const known = { ...chair, mandateId: 'd1', name: null, office: null, sittingId: 's2' };
const { name } = aDelegate(1);

test.each([
  ['whoever presided over all of it', [named], null, 'Chủ tịch Nguyễn Thị An', 'chủ tọa kỳ họp'],
  ['rather over the last sitting', [named, known], null, name, 'chủ tọa Phiên chiều'],
  ['as the source names them, where that is kept', [], 'Bà An', 'Bà An', 'chủ tọa Phiên chiều'],
])('the signer proposed is %s', (_, sessionRoles, presidedBy, signer, of) => {
  const sittings = [asSitting(), asSitting({ id: 's2', label: 'Phiên chiều', presidedBy })];
  const draft = aDraft({ sittings, sessionRoles, delegates: [aDelegate(1)] });
  expect(issueProposal(draft, []).signer).toEqual({ name: signer, of });
});

test('is nobody who presided over another sitting, or kept the minutes', () => {
  const sittings = [asSitting(), asSitting({ id: 's2', label: 'Phiên chiều' })];
  const sessionRoles = [
    { ...known, sittingId: sittings[0]?.id ?? '' },
    { ...named, role: 'minutes' as const },
  ];
  const draft = aDraft({ sittings, sessionRoles, delegates: [aDelegate(1)] });
  expect(issueProposal(draft, []).signer).toBeNull();
});
