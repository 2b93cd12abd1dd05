import { BigFigure, FigureRow } from '@/components/ui/figure';
import { keyFigures } from '@/lib/public/key-figures';
import type { SessionRecord } from '@/lib/record/schema';

/** The strip of numbers a reader should leave with. */
export function KeyFigures({ record }: { record: SessionRecord }) {
  const figures = keyFigures(record);
  if (figures.length === 0) return null;
  return (
    <FigureRow className="mt-8">
      {figures.map(({ key, before, value, of, unit, text }) => (
        <BigFigure
          key={key}
          value={
            before ? (
              <>
                <span className="text-xl font-normal text-soft">{before}</span> {value}
              </>
            ) : (
              value
            )
          }
          of={of}
          unit={unit && <span className="whitespace-nowrap">{unit}</span>}
        >
          {text}
        </BigFigure>
      ))}
    </FigureRow>
  );
}
