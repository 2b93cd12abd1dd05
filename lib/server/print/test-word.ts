import { strFromU8, unzipSync } from 'fflate';
import sax from 'sax';
import type { Composition } from '@/lib/print/composition';

type Node = { name: string; attributes: Record<string, string>; children: Node[] };

/** @throws where it is no well formed XML */
function parse(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] };
  const path = [root];
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes as Record<string, string>, children: [] };
    path.at(-1)?.children.push(node);
    path.push(node);
  };
  parser.onclosetag = () => void path.pop();
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
  return root;
}

const all = (node: Node): Node[] => [node, ...node.children.flatMap(all)];
/** A property that is there without a value holds. */
const isOn = ({ attributes }: Node) => attributes['w:val'] !== 'false' && attributes['w:val'] !== '0';
const named = (node: Node, name: string): Node[] => all(node).filter((one) => one.name === name);

/** What the schema of WordprocessingML (ECMA-376, part 1) prescribes the order of, as far as our files have it. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'pStyle',
    'keepNext',
    'keepLines',
    'pageBreakBefore',
    'numPr',
    'pBdr',
    'tabs',
    'spacing',
    'ind',
    'jc',
    'rPr',
    'sectPr',
  ],
  'w:rPr': ['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'color', 'sz', 'szCs', 'u', 'lang'],
  'w:tblPr': ['tblStyle', 'tblW', 'jc', 'tblInd', 'tblBorders', 'tblLayout', 'tblCellMar'],
  'w:trPr': [],
  'w:tcPr': ['tcW', 'gridSpan', 'vMerge', 'tcBorders', 'shd', 'tcMar', 'vAlign'],
  'w:tc': ['tcPr', 'p'],
  'w:tbl': ['tblPr', 'tblGrid', 'tr'],
};

function orderFaults(document: Node): string[] {
  return Object.entries(ORDERS).flatMap(([name, order]) =>
    order.length === 0
      ? []
      : named(document, name).flatMap(({ children }) => {
          const places = children.map((child) => order.indexOf(child.name.replace('w:', '')));
          const isOrdered = places.every((place, at) => place >= (places[at - 1] ?? 0));
          return isOrdered ? [] : [`${name}: ${children.map((child) => child.name).join(' ')}`];
        }),
  );
}

const PARTS = [
  '[Content_Types].xml',
  'word/document.xml',
  'word/styles.xml',
  'word/numbering.xml',
  'docProps/core.xml',
];

/** What is wrong with a Word file: parts that are missing or malformed, styles nobody defined, headings that are none. */
export function faultsOfWord(bytes: Uint8Array, { kind, blocks, annexes }: Composition): string[] {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  const parts = new Map(files.map(([name, part]) => [name, parse(strFromU8(part))]));
  const missing = PARTS.filter((name) => !parts.has(name));
  const document = parts.get('word/document.xml') ?? parse('');
  const styles = parts.get('word/styles.xml') ?? parse('');
  const defined = new Set(named(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']));
  const asked = [document, styles].flatMap((part) =>
    ['w:pStyle', 'w:basedOn', 'w:next', 'w:rStyle'].flatMap((name) => named(part, name)),
  );
  const unknown = asked.map(({ attributes }) => attributes['w:val']).filter((id) => !defined.has(id));
  const used = named(document, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
  const count = (style: string) => used.filter((one) => one === style).length;
  const all = [...blocks, ...annexes.flatMap((annex) => annex.blocks)];
  const level = (wanted: number) => all.filter((one) => one.is === 'heading' && one.level === wanted).length;
  const tables = all.filter(({ is }) => is === 'table').length;
  const counts: [string, number, number][] = [
    ['Heading1', count('Heading1'), kind === null ? 0 : 1],
    ['Heading2', count('Heading2'), level(2) + annexes.length],
    ['Heading3', count('Heading3'), level(3)],
    ['repeated heads', named(document, 'w:tblHeader').filter(isOn).length, tables],
    ['parts', named(document, 'w:sectPr').length, annexes.length + 1],
  ];
  return [
    ...missing.map((name) => `no ${name}`),
    ...unknown.map((id) => `no style ${id}`),
    ...counts.flatMap(([name, found, right]) => (found === right ? [] : [`${name}: ${found}, not ${right}`])),
    ...orderFaults(document),
  ];
}
