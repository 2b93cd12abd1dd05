import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormCheck, FormSelect, FormText } from '@/components/form/form-fields';
import { TitledSection } from '@/components/ui/titled-section';
import { formatDate } from '@/lib/vi/date';

type Other = { id: string; name: string; effectiveOn: string; basis: string | null };
type SuccessionPanelProps = {
  succession: { before: readonly Other[]; after: readonly Other[] };
  others: readonly { value: string; label: string }[];
  save: FormAction;
  remove: (successorId: string) => FormAction;
};

/** Who goes on from this council: said once for each, so that a split is said twice and a merger from each side. */
export function SuccessionPanel({
  succession: { before, after },
  others,
  save,
  remove,
}: SuccessionPanelProps) {
  return (
    <TitledSection title="Sáp nhập, chia tách" className="max-w-text">
      {before.length > 0 && <p>Tiền thân: {before.map(said).join('; ')}.</p>}
      {after.length > 0 && (
        <ul className="flex flex-col gap-3">
          {after.map((one) => (
            <li key={one.id} className="border-t border-line pt-3">
              <p>Kế thừa bởi {said(one)}.</p>
              <ActionForm
                action={remove(one.id)}
                submit={`Bỏ, ghi nhầm ${one.name}`}
                done="Đã bỏ."
                variant="quiet"
              />
            </li>
          ))}
        </ul>
      )}
      <ActionForm action={save} submit="Ghi hội đồng kế thừa" done="Đã ghi." variant="secondary" clears>
        <FormSelect
          name="successor"
          label="Hội đồng kế thừa"
          options={[{ value: '', label: 'Chọn hội đồng' }, ...others]}
          required
        />
        <FormText name="on" label="Từ ngày" hint="Ngày đầu của hội đồng kế thừa, ví dụ 1/7/2025." required />
        <FormCheck name="goesOn" label="Chỉ một phần địa bàn chuyển đi, hội đồng này vẫn hoạt động" />
        <FormText name="basis" label="Căn cứ" hint="Ví dụ Nghị quyết số 1671/NQ-UBTVQH15." />
      </ActionForm>
    </TitledSection>
  );
}

const said = ({ name, effectiveOn, basis }: Other): string =>
  `${name}, từ ngày ${formatDate(effectiveOn)}${basis ? ` (${basis})` : ''}`;
