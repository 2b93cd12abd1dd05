import { ActionForm } from '@/components/form/action-form';
import { FormText } from '@/components/form/form-fields';
import { Notice } from '@/components/ui/notice';
import { type Finding, toldOnce } from '@/lib/record/finding';
import { FindingLine } from '../editor/checks-panel';
import type { PublishActions, StepKey } from './publish-actions';

type SubmitPanelProps = {
  step: StepKey;
  findings: readonly Finding[];
  /** Reasons given last time, by finding. */
  remembered: Readonly<Record<string, string>>;
  submit: PublishActions['submit'];
};

/** The clerk hands the file over: errors stop it, each warning passes with a reason. */
export function SubmitPanel({ step, findings, remembered, submit }: SubmitPanelProps) {
  const errors = findings.filter((finding) => finding.severity === 'error');
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  if (errors.length > 0)
    return (
      <Notice tone="error" title={`Còn ${errors.length} lỗi phải sửa trước khi trình`}>
        <ul className="mt-1">
          {toldOnce(errors).map((finding) => (
            <li key={finding.key} className="border-t border-line py-2">
              <FindingLine sessionId={step.sessionId} finding={finding} />
            </li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <ActionForm
      action={submit.bind(null, step)}
      submit="Trình công bố"
      done="Đã trình."
      className="max-w-text"
    >
      {warnings.length > 0 && (
        <p>
          Còn {warnings.length} lưu ý. Sửa ở mục tương ứng, hoặc ghi lý do giữ nguyên; chủ tọa đọc được lý do.
        </p>
      )}
      {toldOnce(warnings).map((finding) => (
        <FormText
          key={finding.key}
          name={finding.key}
          label={finding.count > 1 ? `${finding.text} (${finding.count} chỗ)` : finding.text}
          placeholder="Lý do giữ nguyên"
          defaultValue={remembered[finding.key]}
          autoComplete="off"
        />
      ))}
    </ActionForm>
  );
}
