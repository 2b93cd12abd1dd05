import { Button } from '@/components/ui/button';
import { type CellProps, TextCell } from '../editor/cells';
import type { FigureReading } from './figure-props';
import { amountReading } from './readings';

type AmountCellProps = CellProps & FigureReading;

/**
 * An amount as printed, with what was read from it beneath. One that reads two ways is kept as it is and asks which; the
 * answer is kept beside it.
 */
export function AmountCell({ className, value, onChange, readings, onRead, ...rest }: AmountCellProps) {
  const printed = String(value ?? '').trim();
  const reading = amountReading(printed, readings);
  const choices = reading?.choices ?? [];
  return (
    <div className={className}>
      <TextCell {...rest} value={value} onChange={onChange} below={reading?.text} />
      {choices.length > 0 && (
        <div className="mt-1 flex flex-wrap gap-2">
          {choices.map((choice) => (
            <Button key={choice.label} size="small" onClick={() => onRead(printed, choice.dong)}>
              {choice.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
