import type { ReactNode } from 'react';

export type Fact = { name: string; value: ReactNode };

/** Dates and counts of a page on one quiet line, with its tools at the end. */
export function FactsLine({ facts, tools }: { facts: readonly Fact[]; tools?: ReactNode }) {
  return (
    <div className="relative mt-5 flex flex-wrap items-center justify-between gap-x-8 gap-y-1 border-y border-line py-2.5 text-sm">
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-soft">
        {facts.map(({ name, value }) => (
          <div key={name} className="flex gap-x-1.5">
            <dt>{name}</dt>
            <dd className="[&_strong]:text-ink [&_strong]:font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      {tools}
    </div>
  );
}
