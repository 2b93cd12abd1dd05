import { councilBodyName } from '@/lib/public/council-name';
import { resolutionName } from '@/lib/public/row-names';
import type { Article, Resolution, SessionRecord } from '@/lib/record/schema';
import { annexPiece, BASES_PIECE } from '@/lib/review/pieces';
import { toRoman } from '@/lib/vi/ordinal';
import { isSurelyBefore } from '@/lib/vi/partial-date';
import { pointLetter } from '@/lib/vi/point-letter';
import type { Annex, Block, Composition, Signature } from './composition';
import { paragraph, paragraphs } from './composition';
import { frameOf } from './frame';
import { capitals, type PaperEdition, placeAndDay, sessionInTerm } from './head';
import { recipientLines } from './recipient-lines';

/*
 * A resolution as it is signed (mẫu 1.1, Phụ lục III Nghị định 30/2020/NĐ-CP; one that is a legal normative document has the
 * same frame and the year in its number). What the record does not hold of its text is not written for it.
 */

/** «Số: 05/NQ-HĐND»; before it is numbered the number stays free. */
export const numberLine = (number: string | null, symbol: string): string =>
  `Số: ${number ?? `……/${symbol}`}`;

/** Whether the record holds anything of a resolution's own words: without them there is no paper to set. */
export const hasOwnWords = ({ articles, legalBases }: Resolution): boolean =>
  articles.length > 0 || legalBases.length > 0;

export function composeResolution(
  record: SessionRecord,
  resolution: Resolution,
  edition: PaperEdition,
): Composition {
  const { council } = record;
  const { number, printedTitle, title, issuedOn, adoptedOn } = resolution;
  return {
    ...frameOf(record, edition),
    name: [number && `Nghị quyết số ${number}`, resolutionName(resolution)].filter(Boolean).join(': '),
    numberLine: numberLine(number, 'NQ-HĐND'),
    placeAndDay: placeAndDay(council, issuedOn ?? adoptedOn),
    kind: 'NGHỊ QUYẾT',
    subject: printedTitle ?? title,
    authority: [
      capitals(councilBodyName(council)),
      capitals(resolution.sessionPrinted ?? sessionInTerm(record)),
    ].filter(Boolean),
    blocks: [...textOf(resolution), ...closingOf(resolution)],
    signatures: [signatureOf(record, resolution)],
    recipients: recipientLines(resolution.recipients ?? null),
    annexes: annexesOf(resolution),
  };
}

type Text = Pick<Resolution, 'legalBases' | 'articles'>;
/** What stands under a piece of the text (lib/review/pieces.ts). */
type Under = (pieceId: string) => readonly Block[];
const nothing: Under = () => [];

/** Its own words: the bases and the articles, each with what stands under it. */
export const textOf = (text: Text, under = nothing): Block[] => [
  ...basesOf(text, under),
  ...articlesOf(text, under),
];

/** One basis a line, in italics; the last of them ends the sentence whatever mark was typed. */
function basesOf({ legalBases, articles }: Text, under: Under): Block[] {
  const bases = legalBases.map((basis, index): Block => {
    const isLast = index === legalBases.length - 1;
    return paragraph(`${basis.trim().replace(/[.;,]$/u, '')}${isLast ? '.' : ';'}`, 'basis');
  });
  const decides: Block = { is: 'heading', level: 2, text: 'QUYẾT NGHỊ:', centered: true };
  return [...bases, ...under(BASES_PIECE), ...(articles.length > 0 ? [decides] : [])];
}

const articlesOf = ({ articles }: Text, under: Under): Block[] =>
  articles.flatMap((article, index) => [
    ...headOf(article, index + 1),
    ...under(article.id),
    ...clausesOf(article, under),
  ]);

/** «Điều 1. Tên điều» by itself, or with its text right behind it where it has no name. */
function headOf({ heading, text }: Article, number: number): Block[] {
  const label = `Điều ${number}.`;
  if (heading) return [{ is: 'heading', level: 3, label, text: heading }, ...paragraphs(text ?? '')];
  const [first, ...rest] = paragraphs(text ?? '');
  if (first?.is !== 'paragraph') return [{ is: 'heading', level: 3, label, text: '' }];
  return [{ ...first, style: 'article', label: { text: label, bold: true } }, ...rest];
}

const clausesOf = ({ clauses }: Article, under: Under): Block[] =>
  clauses.flatMap((clause, index) => [
    ...labelled(`${index + 1}.`, clause.text, 'clause'),
    ...under(clause.id),
    ...clause.points.flatMap((point, at) => [
      ...labelled(`${pointLetter(at)})`, point.text, 'point'),
      ...under(point.id),
    ]),
  ]);

function labelled(label: string, text: string, style: 'clause' | 'point'): Block[] {
  const [first, ...rest] = paragraphs(text, style);
  return first?.is === 'paragraph' ? [{ ...first, label: { text: label } }, ...rest] : [];
}

/** The closing sentence as it was written, or none; the decree ends the text with «./.». */
function closingOf({ closing }: Resolution): Block[] {
  return closing ? paragraphs(closing.replace(/\s*(?:\.\/\.|\.)?\s*$/u, './.')) : [];
}

/** «KT. CHỦ TỊCH» over «PHÓ CHỦ TỊCH» for a deputy. Free where the record does not say in what capacity he signed. */
function signatureOf({ delegates }: SessionRecord, { signer, issuedOn, adoptedOn }: Resolution): Signature {
  const day = issuedOn ?? adoptedOn;
  const offices = delegates.filter(({ name }) => name === signer).flatMap((delegate) => delegate.offices);
  const held = offices.filter(
    ({ startedOn, endedOn }) => !isSurelyBefore(endedOn, day) && !isSurelyBefore(day, startedOn),
  );
  if (held.some(({ kind }) => kind === 'council_chair')) return { capacity: ['CHỦ TỊCH'], name: signer };
  const isDeputy = held.some(({ kind }) => kind === 'council_vice_chair');
  return { capacity: isDeputy ? ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] : ['……………………'], name: signer };
}

export function annexesOf({ annexes }: Pick<Resolution, 'annexes'>, under = nothing): Annex[] {
  return annexes.map(({ title, text }, index) => ({
    label: annexes.length > 1 ? `Phụ lục ${toRoman(index + 1)}` : 'Phụ lục',
    title,
    blocks: [...paragraphs(text ?? ''), ...under(annexPiece(index))],
  }));
}
