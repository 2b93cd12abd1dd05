import { ActionForm, type FormAction } from '@/components/form/action-form';
import { TitledSection } from '@/components/ui/titled-section';
import type { RefusalCode } from '@/lib/refusal';
import { formatInstant } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import type { Role } from '@/lib/words';
import type { WaitingKind } from '@/lib/words-of-sign-in';

export type ShownChange = {
  id: string;
  kind: WaitingKind;
  wanted: { on?: boolean; roles?: readonly Role[] };
  askedByName: string;
  askedAt: string;
  /** From when on whoever asked may confirm it alone. */
  aloneFrom: string;
  /** Why this person may not confirm it; `null` when they may. */
  confirm: RefusalCode | null;
};

/** What was asked for and does not hold yet; nothing where nothing waits. */
export function WaitingChanges({
  changes,
}: {
  changes: readonly { shown: ShownChange; confirm: FormAction; drop: FormAction }[];
}) {
  if (changes.length === 0) return null;
  return (
    <TitledSection title="Thay đổi đang chờ" className="max-w-text">
      <p className="text-soft">
        Đổi quy tắc hai người, thêm vai trò cho chính mình chỉ có hiệu lực khi một quản trị khác xác nhận,
        hoặc người đề nghị xác nhận sau đủ một ngày.
      </p>
      <ul className="flex flex-col">
        {changes.map(({ shown, confirm, drop }) => (
          <li key={shown.id} className="flex flex-col gap-2 border-t border-line py-3">
            <p>
              <strong>{wantedText(shown)}</strong>
            </p>
            <p className="text-sm text-soft">
              {shown.askedByName} đề nghị {formatInstant(shown.askedAt)}
              {shown.confirm === 'waiting.too_soon' &&
                `; bạn xác nhận được từ ${formatInstant(shown.aloneFrom)}, quản trị khác xác nhận được ngay`}
              .
            </p>
            {shown.confirm === null && (
              <ActionForm
                action={confirm}
                submit="Xác nhận thay đổi"
                done="Đã có hiệu lực."
                variant="secondary"
              />
            )}
            <ActionForm action={drop} submit="Bỏ đề nghị" done="Đã bỏ." variant="quiet" />
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}

function wantedText({ kind, wanted, askedByName }: ShownChange): string {
  if (kind === 'two_person_rule') return wanted.on ? 'Bật quy tắc hai người' : 'Tắt quy tắc hai người';
  const roles = (wanted.roles ?? []).map((role) => terms.role[role].toLowerCase()).join(', ');
  return `${askedByName} có vai trò: ${roles}`;
}
