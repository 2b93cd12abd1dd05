import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChecksPanel } from '@/components/desk/editor/checks-panel';
import { SignsList } from '@/components/desk/resolutions/signs-list';
import { ButtonLink } from '@/components/ui/button-link';
import { knownSignRules } from '@/db/access/keeping/draft-rules';
import { paths } from '@/lib/paths';
import { checkDraft } from '@/lib/record/checks';
import { signContext } from '@/lib/signs/context';
import { isFinding, signsOfAll } from '@/lib/signs/draft-signs';
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
  const today = localDateOf(new Date().toISOString());
  const findings = checkDraft(found.draft, today, found.elsewhere);
  const context = signContext(found.draft, found.elsewhere, today, knownSignRules());
  const signs = signsOfAll(found.draft.resolutions, context).filter(
    ({ row, sign }) => !isFinding(sign, row, findings),
  );
  const errors = findings.filter((finding) => finding.severity === 'error');
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  return (
    <div className="flex max-w-text flex-col gap-6 pt-4">
      <h1 className="font-serif text-xl font-semibold">Kiểm tra</h1>
      {findings.length === 0 && signs.length === 0 && <p>{phrases.nothingToMend}</p>}
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
      <SignsList sessionId={sessionId} signs={signs} />
      <ButtonLink href={paths.deskPublish(sessionId)} className="self-start">
        Đến mục Công bố
      </ButtonLink>
    </div>
  );
}
