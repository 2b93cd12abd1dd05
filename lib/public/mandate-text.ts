import type { Delegate } from '@/lib/record/schema';
import type { PublicTerm } from '@/lib/rules/term';
import { lowerFirst } from '@/lib/vi/case';
import { formatDate } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import { type HeldSpan, spanText, wholeSpanText } from './span-text';

/** A delegate's mandates in one term, as the records published of it have them. */
export type TermOfDelegate = PublicTerm & {
  /** A newer term has begun: whatever is still open here ended with this one. */
  readonly isOver: boolean;
  readonly mandates: readonly Delegate[];
  /** The day of the newest session held in the term where its record no longer lists the delegate; null while it does. */
  readonly missingOn: string | null;
};

export type HeldText = { readonly key: string; readonly title: string; readonly span: string };

/** Every mandate and office of one term with its end: what the register said of it, or how it is known to be over. */
export function heldTexts({ label, isOver, mandates, missingOn }: TermOfDelegate): HeldText[] {
  const open = (span: HeldSpan): string => {
    if (span.endedOn || span.endReason) return spanText(span);
    if (missingOn)
      return `${spanText(span)}; hồ sơ kỳ họp ngày ${formatDate(missingOn)} không còn ghi trong danh sách đại biểu`;
    return isOver ? `${spanText(span)}, đến hết khóa` : spanText(span);
  };
  return mandates.flatMap((mandate) => {
    const reason = mandate.endReason && lowerFirst(terms.mandateEnd[mandate.endReason]);
    const days = [open(mandate), reason].filter(Boolean).join(', ');
    const span = wholeSpanText(mandate, days);
    return [
      { key: mandate.id, title: ['Đại biểu', label].filter(Boolean).join(', '), span },
      ...mandate.offices.map((office) => {
        const { endedOn, endedOnInferredFrom } = office.endedOn ? office : mandate;
        const held = { ...office, endedOn, endedOnInferredFrom, endReason: mandate.endReason };
        return {
          key: `${mandate.id} ${office.title} ${office.startedOn}`,
          title: office.title,
          span: wholeSpanText(held, open(held)),
        };
      }),
    ];
  });
}
