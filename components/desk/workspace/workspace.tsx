import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button-link';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import { councilPlaceName } from '@/lib/public/council-name';
import type { SessionState } from '@/lib/words';
import type { WorkspaceFacts } from '@/lib/workspace-facts';
import { SaveGuard } from '../editor/save-guard';
import { SessionLabel, WorkspaceFactsProvider } from '../editor/workspace-facts';
import { type LookForRemarks, RemarkNews } from '../review/remark-news';
import { StateBadge } from './state-badge';
import { WorkspaceNav } from './workspace-nav';

export type WorkspaceProps = {
  sessionId: string;
  council: { slug: string; name: string; isSample: boolean };
  state: SessionState;
  facts: WorkspaceFacts;
  /** The next step for this person, as the button at the top right says it. */
  next: string;
  /** What the chair asked for when sending the file back; `null` while there is nothing to mend. */
  returnNote: string | null;
  /** Limits that will soon be reached. */
  notices: readonly string[];
  lookForRemarks: LookForRemarks;
  children: ReactNode;
};

/** The desk of one council session: where it is and how it stands, its sections with counts, and the work. */
export function Workspace(props: WorkspaceProps) {
  const { sessionId, council, state, facts, next, notices, lookForRemarks, returnNote, children } = props;
  return (
    <SaveGuard>
      <WorkspaceFactsProvider key={sessionId} sessionId={sessionId} facts={facts}>
        <div className="flex flex-1 flex-col md:grid md:grid-cols-[13.5rem_minmax(0,1fr)]">
          <div className="border-b border-line bg-card md:border-e md:border-b-0">
            <div className="flex flex-col md:sticky md:top-0 md:max-h-dvh md:overflow-y-auto">
              <header className="flex flex-col gap-1 px-4 pt-3 pb-3 md:border-b md:border-line md:px-5 md:pt-5">
                <Link
                  href={paths.deskCouncil(council.slug)}
                  className="text-sm text-soft pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
                >
                  {councilPlaceName(council.name)}
                </Link>
                <p className="font-serif text-lg font-semibold">
                  <SessionLabel />
                </p>
                <div className="flex flex-wrap gap-2">
                  <StateBadge state={state} />
                  {council.isSample && <Badge tone="abstain">Dữ liệu mẫu</Badge>}
                </div>
                <ButtonLink
                  href={paths.deskPublish(sessionId)}
                  variant="primary"
                  size="small"
                  className="mt-2 md:w-full"
                >
                  {next}
                </ButtonLink>
              </header>
              <WorkspaceNav />
            </div>
          </div>
          <div className="min-w-0 px-4 pb-16 sm:px-6">
            {returnNote && (
              <Notice tone="warn" className="mt-4" title="Chủ tọa trả lại">
                <p className="whitespace-pre-line">{returnNote}</p>
              </Notice>
            )}
            {notices.map((text) => (
              <Notice key={text} tone="warn" className="mt-4" title={text} />
            ))}
            <RemarkNews look={lookForRemarks} />
            {children}
          </div>
        </div>
      </WorkspaceFactsProvider>
    </SaveGuard>
  );
}
