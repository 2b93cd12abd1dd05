import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { Resolution } from '@/lib/record/schema';
import { assemble, type Wording } from '@/lib/review/amendments';
import type { ReviewText } from '@/lib/review/pieces';
import { draft, wording } from '@/lib/review/test-draft';
import { composeResolution } from './resolution';

const [stored] = mauRecord.resolutions as [Resolution];
const printed = ({ title, legalBases, articles, annexes }: ReviewText): string => {
  const resolution = { ...stored, title, printedTitle: null, articles: [...articles], annexes: [...annexes] };
  const paper = composeResolution(
    mauRecord,
    { ...resolution, legalBases: [...legalBases] },
    { version: null, digest: '', at: '2026-03-03T01:00:00Z' },
  );
  return JSON.stringify([paper.subject, paper.blocks, paper.annexes]);
};

/** One that says other words, one that goes and one that comes, at different places. */
const amendments: readonly Wording[] = [
  wording('mot', 'p1'),
  wording('hai', 'k2', { kind: 'delete' }),
  wording('ba', 'd2', { kind: 'insert_after' }),
  wording('bon', 'can-cu'),
  wording('nam', 'phu-luc-1', { proposed: 'Bảng\nLời mới nam' }),
  wording('sau', 'phu-luc-1', { kind: 'insert_after', proposed: 'Phụ biểu\nLời mới sau' }),
  wording('cuoi', 'ten'),
];

test('what was adopted is what is printed, in whatever order it was put in, and nothing else is', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...amendments]), (adopted) => {
      const paper = printed(adopted.reduce((text, one) => assemble(text, [one]).text, draft));
      expect(paper).toBe(printed(assemble(draft, adopted).text));
      for (const one of amendments) {
        const isAdopted = adopted.includes(one);
        if (one.kind === 'delete') expect(paper.includes(one.base)).toBe(!isAdopted);
        else expect(paper.includes(`Lời mới ${one.id}`)).toBe(isAdopted);
      }
    }),
  );
});
