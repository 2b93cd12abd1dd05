import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyText, texts } from '@/lib/test-hostile';
import { tries } from '@/lib/test-tries';
import { raw } from '../../client';
import { signIn } from '../accounts/sign-in';
import { getPaper, getPhoto } from '../files/served-files';
import { createTestCouncil, fingerprint, openTestDatabase, TEST_NOW } from '../test-database';
import { createTestSession } from '../test-session';
import { findCouncil, getPublication } from './published';
import { getResolution, listResolutions } from './published-resolutions';
import { searchPublished } from './search';
import { countView } from './views';

let closeDatabase: () => void;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  const published = await createTestSession(await createTestCouncil('nha'), 12);
  await published.saveGeneral({ occurrence: 'held' });
  await published.publish();
});
afterAll(() => closeDatabase());

describe('whatever an address asks for', () => {
  test('is looked for and not found, or found', async () => {
    const council = await findCouncil('nha');
    if (!council) throw new Error('The council is not public.');
    const before = fingerprint();
    await fc.assert(
      fc.asyncProperty(anyText, fc.integer({ min: 1, max: 999_999 }), async (text, page) => {
        const asked = text.slice(0, 200);
        await searchPublished(council.id, asked, page);
        await listResolutions(council.id, { q: asked, status: asked, kind: asked, year: page }, 1);
        expect(await getPublication('nha', asked)).toBeNull();
        expect(await getPublication(asked, 'khoa-2-ky-12')).toBeNull();
        expect(await getResolution('nha', asked)).toBeNull();
        expect(await getPaper(null, asked, TEST_NOW)).toBeNull();
        expect(await getPhoto(null, asked, page, TEST_NOW)).toBeNull();
        expect(await countView(`/nha/ky-hop/${asked}`, asked, 0)).toBeNull();
      }),
      tries(0.3),
    );
    expect(fingerprint()).toBe(before);
  });

  test.each(texts.slice(0, 40))('signing in as %j is the one refusal', async (text) => {
    const done = await signIn({ email: text, password: 'mat-khau', address: 'test' }, TEST_NOW);
    expect(done).toMatchObject({ ok: false });
    expect(raw().prepare('select count(*) from users').pluck().get()).toBe(4);
  });
});
