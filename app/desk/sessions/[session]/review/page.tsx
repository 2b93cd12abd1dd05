import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { AmendmentCards } from '@/components/desk/review/amendment-cards';
import { AssemblyPanel } from '@/components/desk/review/assembly-panel';
import { DeadlinePart } from '@/components/desk/review/deadline-part';
import { ItemReleases } from '@/components/desk/review/item-releases';
import { RecordAmendment } from '@/components/desk/review/record-amendment';
import { ReviewOverview } from '@/components/desk/review/review-overview';
import { Link } from '@/components/ui/link';
import { listAssemblies } from '@/db/access/review/assembly';
import { getCommentDeadline } from '@/db/access/review/comment-deadline';
import { listItemReleases } from '@/db/access/review/item-release';
import { listReleases } from '@/db/access/review/releases';
import { getReadDraft, listReview } from '@/db/access/review/review';
import { paths } from '@/lib/paths';
import { refusals } from '@/lib/refusal';
import { unopenedBy } from '@/lib/review/comment-deadline';
import { growingOf, wholesOf } from '@/lib/review/proposals';
import { holds } from '@/lib/viewer';
import { requireViewer } from '../../../../viewer';
import { resend } from '../convening/actions';
import { answer, resolve } from './actions';
import { accept, assemble, decline, record, strike, toVote } from './amendments/actions';
import { removeDeadline, setDeadline } from './deadline/actions';
import { hold, later, withSession } from './items/actions';
import { callBack, releaseLater, releaseNow } from './release/actions';

export const metadata: Metadata = { title: 'Góp ý của đại biểu' };

type Props = {
  params: Promise<{ session: string }>;
  searchParams: Promise<{ loc?: string | string[]; ghi?: string | string[] }>;
};

/** What councillors said of each draft resolution, and who has read it. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(paths.deskReview(sessionId));
  const now = new Date().toISOString();
  const asked = await searchParams;
  const [review, released, papers, proposed, deadline, read] = await Promise.all([
    listReview(viewer, sessionId, now),
    listReleases(viewer, sessionId, now),
    listItemReleases(viewer, sessionId),
    listAssemblies(viewer, sessionId),
    getCommentDeadline(viewer, sessionId),
    typeof asked.ghi === 'string' ? getReadDraft(viewer, asked.ghi, now) : null,
  ]);
  if (!review || !released || !papers || !proposed || !deadline) notFound();
  const { canRelease } = released;
  const canDecide = holds(viewer, review.councilId, 'clerk');
  const closed = proposed.closed && refusals[proposed.closed];
  const amendments = review.resolutions.map(({ id, version }): [string, ReactNode] => {
    const assembly = proposed.assemblies.get(id);
    return [
      id,
      <div key={id} className="flex flex-col gap-3">
        {assembly && (
          <>
            <h3 className="font-semibold">Đề nghị sửa câu chữ ({wholesOf(assembly.proposals).length})</h3>
            <AssemblyPanel
              {...{ assembly, assemble }}
              resolutionId={id}
              base={proposed.base}
              canAssemble={canDecide && !closed}
            />
            <AmendmentCards
              {...{ sessionId, canDecide, closed }}
              proposals={assembly.proposals}
              actions={{ accept, decline, toVote, strike }}
            />
          </>
        )}
        {canDecide && read?.id !== id && version !== null && (
          <p>
            <Link href={`${paths.deskReview(sessionId)}?ghi=${id}#ghi-${id}`} prefetch={false}>
              Ghi đề nghị sửa của ban, tổ đại biểu, cơ quan soạn thảo
            </Link>
          </p>
        )}
        {canDecide && read?.id === id && (
          <div id={`ghi-${id}`} className="max-w-[48rem] scroll-mt-4">
            <RecordAmendment
              resolutionId={id}
              version={read.n}
              pieces={read.pieces}
              closing={paths.deskReview(sessionId)}
              newKey={randomUUID()}
              send={record}
              growing={growingOf(
                (assembly?.proposals ?? []).filter(
                  (one) => one.proposerKind !== null && one.authorId === viewer.userId,
                ),
              )}
            />
          </div>
        )}
      </div>,
    ];
  });
  return (
    <div className="flex flex-col gap-6 pt-4">
      <h1 className="font-serif text-xl font-semibold">Góp ý của đại biểu</h1>
      <DeadlinePart
        {...deadline}
        {...{ now, canSet: canRelease, unopened: unopenedBy(review.resolutions) }}
        set={setDeadline.bind(null, { sessionId, base: deadline.base })}
        remove={removeDeadline.bind(null, { sessionId, base: deadline.base })}
        resend={resend.bind(null, { sessionId })}
      />
      <ReviewOverview
        sessionId={sessionId}
        resolutions={review.resolutions}
        asked={asked.loc}
        canAnswer={canDecide}
        amendments={new Map(amendments)}
        answering={{ answer, resolve }}
        releases={released.drafts}
        canRelease={canRelease}
        actions={{ releaseNow, releaseLater, callBack }}
      />
      <ItemReleases {...papers} {...{ sessionId, canRelease, now }} actions={{ hold, later, withSession }} />
    </div>
  );
}
