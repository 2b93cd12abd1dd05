import { Button } from '@/components/ui/button';
import { type CellProps, TextCell } from '../editor/cells';
import { amountReading, answered } from './readings';

/**
 * An amount as printed, with what was read from it beneath; one that reads two ways asks which. The answer goes behind
 * it in brackets, for what was printed stays as it is.
 */
export function AmountCell({ className, error, value, onChange, ...rest }: CellProps) {
  const printed = String(value ?? '').trim();
  const reading = amountReading(printed);
  const choices = reading?.choices ?? [];
  // Once the form refuses the amount, its error says the same in the field's own place.
  const below = reading?.isError && error ? undefined : reading?.text;
  return (
    <div className={className}>
      <TextCell {...rest} value={value} onChange={onChange} error={error} below={below} />
      {choices.length > 0 && (
        <div className="mt-1 flex flex-wrap gap-2">
          {choices.map((choice) => (
            <Button key={choice.label} size="small" onClick={() => onChange(answered(printed, choice))}>
              {choice.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
