import { Fragment } from 'react';
import { paths } from '@/lib/paths';
import {
  formNames,
  type PaperName,
  type PrintForm,
  papers,
  printForms,
  publicPaperNames,
} from '@/lib/print/paper-names';
import type { SessionRecord } from '@/lib/record/schema';

type PaperLinksProps = {
  record: Pick<SessionRecord, 'agenda' | 'votes' | 'resolutions' | 'resolutionGroups'>;
  address: { council: string; slug: string };
  /** The version its papers are of, where that is not the newest. */
  version: number | undefined;
};

/** The papers of a version, each as PDF and as Word. */
export function PaperLinks({ record, address: { council, slug }, version }: PaperLinksProps) {
  const names = publicPaperNames.filter((name) => hasPaper(record, name));
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          {papers[name].title}:{' '}
          <PaperForms href={(form) => paths.paper(council, slug, name, form, version)} />
        </li>
      ))}
    </ul>
  );
}

/** «PDF, Word», each a link to a paper in that form. */
export const PaperForms = ({ href }: { href: (form: PrintForm) => string }) =>
  printForms.map((form, index) => (
    <Fragment key={form}>
      {index > 0 && ', '}
      <a href={href(form)}>{formNames[form]}</a>
    </Fragment>
  ));

/** A paper of what the record holds nothing of is not offered. */
function hasPaper(
  { agenda, votes, resolutions, resolutionGroups = [] }: PaperLinksProps['record'],
  name: PaperName,
): boolean {
  if (name === 'chuong-trinh') return agenda.length > 0;
  if (name === 'chuong-trinh-du-kien') return agenda.some(({ order }) => order?.planned);
  if (name === 'chuong-trinh-thong-qua') return agenda.some(({ order }) => order?.adopted);
  if (name === 'ket-qua-bieu-quyet') return votes.length > 0;
  return name !== 'danh-muc-nghi-quyet' || resolutions.length + resolutionGroups.length > 0;
}
