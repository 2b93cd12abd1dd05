import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TURNED_AWAY } from '@/lib/test-tries';
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

  it('leads nowhere but to a path of ours, wherever the page stands', () => {
    // The pieces of which addresses are made that lead elsewhere, in any order.
    const piece = fc.constantFrom(
      ...['/', '\\', '//', '/\\', '.', '..', '/../', '@', ':', '?', '#', '%2f', '%5c', '%0d%0a', '%2e', '&'],
      ...[
        '\t',
        '\n',
        '\r',
        ' ',
        '\0',
        '\u2028',
        '\ud800',
        'https:',
        'javascript:',
        'data:',
        'evil.example',
        '[::1]',
      ],
    );
    const crafted = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 });
    const stands = [
      'https://hdnd.example.vn/sign-in',
      'http://127.0.0.1:3000/sign-in?back=/desk',
      'https://[::1]/a/b/',
    ];
    fc.assert(
      fc.property(crafted, fc.constantFrom(...stands), (pieces, page) => {
        const path = safeBack(`/${pieces.join('')}`);
        fc.pre(path !== null);
        const led = new URL(path, page);
        expect(led.origin).toBe(new URL(page).origin);
        expect(led.pathname + led.search, 'read again it is the same').toBe(path);
        // As header value and as attribute it has nothing to end it early.
        expect(path).toMatch(/^\/(?!\/)[!-~]*$/);
        expect(path).not.toMatch(/["<>]/);
      }),
      { numRuns: 1_000, maxSkipsPerRun: MOST_TURNED_AWAY },
    );
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

  it('is the province for who looks after one and works in no council', () => {
    expect(homeOf({ roles: [], provinces: ['68'] })).toBe('/province');
    expect(homeOf({ roles: [], provinces: [] })).toBe('/account');
  });
});
