import type { BrowserKind, SystemKind } from '@/lib/words-of-sign-in';

/** The first that a browser's own description holds is it: most pretend to be several others besides. */
const BROWSERS: readonly (readonly [RegExp, BrowserKind])[] = [
  [/coc_coc_browser/i, 'coc_coc'],
  [/SamsungBrowser/, 'samsung'],
  [/\bOPR\/|\bOPT\/|Opera/, 'opera'],
  [/\bEdg(?:e|A|iOS)?\//, 'edge'],
  [/Firefox\/|FxiOS\//, 'firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'chrome'],
  [/Safari\//, 'safari'],
];
const SYSTEMS: readonly (readonly [RegExp, SystemKind])[] = [
  [/Android/, 'android'],
  [/iPhone|iPad|iPod/, 'ios'],
  [/Windows/, 'windows'],
  [/Mac OS X|Macintosh/, 'macos'],
  [/Linux|X11|CrOS/, 'linux'],
];

/** What a request's `User-Agent` says, as coarsely as its owner would recognise it: no version, no model. */
export function agentOf(text: string | null | undefined): { browser: BrowserKind; system: SystemKind } {
  const said = (text ?? '').slice(0, 512);
  return {
    browser: BROWSERS.find(([mark]) => mark.test(said))?.[1] ?? 'other',
    system: SYSTEMS.find(([mark]) => mark.test(said))?.[1] ?? 'other',
  };
}
