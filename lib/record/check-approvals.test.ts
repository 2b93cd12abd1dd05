import { describe, expect, it } from 'vitest';
import { checkApprovals, earlierSessions } from './check-approvals';
import type { OtherSession } from './elsewhere';
import { aDraft, anItem } from './test-draft';

const other = (slug: string, startsOn: string | null): OtherSession => ({
  ...{ slug, label: `Kỳ ${slug}`, series: 'main', ordinal: 1, isOfTerm: true, startsOn, resolutions: [] },
});
const elsewhere = [other('truoc', '2019-12-01'), other('chua-ro', null), other('sau', '2027-01-01')];
const draft = (...items: Parameters<typeof anItem>[0][]) =>
  aDraft({
    agendaItems: items.map((item, at) => anItem({ id: `i${at}`, ...item })),
  });
const own = draft().session.slug;

describe('whose minutes an item approves', () => {
  it.each([
    [null, null],
    ['truoc', null],
    ['chua-ro', null],
    [own, /chính kỳ họp này/],
    ['sau', /kỳ họp sau kỳ này/],
  ])('%s', (approvesSession, said) => {
    const [found] = checkApprovals(draft({ approvesSession }), elsewhere);
    if (said) expect(found).toMatchObject({ severity: 'error', text: expect.stringMatching(said) });
    else expect(found).toBeUndefined();
  });

  it('may be one that is not filed here', () => {
    expect(checkApprovals(draft({ approvesSession: 'khong-co' }), elsewhere)).toMatchObject([
      { severity: 'warning', text: expect.stringMatching(/không có trong hồ sơ/) },
    ]);
  });

  it('is said once', () => {
    const twice = draft({ approvesSession: 'truoc' }, { approvesSession: 'truoc' });
    expect(checkApprovals(twice, elsewhere)).toMatchObject([{ text: expect.stringMatching(/lần nữa/) }]);
  });

  it('is chosen from those not known to come later, the newest first', () => {
    expect(earlierSessions(elsewhere, '2026-06-01').map(({ slug }) => slug)).toEqual(['chua-ro', 'truoc']);
    expect(earlierSessions(elsewhere, null)).toHaveLength(3);
  });
});
