import { formatInstant } from '@/lib/vi/date';

/** Its own colours and letters: nothing else may be there to draw it with. */
const STYLE = `
:root { color-scheme: light dark; --paper: #faf7f1; --ink: #211c17; --soft: #655c51; --line: #e4dccf; --red: #9b1c1f; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171410; --ink: #f0e9dd; --soft: #b3a898; --line: #38312a; --red: #e77b72; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.125rem 3rem; }
h1 { font: 600 1.6rem/1.3 Georgia, serif; text-wrap: balance; }
h2 { margin: 2rem 0 0.25rem; font-size: 1.0625rem; }
ul { margin: 0; padding: 0; list-style: none; border-bottom: 1px solid var(--line); }
li { border-top: 1px solid var(--line); }
a { color: var(--red); text-underline-offset: 0.2em; }
li a { display: block; padding: 0.75rem 0; }
small { display: block; color: var(--soft); font-size: 0.9rem; }
`;

const escaped = (/** @type {string} */ text) =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * What is said where a page was never opened on this device: which ones were.
 * @param {readonly { key: string, at: string, title: string }[]} entries
 * @param {boolean} isAsked whether somebody asked for the list itself
 */
export function listPage(entries, isAsked) {
  const isFile = (/** @type {{ key: string }} */ { key }) => /^\/chamber\/tep\/|\.pdf$/.test(key);
  const newest = [...entries].sort((a, b) => (a.at < b.at ? 1 : -1));
  const body =
    entries.length === 0
      ? '<p>Máy này không còn lưu trang nào. Có mạng rồi mở lại.</p>'
      : section(
          'Trang',
          newest.filter((one) => !isFile(one)),
        ) + section('Tài liệu', newest.filter(isFile));
  const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Đang ngoại tuyến – Nghị Trường</title><style>${STYLE}</style></head><body><main><h1>${isAsked ? 'Đọc được khi không có mạng' : 'Đang ngoại tuyến: trang này chưa mở lần nào trên máy này'}</h1><p>Những gì đã mở trên máy này thì đọc được:</p>${body}<p><a href="${isAsked ? '/chamber' : ''}">${isAsked ? 'Về Trang đại biểu' : 'Thử lại'}</a></p></main></body></html>`;
  return new Response(page, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
    },
  });
}

/** @param {string} name @param {readonly { key: string, at: string, title: string }[]} entries */
function section(name, entries) {
  if (entries.length === 0) return '';
  const rows = entries.map(
    ({ key, at, title }) =>
      `<li><a href="${escaped(key)}">${escaped(title || key)}<small>bản lưu lúc ${formatInstant(at)}</small></a></li>`,
  );
  return `<h2>${name}</h2><ul>${rows.join('')}</ul>`;
}
