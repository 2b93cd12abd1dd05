'use client';

import { Button } from '@/components/ui/button';
import type { NextSession } from '@/lib/rules/next-session';
import { terms } from '@/lib/vi/terms';

/** The fields of the form they are put into, by their names. */
type Filled = Record<'termId' | 'series' | 'ordinal' | 'kind' | 'label', string>;

const filledOf = ({ termId, series, ordinal, kind, label }: NextSession): Filled => ({
  termId,
  series,
  ordinal: String(ordinal),
  kind: kind ?? '',
  label: label ?? '',
});

/** What the next session most likely is, offered inside the form for a new one: one press fills it in, every field can be changed. */
export function NextSessionOffers({ offers }: { offers: readonly NextSession[] }) {
  if (offers.length === 0) return null;

  function fill(form: HTMLFormElement | null, offer: NextSession) {
    const field = (name: string) => {
      const found = form?.elements.namedItem(name);
      return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null;
    };
    for (const [name, value] of Object.entries(filledOf(offer))) {
      const found = field(name);
      if (found) found.value = value;
    }
    // What is not known stands next: the name where it could not be made, else the day.
    field(offer.label ? 'startsOn' : 'label')?.focus();
  }

  return (
    <section aria-label="Đề nghị" className="flex flex-col gap-2">
      <h2 className="text-sm font-medium text-soft">Đề nghị, theo kỳ họp gần nhất</h2>
      <div className="flex flex-wrap gap-2">
        {offers.map((offer) => (
          <Button
            key={offer.series}
            className="flex-col items-start! gap-0! text-start!"
            onClick={(event) => fill(event.currentTarget.form, offer)}
          >
            <span>
              {offer.label ?? `Số thứ tự ${offer.ordinal}`}
              {offer.kind && ` · ${terms.sessionKind[offer.kind]}`}
            </span>
            <span className="text-sm font-normal text-soft">sau {offer.after}</span>
          </Button>
        ))}
      </div>
    </section>
  );
}
