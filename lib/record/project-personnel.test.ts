import { expect, test } from 'vitest';
import { buildRecord } from './build';
import { project } from './project';
import { PUBLICATION_FORMAT, type PublicationDocument } from './schema';
import { aDelegate, aDraft, aVote, delegates } from './test-draft';
import { aPerson, aPersonnelVote } from './test-personnel';

const FIRST = {
  ...({
    kind: 'first',
    reason: null,
    publishedAt: '2024-06-20T02:00:00.000Z',
    publishedBy: 'Chủ tọa',
  } as const),
  previousDigest: null,
} as const;

test('a delegate’s page has what they were elected to and what became of it, and never how anybody voted', () => {
  const elected = aDelegate(26);
  const draft = aDraft({
    delegates: [...delegates(25), elected],
    votes: [aVote({ resolutionId: null })],
    personnelVotes: [
      aPersonnelVote({ id: 'e1', post: 'Trưởng Ban Pháp chế' }),
      aPersonnelVote({ id: 'e2', post: 'Phó Chủ tịch', isAnnulled: true }),
    ],
    personnelPeople: [
      aPerson({ id: 'a', personnelVoteId: 'e1', mandateId: elected.id, name: null, forCount: 20 }),
      aPerson({ id: 'b', personnelVoteId: 'e1', name: 'Người ngoài', forCount: 3 }),
      aPerson({ id: 'c', personnelVoteId: 'e2', mandateId: elected.id, name: null, forCount: 20 }),
    ],
  });
  const record = buildRecord({ ...draft, term: { ...draft.term, isRegisterComplete: true } });
  const document: PublicationDocument = { format: PUBLICATION_FORMAT, version: 1, ...FIRST, record };
  const rows = project({ councilId: 'c', sessionId: record.session.id }, [document])?.delegates ?? [];
  expect(rows).toHaveLength(26);
  expect(rows.flatMap(({ slug, personnel }) => (personnel.length > 0 ? [[slug, personnel]] : []))).toEqual([
    [
      elected.slug,
      [
        {
          personnelId: 'e1',
          name: 'Bầu Trưởng Ban Pháp chế',
          became: 'Trúng cử: 20 đồng ý; 76,92% tổng số 26 đại biểu đồng ý.',
        },
        { personnelId: 'e2', name: 'Bầu Phó Chủ tịch', became: 'Kết quả bị hủy.' },
      ],
    ],
  ]);
});
