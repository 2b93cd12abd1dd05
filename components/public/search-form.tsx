import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { TextField } from '@/components/ui/text-field';

export type SearchFormProps = {
  /** The address whose `?q=` says what is looked for. */
  action: string;
  label: string;
  hint?: string;
  q: string | null;
  className?: string;
};

/** One field and its button as a plain form: the address says what is shown, so it can be kept and sent. */
export function SearchForm({ action, label, hint, q, className }: SearchFormProps) {
  return (
    <search>
      <form
        action={action}
        className={classes('flex max-w-2xl flex-wrap items-end gap-3 print:hidden', className)}
      >
        <TextField
          name="q"
          type="search"
          label={label}
          hint={hint}
          defaultValue={q ?? ''}
          autoComplete="off"
          className="min-w-[min(14rem,100%)] flex-1"
        />
        <Button type="submit" variant="primary" icon="search">
          Tìm
        </Button>
      </form>
    </search>
  );
}
