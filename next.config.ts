import type { NextConfig } from 'next';

/**
 * Without nonces: a page prerendered once is the same for everybody, so it cannot carry a number used once.
 * Scripts and styles Next writes into the page are therefore allowed, but nothing from any other origin.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  // React in development rebuilds stacks with eval; production never does.
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const everywhere = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
];

/** What is written for one person must not lie in a shared computer's cache, or a proxy's. */
const signedIn = [{ key: 'Cache-Control', value: 'private, no-store' }];

/** Files people handed in, served from our own origin: opened by themselves they run nothing and reach nothing. */
const handedIn = [{ key: 'Content-Security-Policy', value: "sandbox; default-src 'none'" }];

/**
 * A record changes the moment it is corrected: whoever keeps a copy of a page asks first. Next would allow proxies a
 * year, which suits only pages that are told everywhere when they change.
 */
const askFirst = [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }];
const ours = 'api|tep|desk|chamber|admin|account|sign-in|schema|_next';

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` and `npm run check` have a stage for types over the whole project: a build need not do it twice.
  typescript: { ignoreBuildErrors: true },
  // One instance for the whole process: the server's front and the app count in the same registry.
  serverExternalPackages: ['better-sqlite3', 'better-sqlite3-napi', 'prom-client'],
  experimental: {
    // Pages made on demand stay in memory: on disk they would outlive the database they were made from, and one
    // build serves several databases.
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: '4mb' },
  },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: `/:council((?!(?:${ours})(?:/|$))[a-z0-9-]+)/:path*`, headers: askFirst },
    { source: '/tep/:path*', headers: handedIn },
    { source: '/:area(desk|chamber|admin|account|sign-in)/:path*', headers: signedIn },
  ],
};

export default config;
