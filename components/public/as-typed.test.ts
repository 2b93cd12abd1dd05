import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { Resolution, Source } from '@/lib/record/schema';
import { ResolutionText } from './resolution-text';
import { SourcesPart } from './sources-part';

const [resolution] = mauRecord.resolutions;
const textOf = (legalBases: string[]) =>
  renderToStaticMarkup(
    createElement(ResolutionText, {
      resolution: { ...(resolution as Resolution), legalBases },
      record: mauRecord,
    }),
  );

it('ends each legal base with the sign that was typed', () => {
  const html = textOf([
    'Căn cứ Luật số 72/2025/QH15;',
    'Xét Tờ trình số 5/TTr-UBND.',
    'Theo đề nghị của Ban',
  ]);
  expect([...html.matchAll(/<li[^>]*>([^<]*)<\/li>/g)].slice(0, 3).map(([, text]) => text)).toEqual([
    'Căn cứ Luật số 72/2025/QH15;',
    'Xét Tờ trình số 5/TTr-UBND.',
    'Theo đề nghị của Ban',
  ]);
});

const source = (body: string | null): Source => ({
  ...{ id: 's', title: 'Trang của phường', publisher: null, url: null, postedOn: null, postedAt: null },
  ...{ views: null, body },
});
const sourcesOf = (...bodies: (string | null)[]) =>
  renderToStaticMarkup(createElement(SourcesPart, { sources: bodies.map(source), compiledFrom: undefined }));

it('says that the words are kept only above a source whose text is kept', () => {
  expect(sourcesOf(null)).toContain('lấy từ đây.');
  expect(sourcesOf(null)).not.toContain('giữ nguyên');
  expect(sourcesOf(null, 'Sáng 12/6 …')).toContain('Toàn văn nguồn được giữ nguyên lời văn.');
});
