import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { type Finding, type ToldFinding, toldOnce } from '@/lib/record/finding';
import { phrases } from '@/lib/vi/terms';

type ChecksPanelProps = { sessionId: string; findings: readonly Finding[]; title?: string };

/** What «Kiểm tra» found in the draft, each line a link to the section where it is mended. */
export function ChecksPanel({ sessionId, findings, title = 'Trước khi công bố' }: ChecksPanelProps) {
  return (
    <section aria-label={title}>
      <h2 className="mb-1 font-semibold">{title}</h2>
      {findings.length === 0 && (
        <p className="border-t border-line py-2 text-soft">{phrases.nothingToMend}</p>
      )}
      <ul>
        {toldOnce(findings).map((finding) => (
          <li key={finding.key} className="border-t border-line py-2">
            <FindingLine sessionId={sessionId} finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One finding: a cross for what blocks, a triangle for what needs a reason. */
export function FindingLine({ sessionId, finding }: { sessionId: string; finding: ToldFinding }) {
  const blocks = finding.severity === 'error';
  return (
    <Link
      href={paths.deskSection(sessionId, finding.section)}
      prefetch={false}
      className="flex pointer-coarse:min-h-11 gap-2 text-ink no-underline hover:underline"
    >
      <Icon
        name={blocks ? 'cross' : 'warning'}
        className={`mt-0.5 size-4.5 ${blocks ? 'text-red' : 'text-abstain'}`}
      />
      <span>
        <span className="sr-only">{blocks ? 'Lỗi: ' : 'Lưu ý: '}</span>
        {finding.text}
        {finding.count > 1 && (
          <span className="text-soft">
            {' '}
            ({finding.count}
            {'\u00A0'}chỗ)
          </span>
        )}
      </span>
    </Link>
  );
}
