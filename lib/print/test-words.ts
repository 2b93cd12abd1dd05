import type { Block, Composition } from './composition';

type Said = Exclude<Block, { is: 'table' }>;

/** What stands in one paragraph, the number before it included. */
export function lineOf(block: Said): string {
  if (block.is === 'fill') return block.label;
  if (block.is === 'heading') return [block.label, block.text].filter(Boolean).join(' ');
  const words = block.runs.map(({ text }) => text).join('');
  return block.label ? `${block.label.text} ${words}` : words;
}

/** All a paper says, its tables row by row. */
export const wordsOfPaper = ({ blocks }: Composition): string =>
  blocks
    .map((block) => {
      if (block.is === 'table')
        return [block.columns.map(({ head }) => head), ...block.rows].flat().join(' ');
      return lineOf(block);
    })
    .join('\n');

const wordsOf = (block: Block): string[] => {
  if (block.is === 'table') return [block.columns.map(({ head }) => head), ...block.rows].flat();
  return [block.is === 'fill' ? `${block.label}:` : lineOf(block)];
};

/** Every word of a paper in the order in which it is read aloud: what stands on the left before what stands on the right. */
export function readingOrder(paper: Composition): string[] {
  const { kind, subject, signatures, recipients } = paper;
  const signed = signatures.map(({ capacity, name }) => [...capacity, name ?? '']);
  const left = signed.length > 1 ? (signed[0] ?? []) : [];
  return [
    ...paper.issuer,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    paper.numberLine ?? '',
    ...(kind === null ? [subject ?? ''] : []),
    ...(paper.isDraft ? ['DỰ THẢO'] : []),
    paper.placeAndDay ?? '',
    ...(kind === null ? [] : [kind, subject ?? '']),
    ...paper.authority,
    ...paper.blocks.flatMap(wordsOf),
    ...left,
    ...(recipients.length > 0 ? ['Nơi nhận:', ...recipients.map((line) => `- ${line}`)] : []),
    ...(signed.at(-1) ?? []),
    ...paper.annexes.flatMap(({ label, title, blocks }) => [
      label,
      title.toLocaleUpperCase('vi'),
      ...blocks.flatMap(wordsOf),
    ]),
  ].filter(Boolean);
}
