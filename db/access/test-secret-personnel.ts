import 'server-only';
import type { TestSession } from './test-session';

/** Ballots on people of a closed item, of a closed sitting, and of a resolution that is closed. */
export async function writeSecretPersonnel(session: TestSession, slug: string, secret: string) {
  const places = [
    { agendaItemId: `kin-${slug}` },
    { sittingId: `chieu-${slug}` },
    { resolutionId: `r2-${slug}` },
  ];
  const words = { subject: secret, post: secret, printed: secret, annulledReason: secret, isAnnulled: true };
  const id = (at: number) => `phieu${at}-${slug}`;
  const person = {
    name: secret,
    office: secret,
    post: secret,
    nominatedByPrinted: secret,
    approvalNumber: secret,
  };
  await session.save('personnel', {
    personnelVotes: places.map((place, at) => ({
      ...{ id: id(at), kind: 'relief' as const, method: 'secret' as const, ...place, ...words, note: secret },
      ...{ approvalTo: secret, invalidCauses: [{ cause: secret, count: 1 }] },
    })),
    personnelPeople: places.map((_, at) => ({
      ...{ id: `ai${at}-${slug}`, personnelVoteId: id(at), forCount: 2, note: secret, ...person },
      shares: [{ choice: 'for' as const, printed: secret, of: 'all' as const }],
    })),
    personnelTellers: places.map((_, at) => ({
      id: `kiem${at}-${slug}`,
      personnelVoteId: id(at),
      name: `${secret} kiểm`,
    })),
  });
}
