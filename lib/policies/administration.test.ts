import { describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/viewer';
import type { Role } from '@/lib/words';
import {
  type AccountStanding,
  canAdminister,
  canChangeRoles,
  canDeactivate,
  canReactivate,
  canSetPassword,
} from './administration';

const held = (...roles: [councilId: string, role: Role][]) =>
  roles.map(([councilId, role]) => ({ councilId, role }));

const viewer = (...roles: [string, Role][]): Viewer => ({
  userId: 'me',
  name: 'Tôi',
  email: 'toi@mau.example',
  signInId: 's',
  personId: null,
  roles: held(...roles),
});

const account = (change: Partial<AccountStanding> = {}): AccountStanding => ({
  userId: 'them',
  isActive: true,
  roles: held(['a', 'clerk']),
  onlyAdminOf: [],
  ...change,
});

const admin = viewer(['a', 'admin']);
const everyOtherRole = viewer(['a', 'clerk'], ['a', 'chair'], ['a', 'councillor']);
const adminElsewhere = viewer(['b', 'admin']);
const shared = account({ roles: held(['a', 'clerk'], ['b', 'councillor']) });
const onlyAdmin = account({ userId: 'me', roles: held(['a', 'admin']), onlyAdminOf: ['a'] });

describe('canAdminister', () => {
  it.each([
    ['its admin', admin, true],
    ['every other role of it', everyOtherRole, false],
    ['another council’s admin', adminElsewhere, false],
    ['nobody signed in', null, false],
  ])('%s', (_name, who, expected) => {
    expect(canAdminister(who, 'a')).toBe(expected);
  });
});

describe('canChangeRoles', () => {
  it.each([
    ['its admin', admin, account(), ['chair'], null],
    ['roles here of an account shared with another council', admin, shared, ['chair'], null],
    ['the last admin keeps that role', admin, onlyAdmin, ['admin', 'clerk'], null],
    ['the last admin gives it up', admin, onlyAdmin, ['clerk'], 'account.last_admin'],
    ['another council’s admin', adminElsewhere, account(), ['chair'], 'role.missing'],
    ['other roles', everyOtherRole, account(), ['admin'], 'role.missing'],
    ['signed out', null, account(), ['admin'], 'role.missing'],
  ] as const)('%s', (_name, who, target, roles, expected) => {
    expect(canChangeRoles(who, target, { councilId: 'a', roles })).toBe(expected);
  });
});

describe('the account as a whole', () => {
  it.each([
    ['its council’s admin', admin, account(), [null, null, null]],
    ['both councils’ admin', viewer(['a', 'admin'], ['b', 'admin']), shared, [null, null, null]],
    ['one of two councils', admin, shared, ['account.shared', 'account.shared', 'account.shared']],
    ['oneself, the last admin', admin, onlyAdmin, ['account.last_admin', null, 'account.own_password']],
    ['another council', adminElsewhere, account(), ['role.missing', 'role.missing', 'role.missing']],
    ['other roles', everyOtherRole, account(), ['role.missing', 'role.missing', 'role.missing']],
    [
      'an account without roles',
      admin,
      account({ roles: [] }),
      ['role.missing', 'role.missing', 'role.missing'],
    ],
    ['signed out', null, account(), ['role.missing', 'role.missing', 'role.missing']],
  ] as const)('%s', (_name, who, target, expected) => {
    expect([canDeactivate(who, target), canReactivate(who, target), canSetPassword(who, target)]).toEqual(
      expected,
    );
  });
});
