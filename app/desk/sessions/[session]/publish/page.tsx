import type { Metadata } from 'next';
import { Group } from '@/components/desk/editor/group';
import { AfterwardsPanel } from '@/components/desk/publish/afterwards-panel';
import { DecisionPanel } from '@/components/desk/publish/decision-panel';
import { PublishedFiles } from '@/components/desk/publish/published-files';
import { SinceReturn } from '@/components/desk/publish/since-return';
import { StandingNotes } from '@/components/desk/publish/standing-notes';
import { SubmitPanel } from '@/components/desk/publish/submit-panel';
import { ChangeList } from '@/components/public/change-list';
import { ButtonLink } from '@/components/ui/button-link';
import { sinceReturn } from '@/db/access/desk/since-return';
import { listSessionFiles } from '@/db/access/files/withhold-file';
import { lastWarnings } from '@/db/access/publications/history';
import { paths } from '@/lib/paths';
import * as actions from './actions';
import { openPreview, type SessionParams } from './open-preview';

export const metadata: Metadata = { title: 'Công bố' };

/** From draft to public and back: each person sees the steps that are theirs. */
export default async function PublishPage(params: SessionParams) {
  const { viewer, sessionId, preview, step } = await openPreview(params, paths.deskPublish);
  const { desk, findings, changes, kind, nextVersion, recordDigest } = preview;
  const { abilities, session, council, publishedVersion } = desk;
  const warnings = await lastWarnings(viewer, sessionId);
  const files = (await listSessionFiles(viewer, sessionId)) ?? [];
  const returned = await sinceReturn(viewer, sessionId);
  const isOpen = session.state === 'draft' || session.state === 'submitted';
  return (
    <div className="flex flex-col gap-6 pt-4">
      <h1 className="font-serif text-xl font-semibold">Công bố</h1>
      <StandingNotes
        state={session.state}
        publishedVersion={publishedVersion}
        correctionReason={session.correctionReason}
      />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={paths.deskPreview(sessionId)} icon="document">
          Xem trước trang công khai
        </ButtonLink>
        {publishedVersion > 0 && (
          <ButtonLink href={paths.session(council.slug, session.slug)} variant="quiet">
            Mở trang đang công khai
          </ButtonLink>
        )}
      </div>
      {session.state === 'submitted' && returned && <SinceReturn returned={returned} />}
      {isOpen && changes && (
        <Group title={`Thay đổi so với bản ${publishedVersion}`}>
          <ChangeList changes={changes} />
        </Group>
      )}
      {abilities.submit === null && (
        <Group title="Trình chủ tọa">
          <SubmitPanel
            step={step}
            findings={findings}
            remembered={Object.fromEntries(warnings.map(({ key, reason }) => [key, reason]))}
            submit={actions.submit}
          />
        </Group>
      )}
      {abilities.return === null && (
        <Group title="Duyệt" hint="Xem trước, đọc các thay đổi, rồi duyệt hoặc trả lại.">
          <DecisionPanel
            step={step}
            recordDigest={recordDigest}
            nextVersion={nextVersion}
            kind={kind}
            verdict={abilities.approve}
            accepted={warnings}
            actions={actions}
          />
        </Group>
      )}
      {abilities.withhold === null && (
        <PublishedFiles sessionId={sessionId} files={files} withhold={actions.withhold} />
      )}
      <AfterwardsPanel step={step} council={council.slug} abilities={abilities} actions={actions} />
    </div>
  );
}
