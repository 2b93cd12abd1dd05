import { Button } from '@/components/ui/button';

type PickListProps<R> = { rows: readonly R[]; onPick: (row: R) => void };

/** Rows by their titles, to pick the one that something new is made of. */
export function PickList<R extends { id: string; title: string }>({ rows, onPick }: PickListProps<R>) {
  return (
    <ul className="flex flex-col items-start gap-1">
      {rows.map((row) => (
        <li key={row.id}>
          <Button size="small" variant="quiet" className="text-start!" onClick={() => onPick(row)}>
            {row.title || 'Chưa có tên'}
          </Button>
        </li>
      ))}
    </ul>
  );
}
