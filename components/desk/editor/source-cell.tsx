'use client';

import { SelectCell } from './cells';
import type { Bound } from './row-fields';
import type { SectionHandle } from './use-section';

type SourceCellProps = Bound<string | null | undefined> & {
  section: Pick<SectionHandle<'votes'>, 'sources'>;
  className?: string;
};

/**
 * «Theo nguồn»: which of several sources a row is from. With one source everything is from it, so it is asked only where a
 * row says so already.
 */
export function SourceCell({ section: { sources }, ...bound }: SourceCellProps) {
  if (!asksForSource(sources, bound.value)) return null;
  return (
    <SelectCell
      label="Theo nguồn"
      empty="Không ghi riêng"
      options={sources.map(({ id, name }) => ({ value: id, label: name }))}
      {...bound}
    />
  );
}

/** Whether a row is asked which source it is from. */
export const asksForSource = (sources: readonly unknown[], sourceId?: string | null): boolean =>
  sources.length > 1 || Boolean(sourceId);
