import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { QuestionsSection } from '@/components/desk/questions/questions-section';
import { paths } from '@/lib/paths';
import { resolutionName } from '@/lib/public/row-names';
import { minutesContext } from '@/lib/record/minutes-context';
import { promiseReportText } from '@/lib/record/promise-report';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Chất vấn' };

export default async function QuestionsPage(params: SectionParams) {
  const { viewer, props } = await openSection(params, 'questions');
  const found = await findDraft(viewer, props.sessionId);
  if (!found) notFound();
  const { draft } = found;
  const { delegates, items, sittings } = minutesContext(draft);
  const context = {
    delegates,
    items: items.map(({ id, label, title }) => ({ id, title: `${label} ${title}`.trim() })),
    sittings: sittings.map(({ id, label }) => ({ id, title: label })),
    resolutions: draft.resolutions.map((row) => ({ id: row.id, title: resolutionName(row) })),
    reportDue: promiseReportText(draft, found.elsewhere),
  };
  return <QuestionsSection {...props} context={context} uploadTo={paths.uploadPaper(props.sessionId)} />;
}
