import { describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/viewer';
import { type Role, roles, sessionStates } from '@/lib/words';
import { canSeeDesk, type SessionAbilities, type SessionStanding, sessionAbilities } from './sessions';

const viewer = (...held: [councilId: string, role: Role][]): Viewer => ({
  userId: 'me',
  name: 'Tôi',
  email: 'toi@mau.example',
  signInId: 's',
  personId: null,
  roles: held.map(([councilId, role]) => ({ councilId, role })),
});

const session = (change: Partial<SessionStanding> = {}): SessionStanding => ({
  councilId: 'a',
  state: 'draft',
  submittedBy: 'somebody',
  everPublished: false,
  twoPersonRule: true,
  ...change,
});

/**
 * Who may do what in which state, one letter for each: `c` the clerk, `h` the chair, `.` nobody. The states stand in the
 * order of `sessionStates`; after the bar, the same once a version has been published.
 */
const TABLE: Record<keyof SessionAbilities, string> = {
  //         draft, submitted, published, withdrawn, deleted
  edit: '     c....|c....',
  submit: '   c....|c....',
  recall: '   .c...|.c...',
  return: '   .h...|.h...',
  approve: '  .h...|.h...',
  reopen: '   ..cc.|..cc.',
  dropCorrection: ' .....|c....',
  withdraw: ' .....|hhh..',
  withhold: ' hhhhh|hhhhh',
  delete: '   c....|.....',
  restore: '  ....c|....c',
};
const HOLDERS: Record<string, Role> = { c: 'clerk', h: 'chair' };

const cases = Object.entries(TABLE).flatMap(([verb, row]) =>
  row
    .trim()
    .split('|')
    .flatMap((half, index) =>
      [...half].map((letter, place) => ({
        verb: verb as keyof SessionAbilities,
        state: sessionStates[place] ?? 'draft',
        everPublished: index === 1,
        who: HOLDERS[letter] ?? null,
      })),
    ),
);

it('the table has every verb in every state, before and after a publication', () => {
  expect(Object.keys(TABLE)).toEqual(Object.keys(sessionAbilities(null, session())));
  expect(cases).toHaveLength(Object.keys(TABLE).length * sessionStates.length * 2);
});

describe.each(cases)(
  '$verb of a session that is $state, published once: $everPublished',
  ({ verb, ...at }) => {
    const standing = session({ state: at.state, everPublished: at.everPublished });

    it.each(roles)(`as its %s (may: ${at.who ?? 'nobody'})`, (role) => {
      const verdict = sessionAbilities(viewer(['a', role]), standing)[verb];
      expect(verdict === null).toBe(role === at.who);
    });

    it.each([
      ['nobody signed in', null],
      ['every role of another council', viewer(...roles.map((role) => ['b', role] as [string, Role]))],
    ])('as %s', (_name, who) => {
      expect(sessionAbilities(who, standing)[verb]).toBe('role.missing');
    });
  },
);

describe('why not', () => {
  const clerk = viewer(['a', 'clerk']);
  const chair = viewer(['a', 'chair']);
  it.each<[string, keyof SessionAbilities, Viewer, SessionStanding, string | null]>([
    [
      'what was submitted is not written to',
      'edit',
      clerk,
      session({ state: 'submitted' }),
      'session.not_open',
    ],
    ['a draft is not approved', 'approve', chair, session(), 'session.wrong_state'],
    ['a draft has nothing to take down', 'withdraw', chair, session(), 'session.wrong_state'],
    [
      'what was published once is not deleted',
      'delete',
      clerk,
      session({ everPublished: true }),
      'session.published_once',
    ],
    ['a clerk does not approve', 'approve', clerk, session({ state: 'submitted' }), 'role.missing'],
    ['a clerk does not take a file away', 'withhold', clerk, session(), 'role.missing'],
  ])('%s', (_name, verb, who, standing, code) => {
    expect(sessionAbilities(who, standing)[verb]).toBe(code);
  });
});

describe('two people publish', () => {
  const both = viewer(['a', 'clerk'], ['a', 'chair']);
  const waiting = session({ state: 'submitted', submittedBy: 'me' });
  it.each<[string, Viewer, SessionStanding, string | null]>([
    ['not the one who submitted', both, waiting, 'session.same_person'],
    ['another chair', both, { ...waiting, submittedBy: 'somebody' }, null],
    ['where nobody knows who submitted', both, { ...waiting, submittedBy: null }, null],
    ['unless the council has switched the rule off', both, { ...waiting, twoPersonRule: false }, null],
    ['the wrong state is said first', both, { ...waiting, state: 'draft' }, 'session.wrong_state'],
  ])('%s', (_name, who, standing, code) => {
    expect(sessionAbilities(who, standing).approve).toBe(code);
  });
});

describe('canSeeDesk', () => {
  it.each(roles.map((role) => [role, role === 'clerk' || role === 'chair'] as const))(
    '%s: %s',
    (role, may) => {
      expect(canSeeDesk(viewer(['a', role]), 'a')).toBe(may);
      expect(canSeeDesk(viewer(['b', role]), 'a')).toBe(false);
    },
  );
  it('nobody signed in', () => expect(canSeeDesk(null, 'a')).toBe(false));
});
