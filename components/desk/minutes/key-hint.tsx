import { Kbd } from '@/components/ui/kbd';

/** The key that does the same as a button; not where there are none, on a phone. */
export function KeyHint({ children }: { children: string }) {
  return (
    <span className="max-sm:hidden">
      <Kbd>{children}</Kbd>
    </span>
  );
}
