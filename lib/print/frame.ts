import { councilBodyName } from '@/lib/public/council-name';
import type { SessionRecord } from '@/lib/record/schema';
import type { Composition } from './composition';
import { issuerLines, type PaperEdition } from './head';
import { type PaperOf, slotCapitals } from './slots';

/** «Lập từ bản công bố số 2 · mẫu văn bản số 3 · SHA-256 3f2a…», at the foot of each page. */
function traceOf({ version, digest, isForSigning, template }: PaperEdition): string {
  const words = template ? [`mẫu văn bản số ${template.version}`] : [];
  if (isForSigning) return ['Bản trình ký', ...words, `SHA-256 của hồ sơ ${digest}`].join(' · ');
  const made = version === null ? 'Dự thảo, chưa công bố' : `Lập từ bản công bố số ${version}`;
  return [made, ...words, `SHA-256 ${digest}`].join(' · ');
}

/** What every paper of one record shares; the rest is named by each. */
export function frameOf(
  record: SessionRecord,
  edition: PaperEdition,
): Pick<
  Composition,
  | 'author'
  | 'fixedAt'
  | 'issuer'
  | 'authority'
  | 'signatures'
  | 'recipients'
  | 'annexes'
  | 'trace'
  | 'isDraft'
  | 'isLandscape'
> {
  return {
    author: councilBodyName(record.council),
    fixedAt: edition.at,
    issuer: issuerOf({ record, edition }),
    authority: [],
    signatures: [],
    recipients: [],
    annexes: [],
    trace: traceOf(edition),
    isDraft: edition.version === null && !edition.isForSigning,
    isLandscape: false,
  };
}

/** As the council wants its name set, else as its kind of body has it. */
const issuerOf = (paper: PaperOf): string[] =>
  paper.edition.template?.slots['co-quan.ten'] === undefined
    ? issuerLines(paper.record.council)
    : slotCapitals(paper, 'co-quan.ten');
