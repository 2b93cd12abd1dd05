import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { Decision } from '@/components/desk/resolutions/decision';
import { ResolutionsSection } from '@/components/desk/resolutions/resolutions-section';
import { knownSignRules } from '@/db/access/keeping/draft-rules';
import { currentTemplate } from '@/db/access/register/templates';
import { listReleases } from '@/db/access/review/releases';
import { decideDraftVotes } from '@/lib/record/build-votes';
import { decidingVote } from '@/lib/record/deciding-vote';
import { issueProposal } from '@/lib/record/issue-proposal';
import type { Vote } from '@/lib/record/schema';
import { reasonText } from '@/lib/say';
import { signContext } from '@/lib/signs/context';
import { textOf } from '@/lib/templates/template';
import { localDateOf } from '@/lib/vi/date';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';
import { releases } from '../review/release/actions';

export const metadata: Metadata = { title: 'Nghị quyết' };

export default async function ResolutionsPage(page: SectionParams) {
  const { viewer, desk, props } = await openSection(page, 'resolutions');
  const found = await findDraft(viewer, props.sessionId);
  if (!found) notFound();
  const from = { ...found.draft, votes: decideDraftVotes(found.draft) };
  const decisions = Object.fromEntries(
    found.draft.resolutions.flatMap((row): [string, Decision][] => {
      const vote = decidingVote(from, row);
      return vote ? [[row.id, { outcome: vote.outcome, reason: lastReason(vote.because) }]] : [];
    }),
  );
  const agendaItems = found.draft.agendaItems.map(({ id, title }) => ({ id, title }));
  const proposal = issueProposal(found.draft, found.elsewhere);
  const now = new Date().toISOString();
  const signs = signContext(found.draft, found.elsewhere, localDateOf(now), knownSignRules());
  const { sessionId } = props;
  const drafts = (await listReleases(viewer, sessionId, now))?.drafts ?? [];
  const recipients = textOf(await currentTemplate(desk.council.id), 'nghi-quyet.noi-nhan');
  const about = { agendaItems, decisions, proposal, signs, recipients };
  const context = { ...about, releases: { sessionId, drafts, ask: releases } };
  return <ResolutionsSection {...props} context={context} />;
}

function lastReason(because: Vote['because']): string {
  const last = because.at(-1);
  return last ? reasonText(last, 'vi') : '';
}
