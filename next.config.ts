import type { NextConfig } from 'next';
import { openSegments, privateSegments } from './lib/segments';

/* The headers of every answer are set by the front: bin/serve/everywhere.mjs and bin/serve/content-security.mjs. */

/** Pages for one person must not be kept by a shared computer's browser, or by a proxy. */
const signedIn = [{ key: 'Cache-Control', value: 'private, no-store' }];

/** The picture other sites show beside a link to a record. */
const shown = [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }];

/** Files people handed in, served from our own origin: opened by themselves they run nothing and reach nothing. */
const handedIn = [{ key: 'Content-Security-Policy', value: "sandbox; default-src 'none'" }];

/**
 * A record changes the moment it is corrected: a kept copy is checked before it is shown. Next would allow proxies a
 * year, which suits only sites that can clear every proxy when a page changes.
 */
const askFirst = [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }];
const ours = [...privateSegments, ...openSegments].join('|');

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` and `npm run check` have a stage for types over the whole project: a build need not do it twice.
  typescript: { ignoreBuildErrors: true },
  // The script of public pages is bundled into one file; importing it gives the file's address. Importing a worker gives its text.
  turbopack: {
    rules: {
      '*.browser.mjs': { loaders: ['./bin/support/browser-bundle.cjs'], type: 'asset' },
      '*.worker.mjs': { loaders: ['./bin/support/browser-text.cjs'], as: '*.js' },
    },
  },
  // One instance for the whole process: the server's front and the app count in the same registry.
  serverExternalPackages: ['better-sqlite3', 'better-sqlite3-napi', 'prom-client'],
  // The front asks for whole pages: parts that come later would need a script to put them in, and there is none.
  htmlLimitedBots: /^nghi-truong-front$/,
  // Photos are made in the widths we serve when they are handed in; nobody may order others.
  images: { unoptimized: true },
  experimental: {
    serverActions: { bodySizeLimit: '4mb' },
  },
  // A file beside a page of the same name: the router knows no segment that is partly given.
  rewrites: async () => [
    {
      source: '/:council/nghi-quyet/:slug([^/]+).:form(pdf|docx)',
      destination: '/:council/nghi-quyet/:slug/van-ban.:form',
    },
  ],
  headers: async () => [
    { source: '/', headers: askFirst },
    { source: '/schema/:path*', headers: askFirst },
    { source: `/:council((?!(?:${ours})(?:/|$))[a-z0-9-]+)/:path*`, headers: askFirst },
    { source: '/:council/anh-chia-se', headers: shown },
    { source: '/:council/:list(ky-hop|hoat-dong|nghi-quyet)/:slug/anh-chia-se', headers: shown },
    { source: '/tep/:path*', headers: handedIn },
    { source: '/chamber/tep/:path*', headers: handedIn },
    { source: `/:area(${privateSegments.join('|')})/:path*`, headers: signedIn },
  ],
};

export default config;
