import { inspectEveryView } from '../support/inspect-views';
import { expect, test } from '../support/test';

/* What every page is held to, seen to fail: a small page that is as it should be, and the same with one fault planted. */

type Parts = { head?: string; body?: string; style?: string; lang?: string; title?: string };

const pageWith = ({
  head = '',
  body = '',
  style = '',
  lang = 'vi',
  title = 'Nghị quyết · Thử',
}: Parts) => `<!doctype html>
<html lang="${lang}">
  <head>
    <title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>
      :root { color-scheme: light dark; background: Canvas; }
      a, input, button { min-height: 2.75rem; min-width: 2.75rem; display: inline-block; }
      a { color: LinkText; }
      :focus-visible { outline: 3px solid; }
      ${style}
    </style>
    ${head}
  </head>
  <body>
    <main>
      <h1>Nghị quyết</h1>
      <p>Xem <a href="#mot">Điều một</a></p>
      <label for="ten">Tên</label> <input id="ten">
      <button>Ghi</button>
      ${body}
    </main>
  </body>
</html>`;

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1280, height: 900 } });

test('a page that is as it should be passes', async ({ page }) => {
  await page.setContent(pageWith({}));
  await inspectEveryView(page);
});

const faults: [what: string, parts: Parts, said: RegExp][] = [
  ['a second h1', { body: '<h1>Nghị quyết</h1>' }, /h1 of/],
  ['a title of its own', { title: 'Trang' }, /begins with the h1/],
  ['an id twice', { body: '<p id="ten">Tên</p>' }, /repeatedIds/],
  ['another language', { lang: 'en' }, /lang/],
  ['a control without a label', { body: '<input>' }, /accessibility of/],
  ['a page wider than its window', { body: '<p style="width: 1400px">Rộng</p>' }, /overflow/],
  ['a page too wide for 400 % zoom', { body: '<p style="width: 330px">Rộng</p>' }, /overflow/],
  [
    'text that its own box cuts',
    { body: '<p style="height: 1.1em; overflow: hidden">Dòng một<br>dòng hai</p>' },
    /cut text/,
  ],
  [
    'text cut once it is enlarged',
    { body: '<p style="height: 36px; overflow: hidden; line-height: 1.5">Một dòng</p>' },
    /cut text/,
  ],
  ['a focus nobody sees', { style: 'a:focus-visible { outline: none }' }, /unmarked/],
  [
    'a focus under what is pinned',
    {
      body: `${'<p>Điều</p>'.repeat(40)}<p><a href="#hai">Hai</a></p><footer style="position: fixed; inset: auto 0 0; height: 99%; background: Canvas">Chân</footer>`,
    },
    /covered/,
  ],
  [
    'a way by Tab with no end',
    { body: '<button onkeydown="event.preventDefault()">Kẹt</button><p><a href="#sau">Sau</a></p>' },
    /met twice|stops on/,
  ],
  [
    'text faint at night',
    { style: '@media (prefers-color-scheme: dark) { p { color: #444; background: #222 } }' },
    /unclear text/,
  ],
  [
    'text that keeps its own colour among the person’s',
    {
      style:
        '@media (forced-colors: active) { p { forced-color-adjust: none; color: #eee; background: #fff } }',
    },
    /unclear text/,
  ],
  [
    'motion for who asked for none',
    { style: '@keyframes fade { to { opacity: 0.9 } } h1 { animation: fade 9s infinite }' },
    /motion on/,
  ],
];

for (const [what, parts, said] of faults)
  test(`a page with ${what} does not`, async ({ page }) => {
    await page.setContent(pageWith(parts));
    await expect(inspectEveryView(page)).rejects.toThrow(said);
  });
