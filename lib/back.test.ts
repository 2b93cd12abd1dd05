import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/words';
import { homeOf, safeBack } from './back';

describe('safeBack', () => {
  it.each([
    ['a page of ours', '/desk/sessions/1?tab=a', '/desk/sessions/1?tab=a'],
    ['nothing', undefined, null],
    ['another site', 'https://example.com/desk', null],
    ['another site without its scheme', '//example.com/desk', null],
    ['the same behind a backslash', '/\\example.com', null],
    ['a tab between the slashes', '/\t/example.com', null],
    ['dots that lead to two slashes stay ours', '/a/..//example.com', null],
    ['a script', 'javascript:alert(1)', null],
    ['a bare word', 'desk', null],
    ['the sign-in page', '/sign-in?back=/sign-in', null],
  ])('%s', (_name, back, expected) => {
    expect(safeBack(back)).toBe(expected);
  });
});

describe('homeOf', () => {
  const roles = (...held: Role[]) => ({ roles: held.map((role) => ({ councilId: 'a', role })) });
  it.each([
    ['a clerk', roles('clerk'), '/desk'],
    ['a chair who is also a delegate', roles('councillor', 'chair'), '/desk'],
    ['a delegate', roles('councillor', 'admin'), '/chamber'],
    ['an admin', roles('admin'), '/admin'],
    ['nobody in particular', roles(), '/account'],
  ])('%s', (_name, viewer, expected) => {
    expect(homeOf(viewer)).toBe(expected);
  });
});
