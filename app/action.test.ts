import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/viewer';
import { act } from './action';

const request = vi.hoisted(() => ({ headers: {} as Record<string, string>, viewer: null as Viewer | null }));
vi.mock('next/headers', () => ({ headers: async () => new Headers(request.headers) }));
vi.stubEnv('NEXTAUTH_SECRET', 'a-secret-of-the-tests-long-enough-to-pass');
vi.mock('./viewer', () => ({ signedInPerson: async () => request.viewer }));

const viewer: Viewer = {
  ...{ userId: 'u', name: 'Thư ký', email: 'thuky@mau.example', signInId: 's', personId: null, roles: [] },
};
const verb = vi.fn(async (_viewer: Viewer, _now: string) => ({ ok: true as const, saved: 1 }));

beforeEach(() => {
  verb.mockClear();
  request.viewer = viewer;
  request.headers = { host: 'hdnd.example.vn', origin: 'https://hdnd.example.vn' };
});

describe('act', () => {
  it('gives the verb its viewer and a UTC instant, and hands back what it said', async () => {
    expect(await act(verb)).toEqual({ ok: true, saved: 1 });
    expect(verb).toHaveBeenCalledExactlyOnceWith(viewer, expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/));
  });

  it('knows its own name behind a proxy', async () => {
    request.headers = { ...request.headers, host: '127.0.0.1:3000', 'x-forwarded-host': 'hdnd.example.vn' };
    expect(await act(verb)).toMatchObject({ ok: true });
  });

  it.each([
    ['no origin', { host: 'hdnd.example.vn' }],
    ['another site', { host: 'hdnd.example.vn', origin: 'https://example.com' }],
    ['the same name at another port', { host: 'hdnd.example.vn', origin: 'https://hdnd.example.vn:8443' }],
    ['a page without an origin', { host: 'hdnd.example.vn', origin: 'null' }],
  ])('runs nothing for %s', async (_name, headers) => {
    request.headers = headers as Record<string, string>;
    expect(await act(verb)).toMatchObject({ ok: false, code: 'role.missing' });
    expect(verb).not.toHaveBeenCalled();
  });

  it('asks who was signed out to sign in again', async () => {
    request.viewer = null;
    expect(await act(verb)).toMatchObject({ ok: false, code: 'account.signed_out' });
    expect(verb).not.toHaveBeenCalled();
  });

  it('opens nothing but one’s own account while somebody else’s password is not changed', async () => {
    request.viewer = { ...viewer, mustChangePassword: true };
    expect(await act(verb)).toMatchObject({ ok: false, code: 'account.must_change' });
    expect(verb).not.toHaveBeenCalled();
    expect(await act(verb, true)).toEqual({ ok: true, saved: 1 });
  });

  it('makes what is not theirs to see a page that does not exist', async () => {
    await expect(act(async () => null)).rejects.toMatchObject({ digest: expect.stringContaining('404') });
  });
});
