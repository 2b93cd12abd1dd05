import type { ReactNode } from 'react';

/** What every chart says in words. `hidden` when the page already prints the same sentence beside it. */
export type ChartText = { title: string; finding: ReactNode; captionHidden?: boolean };

/** Title and finding as the figure's caption: the chart for people who do not see it. */
export function ChartCaption({ id, title, finding, captionHidden = false }: ChartText & { id: string }) {
  if (captionHidden) return null;
  return (
    <figcaption className="mb-3 max-w-text">
      <span id={id} className="block font-serif text-xl font-semibold">
        {title}
      </span>
      <span className="text-soft">{finding}</span>
    </figcaption>
  );
}

/** A figure is named by its caption; where that is not printed, by what stands beside it and by its drawing. */
export const figureName = (id: string, { captionHidden }: Pick<ChartText, 'captionHidden'>) =>
  captionHidden ? {} : { 'aria-labelledby': id };
