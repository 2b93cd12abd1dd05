import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { piecesOf, type ReviewText } from '@/lib/review/pieces';
import { PieceSlot } from './piece-slot';
import { ResolutionText } from './resolution-text';

/** 400 articles of two clauses, each with two points: 2 800 pieces that can be remarked on. */
const long: ReviewText = {
  title: 'Quy chế',
  legalBases: [],
  annexes: [],
  articles: Array.from({ length: 400 }, (_, a) => ({
    ...{ id: `d${a}`, heading: `Điều ${a}`, text: null },
    clauses: [0, 1].map((c) => ({
      ...{ id: `d${a}k${c}`, text: 'Lời.' },
      points: [0, 1].map((p) => ({ id: `d${a}k${c}p${p}`, text: 'Lời.' })),
    })),
  })),
};

test('a draft of 400 articles holds a plain link at each piece, and no form until one is asked for', () => {
  const pieces = piecesOf(long);
  const markup = renderToStaticMarkup(
    createElement(ResolutionText, {
      ...{ text: long, pieces },
      under: (piece, isInMargin) =>
        createElement(PieceSlot, {
          ...{ at: { writing: 'remark', at: piece.id, about: piece.label }, threads: [], ownId: 'a' },
          ...{ withdraw: async () => ({ ok: true }) as const, isInMargin, form: null, beside: null },
        }),
    }),
  );
  expect(markup.match(/data-write=/g)).toHaveLength(pieces.length - 1);
  expect(markup).not.toMatch(/<(?:form|textarea|button|input)/);
  expect(markup.length / pieces.length, 'letters for each piece').toBeLessThan(480);
});
