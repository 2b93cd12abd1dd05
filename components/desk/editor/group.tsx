import { type ReactNode, useId } from 'react';

export type GroupProps = { title: string; hint?: ReactNode; tools?: ReactNode; children: ReactNode };

/** A part of a section under its own heading. */
export function Group({ title, hint, tools, children }: GroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 border-t border-line pt-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="font-serif text-lg font-semibold">
          {title}
        </h2>
        {tools}
        {hint && <p className="w-full text-sm text-soft">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
