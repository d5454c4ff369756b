// @ts-check

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
];

/** Of pages for one person, also where the front does not stand before Next. */
const privateHeaders = [
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  { key: 'Referrer-Policy', value: 'same-origin' },
];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // In a page's head: the front makes a header of those that all pages have (lib/front/page.ts).
  reactMaxHeadersLength: 1,
  reactStrictMode: true,
  // Readers and crawlers alike get a page's metadata in its head, never streamed behind it.
  htmlLimitedBots: /.*/,
  // They load native files beside themselves, which a bundle would lose.
  serverExternalPackages: ['@libsql/client', 'libsql', '@prisma/adapter-libsql', 'sharp'],
  // Pictures are made when content is brought in; nothing is resized while a reader waits.
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: false },
  agentRules: false,
  devIndicators: false,
  // Asks a server outside for newer versions, and may stop a build to tell of them.
  experimental: { agentUpgrade: false, authInterrupts: true },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/(desk|preview)/:path*', headers: privateHeaders },
    { source: '/desk', headers: privateHeaders },
    // The digest in their names makes every version of them another address.
    { source: '/islands/:path*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
  ],
};

export default config;
