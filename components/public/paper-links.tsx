import { Fragment } from 'react';
import { paths } from '@/lib/paths';
import { tellersPapers } from '@/lib/print/of-personnel';
import {
  formNames,
  type PrintForm,
  printForms,
  publicPaperNames,
  sessionFormNames,
  sessionForms,
} from '@/lib/print/paper-names';
import { isForResidents, isOffered, type Offering, paperTitle } from '@/lib/print/papers';

type PaperLinksProps = {
  record: Offering;
  address: { council: string; slug: string };
  /** The version its papers are of, where that is not the newest. */
  version: number | undefined;
};

/** The papers of a version, each as PDF and as Word. */
export function PaperLinks({ record, address: { council, slug }, version }: PaperLinksProps) {
  const names = publicPaperNames.filter((name) => isForResidents(record, name) && isOffered(record, name));
  const counted = record.session.occurrence === 'held' ? tellersPapers(record) : [];
  const listed = [...names.map((name) => ({ name, title: paperTitle(record, name) })), ...counted];
  return (
    <ul>
      {listed.map(({ name, title }) => (
        <li key={name}>
          {title}: <PaperForms href={(form) => paths.paper(council, slug, name, form, version)} />
        </li>
      ))}
      <li>
        Toàn bộ hồ sơ:{' '}
        {sessionForms.map((form, index) => (
          <Fragment key={form}>
            {index > 0 && ', '}
            <a href={paths.sessionFile(council, slug, form, version)}>{sessionFormNames[form]}</a>
          </Fragment>
        ))}
      </li>
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
