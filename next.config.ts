import type { NextConfig } from 'next';
import { openSegments, privateSegments } from './lib/segments';

/* What every answer says is said by the front: bin/serve/everywhere.mjs and bin/serve/content-security.mjs. */

/** What is written for one person must not lie in a shared computer's cache, or a proxy's. */
const signedIn = [{ key: 'Cache-Control', value: 'private, no-store' }];

/** The picture other sites show beside a link to a record. */
const shown = [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }];

/** Files people handed in, served from our own origin: opened by themselves they run nothing and reach nothing. */
const handedIn = [{ key: 'Content-Security-Policy', value: "sandbox; default-src 'none'" }];

/**
 * A record changes the moment it is corrected: whoever keeps a copy of a page asks first. Next would allow proxies a
 * year, which suits only pages that are told everywhere when they change.
 */
const askFirst = [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }];
const ours = [...privateSegments, ...openSegments].join('|');

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` and `npm run check` have a stage for types over the whole project: a build need not do it twice.
  typescript: { ignoreBuildErrors: true },
  // What runs on a public page is one file of its own; importing it gives its address.
  turbopack: {
    rules: {
      '*.browser.mjs': { loaders: ['./bin/support/browser-bundle.cjs'], type: 'asset' },
    },
  },
  // One instance for the whole process: the server's front and the app count in the same registry.
  serverExternalPackages: ['better-sqlite3', 'better-sqlite3-napi', 'prom-client'],
  // The front asks for a page whole: what came after would be a script's to put in its place, and there is none.
  htmlLimitedBots: /^nghi-truong-front$/,
  // Photos are made in the widths we serve when they are handed in; nobody may order others.
  images: { unoptimized: true },
  experimental: {
    serverActions: { bodySizeLimit: '4mb' },
  },
  headers: async () => [
    { source: '/', headers: askFirst },
    { source: '/schema/:path*', headers: askFirst },
    { source: `/:council((?!(?:${ours})(?:/|$))[a-z0-9-]+)/:path*`, headers: askFirst },
    { source: '/:council/anh-chia-se', headers: shown },
    { source: '/:council/:list(ky-hop|nghi-quyet)/:slug/anh-chia-se', headers: shown },
    { source: '/tep/:path*', headers: handedIn },
    { source: `/:area(${privateSegments.join('|')})/:path*`, headers: signedIn },
  ],
};

export default config;
