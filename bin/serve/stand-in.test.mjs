import { describe, expect, test } from 'vitest';
import { isUnfinished, lean } from './lean.mjs';
import { ownFiles } from './own-files.mjs';
import { readBuilt, standIns } from './stand-in.mjs';

const words = (/** @type {string} */ code) => ({ title: 'Máy chủ gặp lỗi', text: `Mã ${code}.` });
const built =
  '<head><title>Không có trang này</title><script data-own>ours()</script><script src="/_next/a.js"></script></head>' +
  '<main><h1 class="a">Không có</h1><p class="b">Sai.</p><p><a class="c" href="/">Danh sách hội đồng nhân dân</a></p></main>' +
  '<script>self.__next_f.push([1,"x"])</script>';

test('a failure has the shape of the page about nowhere, and the code Next gave it', () => {
  const { nowhere, failureOf } = standIns(words, built);
  expect(nowhere).toBe(lean(built));
  expect(failureOf('…\\"digest\\":\\"store.full\\"…')).toBe(
    '<head><title>Máy chủ gặp lỗi – Nghị Trường</title><script data-own>ours()</script></head>' +
      '<main><h1 class="a">Máy chủ gặp lỗi</h1><p class="b">Mã store.full.</p><p><a class="c" href="">Thử lại</a></p></main>',
  );
});

describe('a build this front does not know is told at the start', () => {
  test.each([
    ['no title', built.replace(/<title>.*<\/title>/, ''), '(title)'],
    ['no heading', built.replaceAll('h1', 'h2'), '(heading)'],
    ['no sentence after it', built.replace('</h1><p', '</h1><div><p'), '(sentence)'],
    ['no link in the main part', built.replaceAll('main', 'div'), '(link)'],
    ['none of our scripts', built.replace('<script data-own>', '<script>'), '(script)'],
    ['Next’s scripts in another form', built.replaceAll('script>', 'module>'), '(script)'],
    ['a gap left open', built.replace('<main>', '<main><template id="B:0"></template>'), '(script)'],
  ])('%s', (_what, html, part) => {
    expect(() => standIns(words, html)).toThrow(/another form .* khác$/);
    expect(() => standIns(words, html)).toThrow(part);
  });
});

test('a build that is not whole is named, in both languages', () => {
  expect(() => readBuilt('/nowhere/')).toThrow(
    /_not-found\.html is missing: .* \/ thiếu .*_not-found\.html: /,
  );
  expect(() => ownFiles('/nowhere/')).toThrow(/^\.next\/static is missing: .* \/ thiếu /);
});

test('a lean page has no word less', () => {
  const html =
    '<link rel="preload" as="script" href="/a.js"/><link rel="preload" as="font" href="/b"/><b>a<!-- -->b</b>';
  expect(lean(html)).toBe('<link rel="preload" as="font" href="/b"/><b>ab</b>');
});

test.each([
  ['<template id="B:0"></template>', true],
  ['<template class="x" id="P:1"></template>', true],
  ['<div hidden id="S:0"><p>late</p></div>', true],
  ['<p id="S-0">&lt;template id="B:0"&gt;</p><template id="mau"></template>', false],
])('%s is unfinished: %s', (html, verdict) => {
  expect(isUnfinished(html)).toBe(verdict);
});
