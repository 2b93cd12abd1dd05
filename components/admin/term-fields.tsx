import { AskFirst } from '@/components/form/ask-first';
import { FormText } from '@/components/form/form-fields';
import type { KnownTerm } from '@/lib/rules/term';

export type TermFieldsProps = {
  /** The term as it stands; left out for a new one. */
  term?: KnownTerm;
};

/** What is known of a term; each may stay empty. A number once known is in addresses and is not asked again. */
export function TermFields({ term }: TermFieldsProps) {
  const year = { inputMode: 'numeric', autoComplete: 'off' } as const;
  const hasNumber = term !== undefined && term.ordinal !== null;
  return (
    <>
      <p className="text-soft">Điều gì nguồn không nói thì để trống.</p>
      <FormText
        name="label"
        label="Tên khóa"
        hint="Như in trên văn bản, ví dụ Khóa II."
        defaultValue={term?.label ?? ''}
      />
      <div className={`grid gap-4 ${hasNumber ? 'sm:grid-cols-2' : 'sm:grid-cols-3'}`}>
        {!hasNumber && <FormText name="ordinal" label="Khóa số" {...year} />}
        <FormText name="startYear" label="Năm bắt đầu" defaultValue={term?.startYear ?? ''} {...year} />
        <FormText name="endYear" label="Năm kết thúc" defaultValue={term?.endYear ?? ''} {...year} />
      </div>
      <AskFirst name="isUnknown" label="Nguồn không nói gì về khóa" />
      <AskFirst label="Là khóa khác cùng tên" />
    </>
  );
}
