import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { default: FileSystemCache } = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
);

/** The page about an address where nothing is, as the build made it; read when first needed. */
let nowhere = '';

const POLICY = 'content-security-policy';

/** A script that stands in the page. Those with a type are data and never run. */
const INLINE_SCRIPT = /<script(?![^>]*\s(?:src|type)=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * A policy under which only the scripts of this very page run, each named by its hash.
 * @param {string} html
 */
export function scriptPolicy(html) {
  const hashes = [...html.matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return `script-src ${["'self'", ...new Set(hashes)].join(' ')}`;
}

/**
 * Where Next keeps the pages it makes once for everybody. Such a page cannot carry a number used once, so it gets a second
 * policy when it is made, and serving it costs nothing: browsers obey both, the one of content-security.mjs and this.
 */
export default class KeptPages extends FileSystemCache {
  /** @param {{ serverDistDir: string }} context */
  constructor(context) {
    super(context);
    this.built = context.serverDistDir;
  }

  /** @param {[key: string, context: object]} asked */
  async get(...asked) {
    const found = await super.get(...asked);
    this.complete(found?.value);
    return found;
  }

  /** @param {[key: string, value: any, context: object]} given */
  async set(...given) {
    const page = this.complete(given[1]);
    // Anyone can ask for a million addresses where nothing is: they must not push out the pages people read.
    if (page?.status !== 404) await super.set(...given);
  }

  /**
   * Next answers with the object it gave to be kept, so that is what is changed.
   * @param {{ kind: string, html: string, status?: number, headers?: object } | null | undefined} page
   * @returns the page, unless it is none or has been here before
   */
  complete(page) {
    if (page?.kind !== 'APP_PAGE' || page.headers?.[POLICY]) return undefined;
    if (page.status === 404) {
      // notFound() leaves Next with an empty page for script to fill. The one its build made says the same without.
      nowhere ||= readFileSync(join(this.built, 'app/_not-found.html'), 'utf8');
      page.html = nowhere;
      // Something may be there tomorrow; Next would let a proxy remember for a year that nothing is.
      page.headers = { ...page.headers, 'cache-control': 'no-store' };
    }
    page.headers = { ...page.headers, [POLICY]: scriptPolicy(page.html) };
    return page;
  }
}
