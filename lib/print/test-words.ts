import type { Composition } from './composition';

/** All a paper says, its tables row by row. */
export const wordsOfPaper = ({ blocks }: Composition): string =>
  blocks
    .map((block) => {
      if (block.is === 'paragraph') return block.runs.map(({ text }) => text).join('');
      if (block.is === 'table')
        return [block.columns.map(({ head }) => head), ...block.rows].flat().join(' ');
      return block.is === 'heading' ? block.text : block.label;
    })
    .join('\n');
