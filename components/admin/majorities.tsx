import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormSelect, FormText } from '@/components/form/form-fields';
import { TitledSection } from '@/components/ui/titled-section';
import { type Majority, majorityKey } from '@/lib/rules/majorities';
import { ruleText } from '@/lib/say';
import { upperFirst } from '@/lib/vi/case';
import { formatDate } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import { majorityBases } from '@/lib/words';

type MajoritiesProps = {
  majorities: readonly Majority[];
  add: FormAction;
  /** For the majority of that key. */
  remove: (key: string) => FormAction;
};

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** What a council under another law needs for a decision. With none of it, results are as its sources print them. */
export function Majorities({ majorities, add, remove }: MajoritiesProps) {
  return (
    <TitledSection title="Tỷ lệ thông qua" className="max-w-text">
      <p className="text-soft">
        Hội đồng theo luật khác nên phần mềm không áp tỷ lệ của luật Việt Nam. Chưa khai tỷ lệ nào thì kết quả
        chỉ theo lời của nguồn.
      </p>
      {majorities.length > 0 && (
        <ul className="flex flex-col">
          {majorities.map((majority) => (
            <li
              key={majorityKey(majority)}
              className="flex items-start justify-between gap-4 border-t border-line py-3"
            >
              <div>
                <p className="font-medium">{terms.otherVoteRule[majority.kind]}</p>
                <p>
                  {upperFirst(ruleText({ ...majority, article: { printed: majority.article } }, 'vi'))}
                  {spanText(majority)}
                </p>
                <p className="text-sm text-soft">{majority.article ?? 'Chưa khai căn cứ'}</p>
              </div>
              <ActionForm
                action={remove(majorityKey(majority))}
                submit="Xóa"
                done="Đã xóa."
                variant="quiet"
              />
            </li>
          ))}
        </ul>
      )}
      <ActionForm action={add} submit="Thêm tỷ lệ" done="Đã thêm tỷ lệ." variant="secondary" clears>
        <FormSelect name="kind" label="Loại quyết định" options={optionsOf(terms.otherVoteRule)} />
        <div className="grid items-end gap-4 sm:grid-cols-3">
          <FormSelect
            name="how"
            label="Mức"
            options={[
              { value: 'over', label: 'Quá' },
              { value: 'at_least', label: 'Ít nhất' },
            ]}
          />
          <FormText name="numerator" label="Tử số" inputMode="numeric" required />
          <FormText name="denominator" label="Mẫu số" inputMode="numeric" required />
        </div>
        <FormSelect
          name="base"
          label="Tính trên"
          options={majorityBases.map((value) => ({ value, label: terms.majorityBase[value] }))}
        />
        <FormText name="article" label="Căn cứ, chép như luật ấy ghi" hint="Không biết thì để trống." />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <FormText name="from" label="Từ ngày" placeholder="ngày/tháng/năm" />
          <FormText name="to" label="Đến ngày" placeholder="ngày/tháng/năm" />
        </div>
      </ActionForm>
    </TitledSection>
  );
}

/** «, từ 1/1/2010 đến 31/12/2014»; empty where both ends are open. */
function spanText({ from, to }: Majority): string {
  const span = [from && `từ ${formatDate(from)}`, to && `đến ${formatDate(to)}`].filter(Boolean).join(' ');
  return span && `, ${span}`;
}
