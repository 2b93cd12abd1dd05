import { resolutionName } from '@/lib/public/row-names';
import { sessionHeading } from '@/lib/public/session-text';
import type { SessionRecord } from '@/lib/record/schema';
import { type Block, type Column, type Composition, paragraph } from './composition';
import { frameOf } from './frame';
import { type PaperEdition, subjectOf } from './head';
import type { SessionForm } from './paper-names';
import { composePaper, type PaperReader, sessionPaperNames } from './papers';

/* The whole of a session as one file: its papers in their order, numbered, behind an index that names them. */

/** A file of the archive, as the index names it. */
export type Listed = {
  readonly title: string;
  /** Null for what has no pages. */
  readonly pages: number | null;
  /** SHA-256 in hex. */
  readonly digest: string;
};

/** «02-giay-moi.pdf»: the number it has in the index, in as many digits as the last one needs, before its name. */
export const numberedFile = (name: string, index: number, count: number): string =>
  `${String(index + 1).padStart(Math.max(2, String(count).length), '0')}-${name}.pdf`;

export const INDEX_FILE = '00-muc-luc.pdf';
export const RECORD_FILE = 'ho-so.json';
/** As `sha256sum -c` reads it. */
export const SUMS_FILE = 'SHA256SUMS';
export const sumLine = (digest: string, file: string): string => `${digest}  ${file}\n`;

/** «Hồ sơ Kỳ họp thứ 11.zip» */
export const sessionFileName = ({ session }: SessionRecord, form: SessionForm): string =>
  `Hồ sơ ${sessionHeading(session)}.${form}`;

const DIGESTED: readonly Column[] = [
  { head: 'TT', width: 1, align: 'center' },
  { head: 'Văn bản', width: 8 },
  { head: 'Số trang', width: 1.6, align: 'center' },
  { head: 'Mã đối chiếu (SHA-256)', width: 14.4 },
];

/** What Nghị định 30/2020/NĐ-CP, Điều 29 calls «mục lục văn bản» of a dossier. */
function indexOf(
  record: SessionRecord,
  edition: PaperEdition,
  count: number,
  blocks: readonly Block[],
): Composition {
  return {
    ...frameOf(record, edition),
    name: `Mục lục văn bản: ${record.session.label}`,
    numberLine: null,
    placeAndDay: null,
    kind: 'MỤC LỤC VĂN BẢN',
    subject: subjectOf(record),
    blocks: [paragraph(`Hồ sơ gồm ${count} văn bản.`), ...blocks],
  };
}

/** Where the copies that came back signed lie in an archive, each by the digest of its file. */
export const signedFiles = ({
  session,
  resolutions,
}: SessionRecord): { name: string; title: string; copy: string }[] =>
  [
    { of: 'bien-ban', title: 'Biên bản đã ký', signed: session.signedMinutes },
    ...resolutions.map((one, at) => ({
      of: `nghi-quyet-${at + 1}`,
      title: `Bản ký: ${resolutionName(one)}`,
      signed: one.signed,
    })),
  ].flatMap(({ of, title, signed }) =>
    signed ? [{ name: `da-ky-${of}.pdf`, title, copy: signed.file.digest }] : [],
  );

/**
 * The index of an archive: it names each file's digest, so that anybody can see whether one was changed.
 *
 * @param others what has no number of its own: what came back signed, and the record
 */
export function composeArchiveIndex(
  record: SessionRecord,
  edition: PaperEdition,
  papers: readonly Listed[],
  others: readonly Listed[],
): Composition {
  const row = ({ title, pages, digest }: Listed, index: number | null): string[] => [
    index === null ? '' : String(index + 1),
    title,
    pages === null ? '' : String(pages),
    digest,
  ];
  const rows = [...papers.map((paper, index) => row(paper, index)), ...others.map((one) => row(one, null))];
  const blocks: Block[] = [
    paragraph('Số thứ tự là số đứng đầu tên tệp.'),
    { is: 'table', columns: DIGESTED, rows },
  ];
  return { ...indexOf(record, edition, papers.length, blocks), isLandscape: true };
}

/** Every paper in one file: the index, under which the press writes the pages, and the papers it names. */
export function composeTogether(
  record: SessionRecord,
  edition: PaperEdition,
  reader: PaperReader,
): { index: Composition; papers: Composition[] } {
  const papers = papersOf(record, edition, reader).map(({ compose }) => compose());
  return { index: indexOf(record, edition, papers.length, []), papers };
}

/** The papers a session's file holds, each composed when its turn comes. */
export const papersOf = (record: SessionRecord, edition: PaperEdition, reader: PaperReader) =>
  sessionPaperNames(record, reader).map((name) => ({
    name,
    compose: (): Composition => {
      const composed = composePaper(name, record, edition);
      if (!composed) throw new TypeError(`No paper is called ${name}.`);
      return composed;
    },
  }));
