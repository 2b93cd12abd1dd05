import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { readEnv } from '@/lib/server/env';
import { TEXT_SIZE_SCRIPT } from '@/lib/text-size';
import { fontVariables } from './fonts';
import './globals.css';
import './print.css';

export const metadata: Metadata = {
  metadataBase: new URL(readEnv().publicUrl),
  title: { default: 'Nghị Trường', template: '%s – Nghị Trường' },
  description: 'Hồ sơ kỳ họp Hội đồng nhân dân: quyết định, biểu quyết, ngân sách và kiến nghị cử tri.',
  icons: { icon: [{ url: '/favicon.svg', type: 'image/svg+xml' }] },
  openGraph: { locale: 'vi_VN', siteName: 'Nghị Trường', type: 'website' },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f1' },
    { media: '(prefers-color-scheme: dark)', color: '#171410' },
  ],
};

/** The document every page stands in. The script changes `<html>` before hydration, hence the suppressed warning. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi" className={fontVariables} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, run before first paint. */}
        <script data-own dangerouslySetInnerHTML={{ __html: TEXT_SIZE_SCRIPT }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
