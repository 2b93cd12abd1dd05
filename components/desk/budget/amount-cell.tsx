import { Button } from '@/components/ui/button';
import { type CellProps, TextCell } from '../cells';
import { amountReading } from './readings';

/** An amount as printed, with what was read from it beneath; one that reads two ways asks which. */
export function AmountCell({ className, error, value, onChange, ...rest }: CellProps) {
  const reading = amountReading(String(value ?? ''));
  const choices = reading?.choices ?? [];
  // Once the form refuses the amount, its error says the same in the field's own place.
  const below = reading?.isProblem && error ? undefined : reading?.text;
  return (
    <div className={className}>
      <TextCell {...rest} value={value} onChange={onChange} error={error} below={below} />
      {choices.length > 0 && (
        <div className="mt-1 flex flex-wrap gap-2">
          {choices.map((choice) => (
            <Button key={choice.label} size="small" onClick={() => onChange(choice.label)}>
              {choice.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
