import { Button } from '@/components/ui/button';
import { type CellProps, TextCell } from '../cells';
import { amountReading } from './readings';

/** An amount as printed, with what was read from it beneath; one that reads two ways asks which. */
export function AmountCell({ className, error, value, onChange, ...rest }: CellProps) {
  const reading = amountReading(String(value ?? ''));
  const choices = reading?.choices ?? [];
  return (
    <div className={className}>
      <TextCell {...rest} value={value} onChange={onChange} error={error} />
      <div role="status" className="min-h-6">
        {reading && !(reading.isProblem && error) && <p className="text-sm text-soft">{reading.text}</p>}
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
    </div>
  );
}
