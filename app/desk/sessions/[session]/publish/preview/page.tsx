import type { Metadata } from 'next';
import { DecisionPanel } from '@/components/desk/publish/decision-panel';
import { SinceReturn } from '@/components/desk/publish/since-return';
import { SessionArticle } from '@/components/public/session-article';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { sinceReturn } from '@/db/access/desk/since-return';
import { lastWarnings } from '@/db/access/publications/history';
import { paths } from '@/lib/paths';
import { sessionHeading } from '@/lib/public/session-text';
import { currentViewer } from '../../../../../viewer';
import * as actions from '../actions';
import { findPreview, openPreview, type SessionParams } from '../open-preview';

export async function generateMetadata({ params }: SessionParams): Promise<Metadata> {
  const viewer = await currentViewer();
  const preview = viewer && (await findPreview(viewer, (await params).session));
  return { title: preview ? `${sessionHeading(preview.record.session)} – Xem trước` : 'Xem trước' };
}

/** The public page as it would be published now, made by the very component residents get. */
export default async function PreviewPage(params: SessionParams) {
  const { viewer, sessionId, preview, step } = await openPreview(params, paths.deskPreview);
  const { desk, record, recordDigest, kind, nextVersion, withheld } = preview;
  const returned = desk.session.state === 'submitted' ? await sinceReturn(viewer, sessionId) : null;
  return (
    <div className="flex flex-col gap-6 pt-4">
      <Notice title="Bản xem trước, chưa công bố">
        {desk.abilities.return === null ? (
          <Disclosure summary="Duyệt hoặc trả lại">
            {returned && <SinceReturn returned={returned} />}
            <DecisionPanel
              step={step}
              recordDigest={recordDigest}
              nextVersion={nextVersion}
              kind={kind}
              verdict={desk.abilities.approve}
              accepted={await lastWarnings(viewer, sessionId)}
              actions={actions}
            />
          </Disclosure>
        ) : (
          <p>Đúng như người dân sẽ thấy, trừ ngày công bố, số bản và mã đối chiếu.</p>
        )}
      </Notice>
      <div className="mx-auto w-full max-w-page text-base">
        <SessionArticle record={record} edition={null} withheld={withheld} calledNow={desk.council.name} />
      </div>
    </div>
  );
}
