import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChecksPanel } from '@/components/desk/editor/checks-panel';
import { ButtonLink } from '@/components/ui/button-link';
import { paths } from '@/lib/paths';
import { checkDraft } from '@/lib/record/checks';
import { localDateOf } from '@/lib/vi/date';
import { phrases } from '@/lib/vi/terms';
import { requireViewer } from '../../../../viewer';
import { findDraft } from '../find-draft';

export const metadata: Metadata = { title: 'Kiểm tra' };

/** What is missing or contradictory: errors that block, then what needs a reason. */
export default async function ChecksPage({ params }: { params: Promise<{ session: string }> }) {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(paths.deskChecks(sessionId));
  const found = await findDraft(viewer, sessionId);
  if (!found) notFound();
  const findings = checkDraft(found.draft, localDateOf(new Date().toISOString()), found.elsewhere);
  const errors = findings.filter((finding) => finding.severity === 'error');
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  return (
    <div className="flex max-w-text flex-col gap-6 pt-4">
      <h1 className="font-serif text-xl font-semibold">Kiểm tra</h1>
      {findings.length === 0 && <p>{phrases.nothingToMend}</p>}
      {errors.length > 0 && (
        <ChecksPanel sessionId={sessionId} findings={errors} title={`Lỗi phải sửa (${errors.length})`} />
      )}
      {warnings.length > 0 && (
        <ChecksPanel
          sessionId={sessionId}
          findings={warnings}
          title={`Lưu ý, sửa hoặc ghi lý do khi trình (${warnings.length})`}
        />
      )}
      <ButtonLink href={paths.deskPublish(sessionId)} className="self-start">
        Đến mục Công bố
      </ButtonLink>
    </div>
  );
}
