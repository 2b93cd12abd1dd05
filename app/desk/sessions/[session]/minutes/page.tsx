import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MinutesSection } from '@/components/desk/minutes/minutes-section';
import { loadPreviousTasks } from '@/db/access/desk/previous-session';
import { currentTemplate } from '@/db/access/register/templates';
import { paths } from '@/lib/paths';
import { phraseValues } from '@/lib/print/field-values';
import { buildRecord } from '@/lib/record/build';
import { minutesContext } from '@/lib/record/minutes-context';
import { voteContext } from '@/lib/record/vote-context';
import { phrasesOf } from '@/lib/templates/phrase';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Biên bản' };

export default async function MinutesPage(page: SectionParams) {
  const { viewer, desk, props } = await openSection(page, 'minutes');
  const [found, previousTasks, votes, attendance, tasks, questions, personnel] = await Promise.all([
    findDraft(viewer, props.sessionId),
    loadPreviousTasks(viewer, desk),
    openSection(page, 'votes', true),
    openSection(page, 'attendance', true),
    openSection(page, 'tasks', true),
    openSection(page, 'questions', true),
    openSection(page, 'personnel', true),
  ]);
  if (!found) notFound();
  const beside = {
    votes: votes.props.initial,
    attendance: attendance.props.initial,
    tasks: tasks.props.initial,
    questions: questions.props.initial,
    personnel: personnel.props.initial,
  };
  const words = await currentTemplate(desk.council.id);
  const around = {
    context: minutesContext(found.draft),
    voteContext: voteContext(found.draft),
    previousTasks,
    inPhrases: { phrases: phrasesOf(words), values: phraseValues(buildRecord(found.draft)) },
  };
  return (
    <>
      <MinutesSection {...props} {...around} beside={beside} />
      <p className="flex flex-wrap gap-x-6 border-t border-line pt-4">
        <a className="inline-flex min-h-11 items-center" href={paths.deskPassages(props.sessionId)}>
          Xin người phát biểu xem lại lời của mình
        </a>
        <a className="inline-flex min-h-11 items-center" href={paths.deskPapers(props.sessionId)}>
          In và trình ký
        </a>
      </p>
    </>
  );
}
